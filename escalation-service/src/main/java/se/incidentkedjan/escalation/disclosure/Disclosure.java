package se.incidentkedjan.escalation.disclosure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision on what of a case can be given out. What the fields said is not kept, only which they were.
 *
 * @param number from 1, in the case
 * @param at when, UTC
 * @param by the pseudonym in the audit trail of the one who decided; absent when the case is erased
 * @param roles in which roles, as codes
 * @param secrecy the version of {@code secrecy.yml} that made the proposals
 * @param words whether the reporter's words were among what was examined
 * @param given codes of the fields that could be given out
 * @param masked the fields that could not, or not all of it
 */
public record Disclosure(
        int number,
        Instant at,
        @Nullable String by,
        List<String> roles,
        String secrecy,
        boolean words,
        List<String> given,
        List<MaskedField> masked) {

    /** Keeps its own copies. */
    public Disclosure {
        roles = List.copyOf(roles);
        given = List.copyOf(given);
        masked = List.copyOf(masked);
    }

    /**
     * A field that could not be given out, or not all of it.
     *
     * @param field its code
     * @param ground the code of the ground
     * @param passages how many passages of it are masked; absent when all of it is
     */
    public record MaskedField(
            String field, String ground, @Nullable Integer passages) {

        /** A field that could not be given out at all. */
        public static MaskedField whole(String field, String ground) {
            return new MaskedField(field, ground, null);
        }

        static MaskedField of(Part.Withheld part) {
            return switch (part) {
                case Part.Masked masked -> whole(masked.code(), masked.ground().code());
                case Part.Partly partly ->
                    new MaskedField(partly.code(), partly.ground().code(), partly.passages());
            };
        }
    }

    /** The decision on these parts. */
    public static Disclosure of(
            int number,
            Instant at,
            String by,
            List<String> roles,
            Secrecy secrecy,
            boolean words,
            Examination.Verdict.Decided decided) {
        return new Disclosure(
                number,
                at,
                by,
                roles,
                secrecy.version().toString(),
                words,
                decided.parts().stream()
                        .filter(Part.Given.class::isInstance)
                        .map(Part::code)
                        .toList(),
                decided.withheld().stream().map(MaskedField::of).toList());
    }

    /** How many fields could not be given out at all. */
    public int maskedAsWhole() {
        return masked.size() - maskedInParts();
    }

    /** How many could be given out but for some passages. */
    public int maskedInParts() {
        return (int) masked.stream().filter(field -> field.passages() != null).count();
    }

    /** The same without who decided. */
    public Disclosure withoutPerson() {
        return new Disclosure(number, at, null, roles, secrecy, words, given, masked);
    }
}
