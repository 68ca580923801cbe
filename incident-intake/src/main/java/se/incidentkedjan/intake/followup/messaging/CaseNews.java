package se.incidentkedjan.intake.followup.messaging;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.ChainEvent;
import se.incidentkedjan.events.EscalationEvent.CaseMerged;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.EscalationEvent.CaseUnmerged;
import se.incidentkedjan.intake.followup.Standing;

/** Takes from what is said of cases how far they have come. That the rules have been applied is not worth a write. */
public final class CaseNews {

    private CaseNews() {}

    /** How far those that this tells of have come, in the same order. */
    public static List<Standing> standings(Stream<ChainEvent> events) {
        return events.flatMap(event -> of(event).stream()).toList();
    }

    private static Optional<Standing> of(ChainEvent event) {
        return switch (event) {
            case CaseMoved moved -> Optional.of(new Standing(moved.incident(), moved.status(), moved.movedAt()));
            case CaseMerged merged ->
                Optional.of(new Standing(merged.incident(), CaseStatus.MERGED, merged.mergedAt()));
            case CaseUnmerged unmerged ->
                Optional.of(new Standing(unmerged.incident(), CaseStatus.ASSESSED, unmerged.unmergedAt()));
            case ChainEvent other -> Optional.empty();
        };
    }
}
