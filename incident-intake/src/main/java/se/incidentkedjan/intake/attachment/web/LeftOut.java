package se.incidentkedjan.intake.attachment.web;

/**
 * A file that was sent and not kept.
 *
 * @param name its safe name
 * @param code why, such as {@code too-large}; {@code file.} before it is the key of the text that says it
 */
public record LeftOut(String name, String code) {

    /** The store did not take it. */
    static final String NOT_SAVED = "not-saved";

    /** Its report had been received already, without it. */
    public static final String TOO_LATE = "too-late";

    /** Tells nothing of the name: names of files tell of people. */
    @Override
    public String toString() {
        return "LeftOut[" + code + "]";
    }
}
