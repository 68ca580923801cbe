package se.incidentkedjan.escalation.disclosure;

/** What a person has chosen for a field. */
public sealed interface FieldChoice {

    /** Nothing yet. */
    record Undecided() implements FieldChoice {}

    /** It can be given out. */
    record GiveOut() implements FieldChoice {}

    /**
     * It can be given out, and yet its text has been marked or changed: whoever did that believes that something will not
     * be seen.
     */
    record GiveOutTouched() implements FieldChoice {}

    /**
     * It can be given out but for the passages that are marked.
     *
     * @param ground code of the ground; empty when none is chosen
     * @param motive why, shortly; empty when it says enough
     * @param marked the text with its marks, as it was typed
     */
    record MaskPassages(String ground, String motive, String marked) implements FieldChoice {

        /** Tells nothing of the text, so that no log can. */
        @Override
        public String toString() {
            return "MaskPassages[" + ground + "]";
        }
    }

    /**
     * It is secret.
     *
     * @param ground code of the ground; empty when none is chosen
     * @param motive why, shortly; empty when it says enough
     */
    record Mask(String ground, String motive) implements FieldChoice {}
}
