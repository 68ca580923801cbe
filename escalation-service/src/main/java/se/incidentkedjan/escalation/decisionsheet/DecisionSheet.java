package se.incidentkedjan.escalation.decisionsheet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.casework.Advice;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.PastEvaluation;
import se.incidentkedjan.escalation.duty.Duty;
import se.incidentkedjan.escalation.duty.Exemption;
import se.incidentkedjan.escalation.duty.Filing;
import se.incidentkedjan.escalation.duty.Filing.Stage;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.escalation.knowledge.Knowledge;
import se.incidentkedjan.events.DutyKey;

/**
 * What was decided about a duty: that it does not apply, or that it is done.
 *
 * @param one the case
 * @param duty which
 * @param entered who told of it here, and when
 */
public record DecisionSheet(IncidentCase one, Duty duty, Who entered) {

    /** The sheet of a duty; empty when nothing is decided about it, or when what it was decided on is erased. */
    public static Optional<DecisionSheet> of(IncidentCase one, DutyKey key) {
        return one.isErased()
                ? Optional.empty()
                : one.duties().find(key).flatMap(duty -> entered(duty).map(who -> new DecisionSheet(one, duty, who)));
    }

    /** Whether there is a sheet of a duty. */
    public static boolean isDecided(Duty duty) {
        return entered(duty).isPresent();
    }

    private static Optional<Who> entered(Duty duty) {
        var exemption = duty.exemption();
        if (exemption != null && exemption.kind() == Exemption.Kind.DECISION) {
            return Optional.of(exemption.who());
        }
        return duty.isMet()
                ? duty.filings().stream()
                        .filter(filing -> filing.stage() == Stage.COMPLETE || filing.stage() == Stage.FIRST)
                        .map(Filing::who)
                        .findFirst()
                : Optional.empty();
    }

    /** The decision that it does not apply; absent when it was done. */
    public @Nullable Exemption exemption() {
        return duty.exemption();
    }

    /** When it was told here, UTC. */
    public Instant at() {
        return entered.at();
    }

    /** What was known then. */
    public Knowledge known() {
        return Knowledge.at(one, at());
    }

    /** The evaluation by the rules that was the newest then. */
    public Optional<PastEvaluation> evaluation() {
        return one.evaluations().stream()
                .filter(past -> !past.who().at().isAfter(at()))
                .reduce((earlier, later) -> later);
    }

    /** What the dataskyddsombud had advised by then, in order. */
    public List<Advice> advice() {
        return one.handling().advice().stream()
                .filter(advice -> advice.duty().equals(duty.key()))
                .filter(advice -> !advice.who().at().isAfter(at()))
                .toList();
    }
}
