package se.incidentkedjan.notification.subscription.store;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
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
 * @param waiting the systems that are still to be told something, and since when the oldest of it waits
 * @param waitingSince since when the oldest of all waits, UTC; absent when nothing does
 * @param gaveUp the systems that it was given up to tell something, and when it last was
 */
public record BulletinExcerpt(
        int form,
        IncidentId incident,
        List<Of> waiting,
        @Nullable Instant waitingSince,
        List<Of> gaveUp) {

    /**
     * How it stands with one system.
     *
     * @param system its client id
     * @param at since when, UTC
     */
    public record Of(String system, Instant at) {}

    /** Keeps its own copies of the lists. */
    public BulletinExcerpt {
        waiting = waiting == null ? List.of() : List.copyOf(waiting);
        gaveUp = gaveUp == null ? List.of() : List.copyOf(gaveUp);
    }

    static final int FORM = 2;
    static final String WAITING = Excerpt.FIELD + ".waiting";
    static final String WAITING_SINCE = Excerpt.FIELD + ".waitingSince";
    static final String GAVE_UP = Excerpt.FIELD + ".gaveUp";
    static final String SYSTEM = "system";
    static final String AT = "at";

    static Excerpt<Bulletin, BulletinExcerpt> excerpt() {
        return new Excerpt<>(
                BulletinExcerpt.class,
                FORM,
                BulletinExcerpt::of,
                List.of(index(WAITING), index(GAVE_UP), new Document(WAITING_SINCE, 1)));
    }

    private static Document index(String list) {
        return new Document(list + "." + SYSTEM, 1).append(list + "." + AT, 1);
    }

    private static BulletinExcerpt of(Bulletin bulletin) {
        var waiting = bySystem(
                bulletin,
                notice -> notice.state().isSettled() ? null : notice.requestedAt(),
                BinaryOperator.minBy(naturalOrder()));
        var gaveUp = bySystem(
                bulletin,
                notice -> notice.state() == NoticeState.GIVEN_UP ? notice.settledAt() : null,
                BinaryOperator.maxBy(naturalOrder()));
        return new BulletinExcerpt(
                FORM,
                bulletin.incident(),
                waiting,
                waiting.stream().map(Of::at).min(naturalOrder()).orElse(null),
                gaveUp);
    }

    private static List<Of> bySystem(
            Bulletin bulletin, Function<Notice, @Nullable Instant> at, BinaryOperator<Instant> ofTwo) {
        var found = new TreeMap<String, Instant>();
        for (var notice : bulletin.notices()) {
            var instant = at.apply(notice);
            if (instant != null) {
                found.merge(notice.client().value(), instant, ofTwo);
            }
        }
        return found.entrySet().stream()
                .map(one -> new Of(one.getKey(), one.getValue()))
                .toList();
    }
}
