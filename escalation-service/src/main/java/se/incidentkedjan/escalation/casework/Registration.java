package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.duty.Limit;

/**
 * What the diarium of the board calls a case (offentlighets- och sekretesslagen 2009:400, 5 kap. 1-2 §§).
 *
 * @param number the diarienummer, such as {@code SN 2026/123}
 * @param date the day of registration, Swedish time
 * @param at when it was told here, UTC
 * @param by the pseudonym in the audit trail of the one who told; absent when the case is erased
 * @param roles in which roles, as codes
 */
public record Registration(
        String number, LocalDate date, Instant at, @Nullable String by, List<String> roles) {

    private static final int LONGEST = 64;
    private static final Pattern FORM = Pattern.compile("(?=.*\\p{Nd})[\\p{L}\\p{Nd}][\\p{L}\\p{Nd} ./:§-]*");

    /** Keeps its own copy of the roles. */
    public Registration {
        roles = List.copyOf(roles);
    }

    /** What can be wrong with a day of registration. */
    public enum Mistake {
        /** The day has not been yet. */
        IN_FUTURE,
        /** The day is before the incident. */
        BEFORE_INCIDENT
    }

    /** The first day that a case can be registered on, Swedish time. */
    public static LocalDate earliest(IncidentCase one) {
        var first = Stream.of(
                        Optional.of(one.receivedAt()),
                        one.moments().at(Moments.Kind.OCCURRED_FROM),
                        one.moments().at(Moments.Kind.DISCOVERED))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
        return LocalDate.ofInstant(first.orElse(one.receivedAt()), Limit.SWEDEN);
    }

    /**
     * What is wrong with a day of registration; empty when it can be kept.
     *
     * @param earliest the first day it can be, Swedish time
     * @param today Swedish time
     */
    public static Optional<Mistake> mistakeIn(LocalDate date, LocalDate earliest, LocalDate today) {
        if (date.isAfter(today)) {
            return Optional.of(Mistake.IN_FUTURE);
        }
        return date.isBefore(earliest) ? Optional.of(Mistake.BEFORE_INCIDENT) : Optional.empty();
    }

    /** Whether a text can be a diarienummer: on one line, with a digit, at most 64 signs. */
    public static boolean isNumber(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    boolean saysTheSameAs(String otherNumber, LocalDate otherDate) {
        return number.equals(otherNumber) && date.equals(otherDate);
    }

    Registration withoutPerson() {
        return new Registration(number, date, at, null, roles);
    }
}
