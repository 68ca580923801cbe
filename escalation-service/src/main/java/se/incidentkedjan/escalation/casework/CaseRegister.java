package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.incidentkedjan.escalation.disclosure.Disclosure;

/**
 * A case as an allmän handling: what the diarium calls it, and what of it has been given out.
 *
 * @param registrations each that has applied, the one that does last
 * @param disclosures each decision to give something out, in order
 */
public record CaseRegister(List<Registration> registrations, List<Disclosure> disclosures) {

    /** Not registered, and nothing given out. */
    public static final CaseRegister EMPTY = new CaseRegister(List.of(), List.of());

    /** Keeps its own copies. */
    public CaseRegister {
        registrations = List.copyOf(registrations);
        disclosures = List.copyOf(disclosures);
    }

    /** The registration that applies. */
    public Optional<Registration> current() {
        return registrations.isEmpty() ? Optional.empty() : Optional.of(registrations.getLast());
    }

    /** The same with another registration, which applies from now on; unchanged when it says what applies already. */
    CaseRegister registered(String number, LocalDate date, Instant at, String by, List<String> roles) {
        if (current().filter(known -> known.saysTheSameAs(number, date)).isPresent()) {
            return this;
        }
        return new CaseRegister(
                Stream.concat(registrations.stream(), Stream.of(new Registration(number, date, at, by, roles)))
                        .toList(),
                disclosures);
    }

    /** The same with a decision to give something out. */
    CaseRegister and(Disclosure disclosure) {
        return new CaseRegister(
                registrations,
                Stream.concat(disclosures.stream(), Stream.of(disclosure)).toList());
    }

    /** What remains when the case is erased: what was decided, not by whom. */
    CaseRegister withoutPeople() {
        return new CaseRegister(
                registrations.stream().map(Registration::withoutPerson).toList(),
                disclosures.stream().map(Disclosure::withoutPerson).toList());
    }
}
