package se.incidentkedjan.escalation.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.IncidentFacts;

/** The examination of a case, field by field (sekretessprövning): what is proposed, and what a person decides. */
public final class Examination {

    /** The longest motive for one field. */
    public static final int LONGEST_MOTIVE = 200;

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

        /** What a person types around a passage of it that is to be masked. */
        public Marks marks() {
            return Marks.notIn(field.text());
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
                return withheld().stream()
                        .map(part -> Decider.reason(part.code(), part.motive()))
                        .collect(Collectors.joining());
            }

            /** The fields that are masked, as a whole or in parts. */
            public List<Part.Withheld> withheld() {
                return parts.stream()
                        .filter(Part.Withheld.class::isInstance)
                        .map(Part.Withheld.class::cast)
                        .toList();
            }
        }

        /** Some are not, by the code of the field. */
        record Refused(Map<String, Mistake> mistakes) implements Verdict {}
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
        var decider = new Decider(secrecy);
        items.forEach(item ->
                decider.take(item.field(), choices.getOrDefault(item.field().code(), item.unchosen())));
        return decider.verdict();
    }
}
