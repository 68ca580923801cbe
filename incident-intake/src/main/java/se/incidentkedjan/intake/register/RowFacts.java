package se.incidentkedjan.intake.register;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.AvailabilityLoss;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.Exfiltration;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.Klassa;
import se.incidentkedjan.events.facts.Misuse;
import se.incidentkedjan.events.facts.Operations;
import se.incidentkedjan.events.facts.Origin;
import se.incidentkedjan.events.facts.PersonalData;
import se.incidentkedjan.events.facts.Precision;
import se.incidentkedjan.events.facts.Recipients;
import se.incidentkedjan.events.facts.SubjectCount;
import se.incidentkedjan.events.facts.YesNo;

/** The facts of a row, and which of its words are not understood. */
final class RowFacts {

    /** Spaces and full stops stand between thousands only; decimals are there when they are none. */
    private static final Pattern COUNT = Pattern.compile("(ca\\.?|cirka|ungefär|omkring|runt|>|<|~)? ?"
            + "(\\d{1,3}(?:[ .]\\d{3}){1,3}|\\d{1,12})(?:[.,]0{1,2})? ?(st|personer)?");

    private static final long MOST = 100_000_000;

    private final RawRow row;
    private final Columns columns;
    private final Choices choices;
    private final Meanings meanings;
    private final List<RowNote> notes;

    RowFacts(RawRow row, Columns columns, Choices choices, Meanings meanings, List<RowNote> notes) {
        this.row = row;
        this.columns = columns;
        this.choices = choices;
        this.meanings = meanings;
        this.notes = notes;
    }

    IncidentFacts facts(RowTimes times) {
        // Asked for its words only; what it means is for the ending.
        coded(RegisterField.STATUS, code -> code, "");
        return new IncidentFacts(
                coded(RegisterField.CATEGORY, Category::valueOf, Category.UNKNOWN),
                List.of(),
                coded(RegisterField.NEAR_MISS, YesNo::valueOf, YesNo.UNKNOWN) == YesNo.YES,
                YesNo.NO,
                coded(RegisterField.MALICIOUS, YesNo::valueOf, YesNo.UNKNOWN),
                Choices.security(columns.cell(row, RegisterField.SECURITY)),
                coded(RegisterField.ORIGIN, Origin::valueOf, Origin.UNKNOWN),
                times.at(RegisterField.OCCURRED_FROM),
                times.at(RegisterField.OCCURRED_TO),
                times.at(RegisterField.DISCOVERED),
                times.at(RegisterField.AWARE),
                listed(RegisterField.UNIT, UnitCode::of),
                listed(RegisterField.SYSTEM, SystemCode::of),
                personalData(),
                Operations.UNKNOWN,
                Klassa.NOT_CLASSIFIED);
    }

    private <T> T coded(RegisterField field, Function<String, T> form, T unknown) {
        var code = code(field);
        return code == null ? unknown : form.apply(code);
    }

    private <T> @Nullable T listed(RegisterField field, Function<String, T> form) {
        var code = code(field);
        return code == null || code.equals(Choices.NOTHING) ? null : form.apply(code);
    }

    private @Nullable String code(RegisterField field) {
        var text = columns.cell(row, field);
        if (text.isEmpty()) {
            return null;
        }
        var code = choices.by(field, meanings).apply(text);
        if (code.isEmpty()) {
            notes.add(new RowNote(
                    row.number(),
                    columns.heading(field),
                    "Det är inte känt vad «%s» betyder.".formatted(shortened(text)),
                    "Gå tillbaka till steget Ord och välj vad det betyder, eller ändra i filen."));
        }
        return code.orElse(null);
    }

    private PersonalData personalData() {
        var subjects = subjects();
        var involved = coded(RegisterField.PERSONAL_DATA, YesNo::valueOf, YesNo.UNKNOWN);
        return new PersonalData(
                involved,
                List.of(),
                List.of(),
                subjects,
                YesNo.UNKNOWN,
                Recipients.UNKNOWN,
                YesNo.UNKNOWN,
                YesNo.UNKNOWN,
                Exfiltration.UNKNOWN,
                Misuse.UNKNOWN,
                AvailabilityLoss.UNKNOWN);
    }

    private SubjectCount subjects() {
        var text = columns.cell(row, RegisterField.SUBJECTS);
        var form = Wording.plain(text);
        if (form.isEmpty() || form.equals("-") || form.equals("okänt") || form.equals("vet ej")) {
            return SubjectCount.UNKNOWN;
        }
        var matcher = COUNT.matcher(form);
        if (matcher.matches()) {
            long count = Long.parseLong(matcher.group(2).replaceAll("[ .]", ""));
            if (count <= MOST) {
                return new SubjectCount(count, matcher.group(1) == null ? Precision.EXACT : Precision.APPROXIMATE);
            }
        }
        notes.add(new RowNote(
                row.number(),
                columns.heading(RegisterField.SUBJECTS),
                "«%s» är inget antal.".formatted(shortened(text)),
                "Skriv ett heltal, till exempel 12 eller ca 200, eller lämna tomt."));
        return SubjectCount.UNKNOWN;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
