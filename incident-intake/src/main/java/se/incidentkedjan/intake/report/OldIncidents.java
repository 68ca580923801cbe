package se.incidentkedjan.intake.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.intake.masking.Masked;
import se.incidentkedjan.intake.masking.Masked.Piece;
import se.incidentkedjan.intake.masking.Masking;
import se.incidentkedjan.intake.masking.PatternKind;

/**
 * The desk for what comes from an older register: each incident becomes a report once, of the year in which it was received
 * there. Nobody gets a receipt, and it is compared with nothing that happens now.
 */
public final class OldIncidents {

    /** What stands before the number that the older register gave, in the first line of the words. */
    public static final String EARLIER_NUMBER = "Tidigare nummer: ";

    // Most numbers of registers look like numbers of records, and are what people look for. A person is not looked for.
    private static final Set<PatternKind> KEPT_IN_NUMBERS =
            EnumSet.complementOf(EnumSet.of(PatternKind.IDENTITY_NUMBER, PatternKind.EMAIL));

    private final Reports reports;
    private final References references;
    private final Words words;
    private final Municipality municipality;
    private final Function<Category, Set<PatternKind>> needed;

    /**
     * The desk of one municipality.
     *
     * @param needed what is left in the words of such a report although it points out a person
     */
    public OldIncidents(
            Reports reports,
            References references,
            Words words,
            Municipality municipality,
            Function<Category, Set<PatternKind>> needed) {
        this.reports = reports;
        this.references = references;
        this.words = words;
        this.municipality = municipality;
        this.needed = needed;
    }

    /**
     * Takes it in. When this returns the report is durable; once more, also after its words were erased, gives the first
     * receipt and changes nothing.
     */
    public Receipt receive(OldIncident old) {
        var earlier = reports.find(old.incident());
        if (earlier.isPresent()) {
            return earlier.get().receipt();
        }
        var report = report(old);
        if (reports.keep(report)) {
            return report.receipt();
        }
        return reports.find(old.incident())
                .map(Report::receipt)
                .orElseThrow(() -> new IllegalStateException("a report could not be kept and is not there"));
    }

    /** Its words as they are kept, with what is taken from them. */
    public Masked words(OldIncident old) {
        var pieces = new ArrayList<Piece>();
        var number = old.number();
        if (number != null) {
            pieces.add(new Piece.Kept(EARLIER_NUMBER));
            pieces.addAll(Masking.mask(number, KEPT_IN_NUMBERS).pieces());
        }
        var description = old.description();
        if (description != null) {
            pieces.addAll(number == null ? List.of() : List.of(new Piece.Kept("\n")));
            pieces.addAll(Masking.mask(description, needed.apply(old.facts().category()))
                    .pieces());
        }
        return new Masked(pieces);
    }

    private Report report(OldIncident old) {
        var text = words(old).text();
        var submission = new Submission(text, null, old.facts());
        // A crash leaves a key without words, which the next try goes on with, never words without a key.
        var kept = words.seal(old.incident(), submission, false);
        return new Report(
                old.incident(),
                municipality,
                references.next(old.receivedAt()),
                old.receivedAt(),
                Channel.IMPORT,
                kept.words(),
                null,
                null,
                false,
                submission.facts(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                old.imported(),
                null);
    }
}
