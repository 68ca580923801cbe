package se.incidentkedjan.kit.sealing;

/** What the vault finds where words were sealed. */
public sealed interface Opened {

    /**
     * The words.
     *
     * @param text as they were sealed
     */
    record Words(String text) implements Opened {

        /** Tells nothing of the words, so that no log can. */
        @Override
        public String toString() {
            return "Words[…]";
        }
    }

    /** The key is destroyed, so nobody can read them any more. */
    record Erased() implements Opened {}
}
