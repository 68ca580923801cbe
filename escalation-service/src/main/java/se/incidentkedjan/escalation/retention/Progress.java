package se.incidentkedjan.escalation.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.events.DecisionReference;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;

/**
 * How far an ordered erasure has come.
 *
 * @param protocol what was ordered
 * @param lines each document, and what has become of it
 */
public record Progress(Protocol protocol, List<Line> lines) {

    /**
     * One document.
     *
     * @param incident of which incident
     * @param reference what people call it
     * @param type which type
     * @param decision by which decision
     * @param state how far
     * @param erasedAt when the service that kept it erased it, UTC; absent until it has confirmed that
     */
    public record Line(
            IncidentId incident,
            Reference reference,
            DocumentType type,
            DecisionReference decision,
            State state,
            @Nullable Instant erasedAt) {}

    /** How far one document has come. */
    public enum State {
        /** The service that kept it has confirmed that it is gone. */
        ERASED,
        /** It is ordered, and not confirmed yet. */
        WAITING,
        /** It was not ordered after all: a hold came in between. */
        NOT_ORDERED
    }

    /** Keeps its own copy of the list. */
    public Progress {
        lines = List.copyOf(lines);
    }

    static Progress of(Protocol protocol, DueCases cases) {
        var found =
                cases.find(protocol.items().stream().map(DuePlan.Item::incident).collect(Collectors.toSet()));
        var lines = new ArrayList<Line>();
        for (var item : protocol.items()) {
            for (var document : item.documents()) {
                lines.add(line(item, document.type(), document.decision(), found.get(item.incident())));
            }
        }
        return new Progress(protocol, lines);
    }

    private static Line line(
            DuePlan.Item item, DocumentType type, DecisionReference decision, @Nullable IncidentCase found) {
        var disposed = found == null ? null : found.custody().disposed(type).orElse(null);
        var state = disposed == null ? State.NOT_ORDERED : disposed.erasedAt() == null ? State.WAITING : State.ERASED;
        return new Line(
                item.incident(),
                item.reference(),
                type,
                decision,
                state,
                disposed == null ? null : disposed.erasedAt());
    }

    /** How many documents are in this state. */
    public long count(State state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }

    /** Whether all that was ordered is confirmed. */
    public boolean isWhole() {
        return protocol.carriedOutAt() != null && count(State.WAITING) == 0;
    }
}
