package se.incidentkedjan.documents;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The value of one row in one column. Each form writes it in its own way. */
public sealed interface Cell {

    /** Nothing is known or nothing applies. Fits every column. */
    Cell EMPTY = new Empty();

    /** {@return a text, or nothing when there is none} */
    static Cell of(@Nullable String text) {
        return text == null || text.isEmpty() ? EMPTY : new Text(text);
    }

    /** {@return a whole number} */
    static Cell of(long number) {
        return new Whole(number);
    }

    /** {@return a number with the decimals it has, or nothing when there is none} */
    static Cell of(@Nullable BigDecimal number) {
        return number == null ? EMPTY : new Exact(number);
    }

    /** {@return a day, or nothing when there is none} */
    static Cell of(@Nullable LocalDate day) {
        return day == null ? EMPTY : new Day(day);
    }

    /** {@return an instant, which people read in Swedish time, or nothing when there is none} */
    static Cell of(@Nullable Instant moment) {
        return moment == null ? EMPTY : new Moment(moment);
    }

    /** {@return yes or no} */
    static Cell of(boolean yes) {
        return new YesNo(yes);
    }

    /** Nothing. */
    record Empty() implements Cell {}

    /**
     * Words, as somebody wrote them.
     *
     * @param text any text, also with line breaks and with signs that a form cannot hold
     */
    record Text(String text) implements Cell {}

    /**
     * A count.
     *
     * @param number a whole number
     */
    record Whole(long number) implements Cell {}

    /**
     * A measure.
     *
     * @param number with as many decimals as are shown
     */
    record Exact(BigDecimal number) implements Cell {}

    /**
     * A day.
     *
     * @param day in the Swedish calendar
     */
    record Day(LocalDate day) implements Cell {}

    /**
     * An instant.
     *
     * @param moment written in Swedish time
     */
    record Moment(Instant moment) implements Cell {}

    /**
     * An answer.
     *
     * @param yes what was answered
     */
    record YesNo(boolean yes) implements Cell {

        /** {@return the answer in Swedish} */
        public String word() {
            return yes ? "Ja" : "Nej";
        }
    }
}
