package se.incidentkedjan.notification.subscription.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.ledger.Excerpt;
import se.incidentkedjan.notification.subscription.Bulletin;
import se.incidentkedjan.notification.subscription.Notice;
import se.incidentkedjan.notification.subscription.NoticeState;

/**
 * What is looked for among all that systems are told.
 *
 * @param form counts the changes to this record
 * @param incident the incident
 * @param waiting the systems that are still to be told something
 * @param waitingSince since when the oldest of it waits, UTC; absent when nothing does
 * @param gaveUp the systems that it was last given up to tell something
 * @param gaveUpAt when, UTC; absent when nothing was
 */
public record BulletinExcerpt(
        int form,
        IncidentId incident,
        List<String> waiting,
        @Nullable Instant waitingSince,
        List<String> gaveUp,
        @Nullable Instant gaveUpAt) {

    /** Keeps its own copies of the lists. */
    public BulletinExcerpt {
        waiting = waiting == null ? List.of() : List.copyOf(waiting);
        gaveUp = gaveUp == null ? List.of() : List.copyOf(gaveUp);
    }

    static final int FORM = 1;
    static final String WAITING = Excerpt.FIELD + ".waiting";
    static final String WAITING_SINCE = Excerpt.FIELD + ".waitingSince";
    static final String GAVE_UP_AT = Excerpt.FIELD + ".gaveUpAt";

    static Excerpt<Bulletin, BulletinExcerpt> excerpt() {
        return new Excerpt<>(
                BulletinExcerpt.class,
                FORM,
                BulletinExcerpt::of,
                List.of(new Document(WAITING, 1), new Document(WAITING_SINCE, 1), new Document(GAVE_UP_AT, 1)));
    }

    private static BulletinExcerpt of(Bulletin bulletin) {
        var unsettled = bulletin.notices().stream()
                .filter(notice -> !notice.state().isSettled())
                .toList();
        var lost = bulletin.notices().stream()
                .filter(notice -> notice.state() == NoticeState.GIVEN_UP)
                .toList();
        return new BulletinExcerpt(
                FORM,
                bulletin.incident(),
                systems(unsettled),
                unsettled.stream()
                        .map(Notice::requestedAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                systems(lost),
                lost.stream()
                        .map(Notice::settledAt)
                        .filter(Objects::nonNull)
                        .map(Instant.class::cast)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static List<String> systems(List<Notice> notices) {
        return notices.stream()
                .map(notice -> notice.client().value())
                .distinct()
                .toList();
    }
}
