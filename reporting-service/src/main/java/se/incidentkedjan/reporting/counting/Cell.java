package se.incidentkedjan.reporting.counting;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;

/**
 * A place in the figures where incidents are counted.
 *
 * @param dimension in which way
 * @param code which of the values
 */
public record Cell(Dimension dimension, String code) {

    /** The code of incidents that nobody has placed in a unit. */
    public static final String UNKNOWN_UNIT = "?";
    /** The code of incidents that the rules have not been applied to. */
    public static final String NOT_ASSESSED = "NOT_ASSESSED";
    /** The code of incidents of which nobody has told the cause. */
    public static final String NOT_TOLD = "NOT_TOLD";
    /** The only code of dimensions that have one cell. */
    public static final String ALL = "ALL";
    /** What the code of a measure begins with that is still to be done; its last day follows. */
    public static final String OPEN_UNTIL = "OPEN/";

    static Cell one(Dimension dimension) {
        return new Cell(dimension, ALL);
    }

    static Cell of(Dimension dimension, @Nullable Enum<?> value, String otherwise) {
        return new Cell(dimension, value == null ? otherwise : value.name());
    }

    static Cell assessed(boolean assessed) {
        return new Cell(Dimension.ASSESSED, assessed ? "YES" : "NO");
    }

    static Cell state(boolean closed) {
        return new Cell(Dimension.STATE, closed ? "CLOSED" : "OPEN");
    }

    static Cell unit(@Nullable UnitCode unit) {
        return new Cell(Dimension.UNIT, unit == null ? UNKNOWN_UNIT : unit.value());
    }

    /** Each controller's duty is one of its own; its code comes last. */
    static Cell duty(DutyKey duty, Standing standing) {
        return ofDuty(Dimension.DUTY, duty, standing.name());
    }

    static Cell lateReason(DutyKey duty, String reason) {
        return ofDuty(Dimension.LATE_REASON, duty, reason);
    }

    private static Cell ofDuty(Dimension dimension, DutyKey duty, String what) {
        var whose = duty.controller() == null ? "" : "/" + duty.controller();
        return new Cell(dimension, duty.code() + "/" + what + whose);
    }

    static Cell toDo(SystemCode system, LocalDate lastDay) {
        return new Cell(Dimension.SYSTEM_TO_DO, system + "/" + lastDay);
    }

    static Cell time(Dimension dimension, Duration time) {
        return new Cell(dimension, Integer.toString(Elapsed.of(time).step()));
    }

    /** Its stored form: the dimension, a slash and the code. */
    public String key() {
        return dimension.word() + '/' + code;
    }

    /** Reads the stored form; empty when it was written by a later version that counts in more ways. */
    public static Optional<Cell> parse(String key) {
        var slash = key.indexOf('/');
        return Dimension.of(key.substring(0, slash)).map(dimension -> new Cell(dimension, key.substring(slash + 1)));
    }
}
