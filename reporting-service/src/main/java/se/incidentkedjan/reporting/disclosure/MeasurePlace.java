package se.incidentkedjan.reporting.disclosure;

/**
 * Where a measure is counted.
 *
 * @param unit the code of the unit whose incident it is
 * @param state how it stands
 */
public record MeasurePlace(String unit, State state) {

    /** How a measure stands on the day when it is told. */
    public enum State {
        /** Still to be done, and its last day has not passed. */
        OPEN_IN_TIME,
        /** Still to be done, and its last day has passed. */
        OPEN_LATE,
        /** Done on or before its last day. */
        DONE_IN_TIME,
        /** Done after it. */
        DONE_LATE,
        /** Followed up somewhere else. */
        HANDED_OVER
    }

    static MeasurePlace parse(String code) {
        var slash = code.lastIndexOf('/');
        return new MeasurePlace(code.substring(0, slash), State.valueOf(code.substring(slash + 1)));
    }

    String code() {
        return unit + "/" + state;
    }
}
