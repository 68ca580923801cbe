package se.incidentkedjan.intake.register;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.Imported;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.intake.report.OldIncident;
import se.incidentkedjan.intake.report.OldIncidents;
import se.incidentkedjan.intake.report.Submission;
import se.incidentkedjan.intake.report.SubmissionRules;

/** Decides of each row whether it can be taken, and says everything that is wrong with it at once. */
public final class RowJudge {

    /** So long back a legal clock may still be running, with those that are in months counted generously. */
    static final Duration YOUNG = Duration.ofDays(30);

    private static final int LONGEST_NUMBER = 100;

    private final Function<String, MomentReading> moments;
    private final SubmissionRules rules;

    /**
     * Judges by these rules.
     *
     * @param moments reads what people write for dates
     */
    public RowJudge(Function<String, MomentReading> moments, SubmissionRules rules) {
        this.moments = moments;
        this.rules = rules;
    }

    /**
     * Judges a row.
     *
     * @param id of the import
     * @param columns what its columns are taken for
     * @param choices what can be said in them
     * @param meanings what somebody has decided that their words mean
     * @param now when it is taken over, UTC; the same for all rows of an import
     */
    Judged judge(ImportId id, RawRow row, Columns columns, Choices choices, Meanings meanings, Instant now) {
        var notes = new ArrayList<RowNote>();
        // Said once more of what came in by a column that was taken for it after the rows were kept.
        if (row.classified() || Choices.security(columns.cell(row, RegisterField.SECURITY)) == YesNo.YES) {
            notes.add(new RowNote(
                    row.number(),
                    RegisterField.SECURITY.label(),
                    "Raden rör säkerhetsskydd. Inget av den är sparat.",
                    "För inte in den här. Tala med säkerhetsskyddschefen."));
            return new Judged.Refused(notes);
        }
        var remarks = new ArrayList<RowNote>();
        var times = new RowTimes(row, columns, moments, now, notes, remarks);
        var facts = new RowFacts(row, columns, choices, meanings, notes).facts(times);
        var ended = new Ending(row, columns, choices, meanings, notes, remarks).closedAt(times);
        var number = number(row, columns, notes);
        var description = description(row, columns);
        check(row, columns, number, description, facts, notes);
        var received = times.received();
        if (received != null && isYoung(times, now) && mayHaveALegalClock(facts)) {
            notes.add(new RowNote(
                    row.number(),
                    columns.heading(times.receivedBy()),
                    "Den är yngre än 30 dagar och kan ha en tidsfrist som löper.",
                    "Anmäl den i formuläret eller genom API:et i stället."));
        }
        if (!notes.isEmpty() || received == null || ended == null) {
            return new Judged.Refused(notes);
        }
        var old = new OldIncident(
                id.incident(row.number()), number, description, facts, received, new Imported(now, ended));
        var content = RowIdentity.content(row, columns);
        return new Judged.Ready(old, RowIdentity.of(number, received, content), content, remarks);
    }

    private static boolean isYoung(RowTimes times, Instant now) {
        return times.latestBeginning().isAfter(now.minus(YOUNG));
    }

    /** Toward safety: only what plainly has none has none. */
    private static boolean mayHaveALegalClock(IncidentFacts facts) {
        return facts.personalData().involved() != YesNo.NO
                || switch (facts.category()) {
                    case MALWARE, OUTAGE, SUPPLIER, PREMISES, UNKNOWN -> true;
                    case MISDIRECTED,
                            OPEN_RECIPIENT_LIST,
                            OVERSHARED,
                            SNOOPING,
                            LOST_OR_STOLEN,
                            PHISHING,
                            WRONG_OR_DELETED_DATA,
                            OTHER -> false;
                };
    }

    private static @Nullable String number(RawRow row, Columns columns, List<RowNote> notes) {
        var number = columns.cell(row, RegisterField.NUMBER).replaceAll("\\s+", " ");
        if (number.length() > LONGEST_NUMBER) {
            notes.add(new RowNote(
                    row.number(),
                    columns.heading(RegisterField.NUMBER),
                    "Numret är längre än %d tecken.".formatted(LONGEST_NUMBER),
                    "Kontrollera att rätt kolumn är vald för numret."));
        }
        return number.isEmpty() ? null : number;
    }

    /** The description, and below it what has no field of its own, each with its heading. */
    private static @Nullable String description(RawRow row, Columns columns) {
        var lines = new ArrayList<String>();
        var description = columns.cell(row, RegisterField.DESCRIPTION)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        if (!description.isEmpty()) {
            lines.add(description);
        }
        for (int column = 0; column < columns.headings().size(); column++) {
            var text = row.cell(column);
            var isWords = columns.field(column)
                    .filter(field -> field.kind() == RegisterField.Kind.WORDS)
                    .isPresent();
            if (isWords && !text.isEmpty()) {
                lines.add(columns.headings().get(column) + ": "
                        + text.replace("\r\n", "\n").replace('\r', '\n'));
            }
        }
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private void check(
            RawRow row,
            Columns columns,
            @Nullable String number,
            @Nullable String description,
            IncidentFacts facts,
            List<RowNote> notes) {
        var words = (number == null ? "" : OldIncidents.EARLIER_NUMBER + number + "\n")
                + (description == null ? "" : description);
        for (var finding : rules.check(new Submission(words, null, IncidentFacts.of(facts.category())))) {
            notes.add(new RowNote(
                    row.number(),
                    columns.heading(RegisterField.DESCRIPTION),
                    finding.message(),
                    "Rätta raden i filen."));
        }
    }
}
