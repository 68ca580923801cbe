package se.incidentkedjan.webkit;

/**
 * A short marked word such as a severity or a status. Text and shape carry the meaning; colour only helps.
 *
 * @param label the word, in Swedish
 * @param tone how it looks
 */
public record Tag(String label, Tone tone) {

    /** From calm to alarming, each with a shape of its own. */
    public enum Tone {
        /** Says nothing about danger; a ring. */
        NEUTRAL,
        /** Finished; a tick. */
        DONE,
        /** Low; a circle. */
        LOW,
        /** Moderate; a diamond. */
        MODERATE,
        /** Significant; a triangle. */
        SIGNIFICANT,
        /** Severe; an octagon with an exclamation mark. */
        SEVERE;

        /** {@return the style class} */
        public String styleClass() {
            return switch (this) {
                case NEUTRAL -> "ik-tag--neutral";
                case DONE -> "ik-tag--done";
                case LOW -> "ik-tag--low";
                case MODERATE -> "ik-tag--moderate";
                case SIGNIFICANT -> "ik-tag--significant";
                case SEVERE -> "ik-tag--severe";
            };
        }
    }
}
