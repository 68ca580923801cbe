package se.incidentkedjan.webkit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much time something has: in words, and as a bar of the share that has gone. Shape, pattern and words carry the
 * meaning; colour only helps.
 *
 * @param what what the time is for, in Swedish; absent where the place says that already
 * @param whose whose it is, in Swedish; absent when that goes without saying
 * @param words «2 dygn och 3 timmar kvar» or what else is to be said of the time, in Swedish
 * @param due the last moment; absent when none is set
 * @param gone the share of the time that has gone, 0 to 100 per cent; absent when there is no end to measure against
 * @param state how it looks
 */
public record TimeBar(
        @Nullable String what,
        @Nullable String whose,
        String words,
        @Nullable Instant due,
        @Nullable Integer gone,
        State state) {

    private static final int WHOLE = 100;

    /** Refuses shares that cannot be drawn. */
    public TimeBar {
        if (gone != null && (gone < 0 || gone > WHOLE)) {
            throw new IllegalArgumentException("a share of the time is 0 to 100 per cent: " + gone);
        }
    }

    /** How the time stands, each with a shape of its own. */
    public enum State {
        /** There is time; a clock. */
        CALM,
        /** There is little time; a clock that is nearly full. */
        SHORT,
        /** There is none left; a triangle, and a striped bar. */
        OVER,
        /** No moment is set; a ring. */
        UNDATED;

        /** {@return the style class} */
        public String styleClass() {
            return switch (this) {
                case CALM -> "ik-time--calm";
                case SHORT -> "ik-time--short";
                case OVER -> "ik-time--over";
                case UNDATED -> "ik-time--undated";
            };
        }
    }

    /** {@return what the bar shows, for those who do not see it} */
    public @Nullable String alternative() {
        if (gone == null) {
            return null;
        }
        return state == State.OVER ? "Hela tiden har gått" : gone + " procent av tiden har gått";
    }

    /** {@return the width of the part that has gone} */
    public String width() {
        return (gone == null ? 0 : gone) + "%";
    }
}
