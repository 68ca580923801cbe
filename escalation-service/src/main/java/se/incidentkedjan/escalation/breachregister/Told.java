package se.incidentkedjan.escalation.breachregister;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.casework.Advice;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.duty.Duty;
import se.incidentkedjan.escalation.duty.DutyStatus;
import se.incidentkedjan.escalation.duty.Exemption;
import se.incidentkedjan.escalation.duty.Filing;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.rules.Reason;

/** Whether someone who must be told of a breach has been, and if not why: the register must say so. */
public sealed interface Told {

    /**
     * They have.
     *
     * @param filings all that was sent, in order
     * @param isLate whether it came after its time
     */
    record Done(List<Filing> filings, boolean isLate) implements Told {

        /** Keeps its own copy. */
        public Done {
            filings = List.copyOf(filings);
        }

        /** What was sent first. */
        public Filing first() {
            return filings.getFirst();
        }
    }

    /**
     * Someone with the mandate has decided that they need not be.
     *
     * @param exemption the decision
     * @param advice what the dataskyddsombud had advised; absent when nothing
     */
    record Decided(Exemption exemption, @Nullable Advice advice) implements Told {}

    /**
     * What is known does not ask for it.
     *
     * @param rules the titles of the rules that read anything of personal data
     */
    record NotAsked(List<String> rules) implements Told {

        /** Keeps its own copy. */
        public NotAsked {
            rules = List.copyOf(rules);
        }
    }

    /**
     * Not yet.
     *
     * @param dueAt the latest, UTC; absent when there is no set time
     * @param isMissed whether the time is out
     */
    record Open(@Nullable Instant dueAt, boolean isMissed) implements Told {}

    /** It was dealt with before it came here, and the older register tells. */
    record Before() implements Told {}

    /** It was found to be no incident. */
    record NoIncident() implements Told {}

    /** Whether what a duty asks for is done. */
    static Told of(IncidentCase one, DutyKey key) {
        return one.duties()
                .find(key)
                .map(duty -> of(one, duty))
                .orElseGet(() -> one.imported().isPresent() ? new Before() : notAsked(one));
    }

    private static Told of(IncidentCase one, Duty duty) {
        var exemption = duty.exemption();
        if (duty.isMet()) {
            return new Done(duty.filings(), duty.status() == DutyStatus.MET_LATE);
        }
        if (exemption == null) {
            return duty.isOpen() ? new Open(duty.dueAt(), duty.status() == DutyStatus.MISSED) : notAsked(one);
        }
        return switch (exemption.kind()) {
            case DECISION ->
                new Decided(exemption, one.handling().adviceOn(duty.key()).orElse(null));
            case NOT_AN_INCIDENT -> new NoIncident();
            // A case that is worked on in another one stands there, and not here.
            case FACTS, MERGED -> notAsked(one);
        };
    }

    private static Told notAsked(IncidentCase one) {
        return new NotAsked(one.assessment().because().stream()
                .filter(reason ->
                        reason.facts().stream().anyMatch(fact -> fact.name().startsWith("personalData.")))
                .map(Reason::title)
                .distinct()
                .toList());
    }

    /** When it was first done, UTC. */
    default Optional<Instant> at() {
        return this instanceof Done done ? Optional.of(done.first().receivedAt()) : Optional.empty();
    }
}
