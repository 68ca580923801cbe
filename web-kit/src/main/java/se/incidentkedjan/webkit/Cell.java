package se.incidentkedjan.webkit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.swedish.SwedishTime;

/**
 * One cell of a table, or the value of a row in a summary list.
 *
 * @param text what is read; ignored when there is a tag or a moment
 * @param href where the text leads
 * @param about what is heard after the text of a link, so that it says where it leads also outside its table
 * @param tag a marked word instead of the text
 * @param moment a time instead of the text
 * @param lines several short texts below each other instead of the text
 * @param time how much time there is instead of the text
 * @param isCode whether the text is for programs, and read as it is written
 */
public record Cell(
        String text,
        @Nullable String href,
        @Nullable String about,
        @Nullable Tag tag,
        @Nullable Instant moment,
        List<String> lines,
        @Nullable TimeBar time,
        boolean isCode) {

    /** Keeps its own copy of the lines. */
    public Cell {
        lines = List.copyOf(lines);
    }

    /** {@return plain text} */
    public static Cell of(String text) {
        return new Cell(text, null, null, null, null, List.of(), null, false);
    }

    /** {@return what programs read, such as the name of a column} */
    public static Cell code(String code) {
        return new Cell(code, null, null, null, null, List.of(), null, true);
    }

    /** {@return a number} */
    public static Cell of(long number) {
        return of(Long.toString(number));
    }

    /** {@return several short texts below each other} */
    public static Cell lines(List<String> lines) {
        return new Cell(String.join("; ", lines), null, null, null, null, lines, null, false);
    }

    /** {@return a link} */
    public static Cell link(String text, String href) {
        return new Cell(text, href, null, null, null, List.of(), null, false);
    }

    /** {@return a link whose text says little by itself, such as a number, with what is heard after it} */
    public static Cell link(String text, String href, String about) {
        return new Cell(text, href, about, null, null, List.of(), null, false);
    }

    /** {@return a marked word} */
    public static Cell of(Tag tag) {
        return new Cell(tag.label(), null, null, tag, null, List.of(), null, false);
    }

    /** {@return a time, written short} */
    public static Cell of(Instant moment) {
        return new Cell(SwedishTime.shortDateAndTime(moment), null, null, null, moment, List.of(), null, false);
    }

    /** {@return how much time there is} */
    public static Cell of(TimeBar time) {
        return new Cell(time.words(), null, null, null, null, List.of(), time, false);
    }
}
