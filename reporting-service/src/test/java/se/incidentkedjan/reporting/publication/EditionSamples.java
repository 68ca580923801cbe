package se.incidentkedjan.reporting.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.report.ReportPeriod;

/** Versions that have come some way. */
public final class EditionSamples {

    private static final Instant NOW = Instant.parse("2027-05-11T07:30:00Z");
    private static final TextRules RULES = new TextRules(List.of());

    private EditionSamples() {}

    /** A draft to kommunstyrelsen. */
    public static Edition draft(String period) {
        var covers = ReportPeriod.parse(period).orElseThrow();
        var incidents = period.length() + 20;
        var made = Samples.made(Samples.KOMMUNSTYRELSEN, covers, incidents, true, List.of());
        return Edition.draft(
                EditionId.first(Samples.KOMMUNSTYRELSEN, covers),
                Origin.meeting(LocalDate.of(2027, 6, 15)),
                new Made(made.content(), new Ground(made.figures(), made.kept(), 0)),
                Samples.CISO,
                NOW);
    }

    /** The same with other texts. */
    public static Edition edited(Edition draft, String sentence) {
        return TestDesk.granted(draft.edited(draft.revision(), Samples.texts(sentence), RULES, Samples.CISO, NOW));
    }

    /** The same, published with this number. */
    public static Edition frozen(Edition draft, int number) {
        var approval = new Approval(NOW, Samples.CISO, "0".repeat(64), number);
        return with(draft, approval, null);
    }

    /** The same, taken. */
    public static Edition adopted(Edition frozen) {
        return with(
                frozen,
                Objects.requireNonNull(frozen.approval()),
                new Adoption(LocalDate.of(2027, 6, 15), "§ 14", List.of()));
    }

    private static Edition with(Edition old, Approval approval, @Nullable Adoption adoption) {
        return new Edition(
                old.id(),
                old.origin(),
                old.revision() + 1,
                old.report(),
                old.generated(),
                List.of(new Overtaken(TextPart.SUMMARY, "Kvar.", "Nytt.")),
                old.ground(),
                new Correction(1, "Fel.", List.of(new Moved("T", "R", "K", "dold", "7")), old.generated()),
                old.deeds(),
                approval,
                adoption);
    }
}
