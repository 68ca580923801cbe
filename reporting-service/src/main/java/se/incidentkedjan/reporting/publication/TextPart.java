package se.incidentkedjan.reporting.publication;

/** A part of a report that is written in words. */
public enum TextPart {
    /** How things are. */
    SUMMARY("Läget i korthet"),
    /** What has been learnt. */
    LESSONS("Lärdomar"),
    /** What the readers are asked to decide. */
    DECISIONS("Förslag till beslut"),
    /** What has become of what they decided last. */
    FOLLOW_UP("Vad som har blivit av tidigare beslut"),
    /** Why a correction was made. */
    REASON("Varför rapporten rättas");

    private final String swedish;

    TextPart(String swedish) {
        this.swedish = swedish;
    }

    /** What it is called in the report. */
    public String swedish() {
        return swedish;
    }
}
