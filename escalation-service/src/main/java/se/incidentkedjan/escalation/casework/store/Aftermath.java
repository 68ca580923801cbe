package se.incidentkedjan.escalation.casework.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.incidentkedjan.escalation.casework.Assessing;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Merging;
import se.incidentkedjan.escalation.casework.Outcome;
import se.incidentkedjan.escalation.casework.Owed;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Ledger;

/**
 * Tells other cases what follows for them from what was done in one. What is owed stands in that one until all have heard, and
 * each hears a thing once, so this can be done again at any time, and by two at once.
 */
public final class Aftermath {

    private static final long MOST_WHILE_WAITING = 200;

    private final Ledger<IncidentCase> cases;
    private final Recurrences recurrences;
    private final AlikeCases alike;
    private final DecisionBasis basis;
    private final Clock clock;

    Aftermath(Ledger<IncidentCase> cases, AlikeCases alike, DecisionBasis basis, Clock clock) {
        this.cases = cases;
        this.alike = alike;
        this.recurrences = new Recurrences(cases);
        this.basis = basis;
        this.clock = clock;
    }

    /**
     * Tells those that are to hear, unless they are so many that nobody can wait for it: then they are told when the case is
     * woken, which is at once.
     *
     * @param one as it is kept
     * @return the case as it is kept afterwards: it may recur together with those that were told
     */
    public IncidentCase of(IncidentCase one) {
        var storm = one.handling().likeness().storm();
        return storm != null && storm.followers() > MOST_WHILE_WAITING ? one : ofAll(one);
    }

    /** Tells those that are to hear, however many they are. */
    IncidentCase ofAll(IncidentCase one) {
        var owed = one.handling().owed();
        if (owed.isNothing()) {
            return one;
        }
        if (!owed.recounts().isEmpty()) {
            recurrences
                    .around(one, owed.recounts())
                    .forEach((incident, circumstances) -> change(
                            incident, known -> Assessing.recur(known, circumstances, basis.now(), clock.instant())));
        }
        owed.tellings().forEach(telling -> {
            one.handling()
                    .absorbed()
                    .forEach(absorbed ->
                            change(absorbed.incident(), known -> Merging.follow(known, telling.news(), telling.at())));
            if (one.handling().likeness().storm() != null) {
                alike.eachFollower(
                        one.incident(), (incident, known) -> Merging.follow(known, telling.news(), telling.at()));
            }
        });
        return settled(one.incident(), owed).orElse(one);
    }

    private Optional<IncidentCase> settled(IncidentId incident, Owed owed) {
        return change(incident, known -> new Outcome(known.hasTold(owed), List.of()));
    }

    private Optional<IncidentCase> change(IncidentId incident, Function<IncidentCase, Outcome> how) {
        return cases.change(incident, known -> {
            if (known == null) {
                return Decision.nothing();
            }
            var outcome = how.apply(known);
            return outcome.incidentCase().equals(known)
                    ? Decision.nothing()
                    : Decision.become(outcome.incidentCase(), outcome.events());
        });
    }
}
