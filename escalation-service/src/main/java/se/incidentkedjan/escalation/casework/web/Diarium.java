package se.incidentkedjan.escalation.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.disclosure.Disclosure;
import se.incidentkedjan.escalation.disclosure.Examination.Verdict;
import se.incidentkedjan.escalation.disclosure.Secrecy;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Ledger;

/** Keeps what the diarium calls a case, and what of it has been given out. Nothing of it is said on Kafka. */
@Component
class Diarium {

    private final Casework casework;
    private final Ledger<IncidentCase> cases;
    private final Pseudonyms pseudonyms;
    private final Secrecy secrecy;
    private final Clock clock;

    Diarium(Casework casework, Ledger<IncidentCase> cases, Pseudonyms pseudonyms, Secrecy secrecy, Clock clock) {
        this.casework = casework;
        this.cases = cases;
        this.pseudonyms = pseudonyms;
        this.secrecy = secrecy;
        this.clock = clock;
    }

    /** The case is called this from now on. The number can hold a name, so the trail tells only that it was set. */
    void register(IncidentCase found, String number, LocalDate date, Reader.Person reader, Permission permission) {
        var kind = found.register().current().isPresent() ? "changed" : "first";
        permission.on(casework.holding(found), Map.of("registration", kind, "registered-on", date.toString()), null);
        var by = pseudonyms.of(reader);
        cases.change(found.incident(), known -> {
            if (known == null) {
                return Decision.nothing();
            }
            var next = known.registered(number, date, clock.instant(), by, Pseudonyms.roles(reader));
            return next.equals(known) ? Decision.nothing() : Decision.become(next);
        });
    }

    /**
     * Keeps a decision to give out a part of a case, and tells the trail first.
     *
     * @param found the case as it was examined
     * @param words whether the reporter's words were examined
     * @return the decision; empty when the case has changed since it was examined
     */
    Optional<Disclosure> disclose(
            IncidentCase found, boolean words, Verdict.Decided decided, Reader.Person reader, Permission permission) {
        var disclosure = Disclosure.of(
                found.register().disclosures().size() + 1,
                clock.instant(),
                pseudonyms.of(reader),
                Pseudonyms.roles(reader),
                secrecy,
                words,
                decided);
        permission.on(
                casework.holding(found),
                Map.of(
                        "exported", "yes",
                        "disclosure", Integer.toString(disclosure.number()),
                        "given", Integer.toString(disclosure.given().size()),
                        "masked", Integer.toString(disclosure.maskedAsWhole()),
                        "masked-in-parts", Integer.toString(disclosure.maskedInParts()),
                        "words", words ? "examined" : "left-out"),
                // With the case its keys are gone, and a reason could not be kept.
                found.isErased() || decided.motives().isEmpty() ? null : decided.motives());
        var kept = new AtomicReference<@Nullable Disclosure>();
        cases.change(found.incident(), known -> {
            kept.set(null);
            if (!found.equals(known)) {
                return Decision.nothing();
            }
            kept.set(disclosure);
            return Decision.become(found.and(disclosure));
        });
        return Optional.ofNullable(kept.get());
    }
}
