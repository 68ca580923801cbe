package se.incidentkedjan.reporting.counting;

import java.util.Locale;

/** A way in which incidents are counted. In each of them an incident stands in one cell, except for duties. */
public enum Dimension {
    /** Every incident, in one cell. */
    REPORTED,
    /** Whether the rules have been applied: {@code YES} or {@code NO}. */
    ASSESSED,
    /** What happened: the category's code. */
    CATEGORY,
    /** Where: the unit's code, or {@link Cell#UNKNOWN_UNIT}. */
    UNIT,
    /** How serious: the severity's code, or {@link Cell#NOT_ASSESSED}. */
    SEVERITY,
    /** The risk to the people concerned: its code, or {@link Cell#NOT_ASSESSED}. */
    PRIVACY_RISK,
    /** Each legal duty, how it stands and whose it is: {@code IMY_NOTIFICATION/RUNNING/socialnamnden}. None, one or several. */
    DUTY,
    /** The time from report to first message, as its {@link DeliveryTime}; none before that message. */
    FIRST_DELIVERY;

    String prefix() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "/";
    }
}
