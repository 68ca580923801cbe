package se.incidentkedjan.documents;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The value of one row in one column. Each form writes it in its own way. */
public sealed interface Cell {

    /** Nothing is known or nothing applies. Fits every column. */
    Cell EMPTY = new Empty();

    /**
     * Says that a value is known and not shown, so that nobody can be pointed out by it. It is never empty and never zero:
     * all forms show the word {@value Hidden#WORD}, and below the table what it means. Fits every column.
     *
     * @return a value that is kept back
     */
    static Cell hidden() {
        return Hidden.HERE;
    }

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

    /** A value that is known and not shown. */
    record Hidden() implements Cell {

        /** What stands in its place. */
        public static final String WORD = "dold";

        /** What the word means, for those who read it. */
        public static final String MEANING =
                "Dold: uppgiften är känd men visas inte, för att ingen ska kunna pekas ut. Det är inte noll.";

        private static final Cell HERE = new Hidden();
    }

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
