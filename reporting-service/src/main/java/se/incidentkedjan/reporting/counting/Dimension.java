package se.incidentkedjan.reporting.counting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A way in which incidents are counted. What is merged, rejected or a drill is no incident of its own and stands in none of them,
 * but in {@link #MERGED} or {@link #REJECTED}, or nowhere. The names are stored.
 */
public enum Dimension {
    /** Every incident, in one cell. */
    REPORTED,
    /** How far it has come: {@code OPEN} or {@code CLOSED}. */
    STATE,
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
    /** What was harmed: konfidentialitet, riktighet, tillgänglighet, spårbarhet. None, one or several. */
    ASPECT,
    /** What lay behind it: the cause's code, or {@link Cell#NOT_TOLD}. */
    CAUSE,
    /** Which system: its code; none when it concerns none that is known. */
    SYSTEM,
    /**
     * Each thing that is still to be done because of an incident of a known system: the system and the last day,
     * {@code verksamhetssystem/2026-05-31}.
     */
    SYSTEM_TO_DO,
    /** Where it came from: the origin's code. */
    ORIGIN,
    /** Nothing was harmed yet: one cell, for those of which it is true. */
    NEAR_MISS,
    /** It was taken over from an older register: one cell, for those of which it is true. No times are told of them. */
    IMPORTED,
    /** Each legal duty, how it stands and whose it is: {@code IMY_NOTIFICATION/RUNNING/socialnamnden}. None, one or several. */
    DUTY,
    /** Why a duty was done late and whose it is: {@code IMY_NOTIFICATION/REPORTED_LATE/socialnamnden}. One for each such duty. */
    LATE_REASON,
    /**
     * Each thing that is to be done because of it: {@code OPEN/2026-05-31} with its last day, so that nothing need be written when
     * the day has passed; {@code DONE/IN_TIME}, {@code DONE/LATE} or {@code HANDED_OVER}.
     */
    MEASURE,
    /** The time from when it was noticed to the report, as {@link Elapsed}. In this and those below none while nobody knows. */
    TIME_TO_REPORT,
    /** The time from report to the first message that somebody must act on. */
    TIME_TO_DELIVERY,
    /** The time from report until somebody said that they have it. */
    TIME_TO_ACKNOWLEDGE,
    /** The time from report until it was known what risk there is to people. */
    TIME_TO_ASSESS,
    /** The time from report until it was closed. */
    TIME_TO_CLOSE,
    /** A report of what was counted as another incident. */
    MERGED,
    /** A report of what turned out to be no incident. */
    REJECTED;

    private static final Map<String, Dimension> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(one -> one.word, one -> one));

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As it is stored. */
    String word() {
        return word;
    }

    /** Reads the stored form; empty when it was written by a later version that counts in more ways. */
    static Optional<Dimension> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
