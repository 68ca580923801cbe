package se.incidentkedjan.intake.register.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.intake.register.Import;
import se.incidentkedjan.intake.register.RowNote;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.Tag;

/** How imports read on pages. */
final class Shown {

    private Shown() {}

    static String time(Instant at) {
        return SwedishTime.shortDateAndTime(at);
    }

    static Tag state(Import one) {
        return switch (one.state()) {
            case IMPORTING -> new Tag("Förs in", Tag.Tone.NEUTRAL);
            case IMPORTED -> new Tag("Införd", Tag.Tone.DONE);
            case UNDOING -> new Tag("Ångras", Tag.Tone.NEUTRAL);
            case UNDONE -> new Tag("Ångrad", Tag.Tone.DONE);
            case RECEIVING, OPEN -> new Tag("Väntar", Tag.Tone.NEUTRAL);
            case DROPPED -> new Tag("Avbruten", Tag.Tone.DONE);
        };
    }

    /** Who asked for its latest step; those who are erased from the trail have no name. */
    static String name(Import one, Map<String, String> names) {
        var turning = one.turning();
        return turning == null ? "" : names.getOrDefault(turning.by(), "Okänd");
    }

    static String rows(int count) {
        return count == 1 ? "1 rad" : count + " rader";
    }

    static List<Cell> cells(RowNote note) {
        return List.of(Cell.of(note.row()), Cell.of(note.column()), Cell.of(note.what()), Cell.of(note.remedy()));
    }
}
