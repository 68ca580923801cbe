package se.incidentkedjan.notification.dispatch.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.kit.ledger.Excerpt;
import se.incidentkedjan.notification.dispatch.Agenda;
import se.incidentkedjan.notification.dispatch.Delivery;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.Gathered;
import se.incidentkedjan.notification.dispatch.Recipient;
import se.incidentkedjan.notification.dispatch.Unanswered;

/**
 * What is looked for among all incidents: those that nobody has answered for, and those where someone must act.
 *
 * @param form counts the changes to this record
 * @param incident the incident
 * @param reference what people call it
 * @param unansweredSince since when everyone has been asked in vain, UTC; absent when someone has it, or someone is left to ask
 * @param urgentAt when something urgent is to be done, UTC; absent when nothing is
 * @param gathering the ids of those for whom something is gathered
 * @param letters the ids of the letters that something of it went with
 */
public record DispatchExcerpt(
        int form,
        IncidentId incident,
        Reference reference,
        @Nullable Instant unansweredSince,
        @Nullable Instant urgentAt,
        List<String> gathering,
        List<String> letters) {

    /** Keeps its own copies of the lists. */
    public DispatchExcerpt {
        gathering = gathering == null ? List.of() : List.copyOf(gathering);
        letters = letters == null ? List.of() : List.copyOf(letters);
    }

    static final int FORM = 2;
    static final String UNANSWERED_SINCE = Excerpt.FIELD + ".unansweredSince";
    static final String URGENT_AT = Excerpt.FIELD + ".urgentAt";

    static final String GATHERING = Excerpt.FIELD + ".gathering";
    static final String LETTERS = Excerpt.FIELD + ".letters";

    static Excerpt<Dispatch, DispatchExcerpt> excerpt() {
        return new Excerpt<>(
                DispatchExcerpt.class,
                FORM,
                DispatchExcerpt::of,
                List.of(
                        new Document(UNANSWERED_SINCE, 1),
                        new Document(URGENT_AT, 1),
                        new Document(GATHERING, 1),
                        new Document(LETTERS, 1)));
    }

    private static DispatchExcerpt of(Dispatch dispatch) {
        return new DispatchExcerpt(
                FORM,
                dispatch.incident(),
                dispatch.reference(),
                Unanswered.since(dispatch).orElse(null),
                Agenda.urgentAt(dispatch).orElse(null),
                dispatch.deliveries().stream()
                        .filter(Delivery::isGathering)
                        .map(Delivery::recipient)
                        .filter(Objects::nonNull)
                        .map(Recipient::person)
                        .distinct()
                        .toList(),
                dispatch.deliveries().stream()
                        .map(Delivery::gathered)
                        .filter(Objects::nonNull)
                        .map(Gathered::letter)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }
}
