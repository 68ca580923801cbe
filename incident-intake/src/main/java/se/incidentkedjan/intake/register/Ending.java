package se.incidentkedjan.intake.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds when a row was dealt with, and refuses what is not. */
final class Ending {

    private final RawRow row;
    private final Columns columns;
    private final Choices choices;
    private final Meanings meanings;
    private final List<RowNote> notes;
    private final List<RowNote> remarks;

    Ending(
            RawRow row,
            Columns columns,
            Choices choices,
            Meanings meanings,
            List<RowNote> notes,
            List<RowNote> remarks) {
        this.row = row;
        this.columns = columns;
        this.choices = choices;
        this.meanings = meanings;
        this.notes = notes;
        this.remarks = remarks;
    }

    /** When it was dealt with, UTC; null when that is not known or it was not, which is noted. */
    @Nullable
    Instant closedAt(RowTimes times) {
        var status = columns.cell(row, RegisterField.STATUS);
        var code = status.isEmpty()
                ? ""
                : choices.by(RegisterField.STATUS, meanings).apply(status).orElse("");
        if (code.equals(Choices.GOING_ON)) {
            refuse("Den är inte avslutad enligt «%s».".formatted(columns.heading(RegisterField.STATUS)));
            return null;
        }
        var closed = times.at(RegisterField.CLOSED);
        if (closed != null) {
            return closed;
        }
        var begun = times.received();
        if (code.equals(Choices.ENDED) && begun != null) {
            return withoutDate(times, begun);
        }
        if (columns.cell(row, RegisterField.CLOSED).isEmpty()) {
            refuse("Det framgår inte att den är avslutad.");
        }
        return null;
    }

    private Instant withoutDate(RowTimes times, Instant begun) {
        if (!columns.cell(row, RegisterField.CLOSED).isEmpty()) {
            return begun;
        }
        var ended = times.at(RegisterField.OCCURRED_TO);
        remarks.add(new RowNote(
                row.number(),
                columns.heading(RegisterField.CLOSED),
                "Avslutad utan datum. Räknas som avslutad när den " + (isAfter(ended, begun) ? "upphörde." : "inkom."),
                ""));
        return ended != null && isAfter(ended, begun) ? ended : begun;
    }

    private static boolean isAfter(@Nullable Instant ended, Instant begun) {
        return ended != null && ended.isAfter(begun);
    }

    private void refuse(String what) {
        notes.add(new RowNote(
                row.number(),
                columns.heading(RegisterField.CLOSED),
                what,
                "Är den över, skriv avslutsdatum i filen. Annars anmäl den i formuläret eller genom API:et i stället: den"
                        + " kan ha en tidsfrist som löper."));
    }
}
