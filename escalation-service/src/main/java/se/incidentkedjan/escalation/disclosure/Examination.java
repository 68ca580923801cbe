package se.incidentkedjan.escalation.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.IncidentFacts;

/** The examination of a case, field by field (sekretessprövning): what is proposed, and what a person decides. */
public final class Examination {

    /** The longest motive for one field. */
    public static final int LONGEST_MOTIVE = 200;

    /** The bytes that all motives together may take; sealed they are kept as one reason, which is no longer. */
    private static final int MOST_BYTES_OF_MOTIVES = 2_800;

    /**
     * A field with the grounds that are proposed for it.
     *
     * @param field the field
     * @param proposed the grounds; none when the file proposes nothing
     */
    public record Item(CaseField field, List<Ground> proposed) {

        /** Keeps its own copy of the grounds. */
        public Item {
            proposed = List.copyOf(proposed);
        }

        /** What holds until a person has chosen. */
        public FieldChoice unchosen() {
            return proposed.isEmpty() ? new FieldChoice.GiveOut() : new FieldChoice.Undecided();
        }

        /** A sum of what a person sees of it, to notice that it has changed. */
        public String fingerprint() {
            var seen = new StringBuilder(field.code());
            field.lines().forEach(line -> seen.append('\0').append(line));
            proposed.forEach(ground -> seen.append('\1').append(ground.code()));
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(seen.toString().getBytes(UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    /** What came of deciding. */
    public sealed interface Verdict {

        /** Every field is decided. */
        record Decided(List<Part> parts) implements Verdict {

            /** Keeps its own copy of the parts. */
            public Decided {
                parts = List.copyOf(parts);
            }

            /** Why fields are masked, for those where a person has said; empty when they said nothing. */
            public String motives() {
                return masked().stream()
                        .map(part -> reason(part.code(), part.motive()))
                        .collect(Collectors.joining());
            }

            /** The fields that are masked. */
            public List<Part.Masked> masked() {
                return parts.stream()
                        .filter(Part.Masked.class::isInstance)
                        .map(Part.Masked.class::cast)
                        .toList();
            }
        }

        /** Some are not, by the code of the field. */
        record Refused(Map<String, Mistake> mistakes) implements Verdict {}
    }

    /**
     * What is wrong with the choice for a field.
     *
     * @param kind what
     * @param other the masked field that it shows, when it does
     */
    public record Mistake(Kind kind, @Nullable String other) {

        /** What can be wrong. */
        public enum Kind {
            /** A ground is proposed, and nobody has decided. */
            NOT_DECIDED,
            /** It is masked without one of the grounds in the file. */
            NO_GROUND,
            /** The motive is too long, or all of them together are. */
            MOTIVE_TOO_LONG,
            /** What another masked field says stands here too. */
            SHOWS_MASKED
        }

        static Mistake of(Kind kind) {
            return new Mistake(kind, null);
        }
    }

    private final Secrecy secrecy;
    private final List<Item> items;

    /**
     * Proposes for each field.
     *
     * @param board the board that answers for the case
     */
    public Examination(List<CaseField> fields, Secrecy secrecy, UnitCode board, IncidentFacts facts) {
        this.secrecy = secrecy;
        this.items = fields.stream()
                .map(field -> new Item(field, secrecy.proposedFor(field.code(), board, facts)))
                .toList();
    }

    /** The fields with their proposals, in the order they are read. */
    public List<Item> items() {
        return items;
    }

    /** Decides, if every field that needs it has been decided by a person. */
    public Verdict decide(Map<String, FieldChoice> choices) {
        var mistakes = new LinkedHashMap<String, Mistake>();
        var parts = new ArrayList<Part>();
        var bytes = 0;
        for (var item : items) {
            var field = item.field();
            switch (choices.getOrDefault(field.code(), item.unchosen())) {
                case FieldChoice.Undecided undecided ->
                    mistakes.put(field.code(), Mistake.of(Mistake.Kind.NOT_DECIDED));
                case FieldChoice.GiveOut giveOut ->
                    parts.add(new Part.Given(field.code(), field.label(), field.lines()));
                case FieldChoice.Mask(String code, String motive) -> {
                    bytes += reason(field.code(), motive).getBytes(UTF_8).length;
                    var ground = secrecy.find(code);
                    if (ground.isEmpty()) {
                        mistakes.put(field.code(), Mistake.of(Mistake.Kind.NO_GROUND));
                    } else if (motive.length() > LONGEST_MOTIVE || bytes > MOST_BYTES_OF_MOTIVES) {
                        mistakes.put(field.code(), Mistake.of(Mistake.Kind.MOTIVE_TOO_LONG));
                    } else {
                        parts.add(new Part.Masked(field.code(), field.label(), ground.get(), motive));
                    }
                }
            }
        }
        Leaks.in(parts, items).forEach(mistakes::putIfAbsent);
        return mistakes.isEmpty() ? new Verdict.Decided(parts) : new Verdict.Refused(mistakes);
    }

    private static String reason(String code, String motive) {
        return motive.isEmpty() ? "" : code + ": " + motive + "\n";
    }
}
