package se.incidentkedjan.reporting.disclosure;

import java.util.Map;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.reporting.counting.Cell;
import se.incidentkedjan.reporting.counting.Dimension;
import se.incidentkedjan.reporting.suppression.Trait;

/** In which respects incidents are told apart, and what each is called in what is published. */
public final class Topics {

    /** What happened. */
    public static final String CATEGORY = "category";
    /** How serious, on the municipality's own scale. */
    public static final String SEVERITY = "severity";
    /** The risk to the people concerned. */
    public static final String RISK = "risk";
    /** What lay behind it. */
    public static final String CAUSE = "cause";
    /** Where it came from. */
    public static final String ORIGIN = "origin";
    /** What was harmed: several, or none. */
    public static final String ASPECT = "aspect";

    private static final String NEAR = "near-miss";

    /** Topics in which each incident has exactly one member. */
    static final Map<String, Dimension> SINGLE = Map.of(
            CATEGORY, Dimension.CATEGORY,
            SEVERITY, Dimension.SEVERITY,
            RISK, Dimension.PRIVACY_RISK,
            CAUSE, Dimension.CAUSE,
            ORIGIN, Dimension.ORIGIN);

    private Topics() {}

    /** Nothing was harmed yet. */
    public static Trait nearMiss() {
        return Trait.has(NEAR, Cell.ALL);
    }

    static Trait noNearMiss() {
        return Trait.lacks(NEAR, Cell.ALL);
    }

    /** This was harmed. */
    public static Trait harmed(Aspect aspect) {
        return Trait.has(ASPECT, aspect.name());
    }

    /** A legal duty was done late because of this. */
    public static Trait lateBecause(String reason) {
        return new Trait(DutyRows.LATE, reason);
    }

    static Trait unharmed(Aspect aspect) {
        return Trait.lacks(ASPECT, aspect.name());
    }
}
