package se.incidentkedjan.reporting.opendata;

/** What a value is told in. */
public enum MeasureUnit {
    /** A number of things. */
    NUMBER("antal", "antal"),
    /** A number of things for every hundred who work in the municipality. */
    PER_100_EMPLOYEES("per_100_anstallda", "antal per 100 anställda"),
    /** A part of the whole, from 0 to 1. */
    SHARE("andel", "andel av det hela, från 0 till 1"),
    /** Hours, with decimals. */
    HOURS("timmar", "timmar");

    private final String code;
    private final String title;

    MeasureUnit(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** As it stands in the files. */
    public String code() {
        return code;
    }

    /** In Swedish. */
    public String title() {
        return title;
    }
}
