package se.incidentkedjan.intake.attachment;

import java.io.InputStream;

/** What becomes of asking for the content of a file. */
public sealed interface Opening {

    /** A stable code for meters and for answers to systems. */
    String code();

    /**
     * Here it is. Whoever asked closes the stream. Reading throws {@code SealBroken} when what is stored has been changed; do
     * not treat what came before as the file.
     *
     * @param facts what is known of it
     * @param content read it once
     * @param length of the content in bytes
     * @param withoutMetadata whether it is the copy without metadata
     */
    record Opened(AttachmentFacts facts, InputStream content, long length, boolean withoutMetadata) implements Opening {

        @Override
        public String code() {
            return withoutMetadata ? "without-metadata" : "opened";
        }

        /** Tells codes only. */
        @Override
        public String toString() {
            return "Opened[" + facts + "]";
        }
    }

    /** It is not handed out. */
    sealed interface Refused extends Opening {

        /** Why, in plain Swedish, for whoever asked. */
        String message();
    }

    /** It has not been searched for malicious code yet. */
    record Quarantined() implements Refused {

        @Override
        public String code() {
            return "quarantined";
        }

        @Override
        public String message() {
            return "Filen väntar på att genomsökas efter skadlig kod. Försök igen om en stund.";
        }
    }

    /**
     * Malicious code was found in it.
     *
     * @param signature what the scanner calls it
     */
    record Infected(String signature) implements Refused {

        @Override
        public String code() {
            return "infected";
        }

        @Override
        public String message() {
            return "Filen lämnas inte ut: skadlig kod hittades i den (%s). Kontakta IT-säkerhet.".formatted(signature);
        }
    }

    /** It is erased with the words of its incident. */
    record Erased() implements Refused {

        @Override
        public String code() {
            return "erased";
        }

        @Override
        public String message() {
            return "Filen är gallrad.";
        }
    }

    /** The incident has no such file. */
    record NotThere() implements Refused {

        @Override
        public String code() {
            return "not-there";
        }

        @Override
        public String message() {
            return "Filen finns inte.";
        }
    }

    /**
     * A copy without metadata was asked for, and cannot be made without changing the content itself.
     *
     * @param type the media type of the file
     */
    record NotStrippable(String type) implements Refused {

        @Override
        public String code() {
            return "not-strippable";
        }

        @Override
        public String message() {
            return "Det går inte att göra en kopia utan dolda uppgifter av den här filen. Det går för bilder av typen"
                    + " JPEG, PNG och WebP. Ladda ner originalet, eller ta en skärmbild av det.";
        }
    }
}
