package se.incidentkedjan.intake.attachment;

import java.io.InputStream;
import java.util.Locale;

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

    /**
     * It is not handed out.
     *
     * @param reason why
     * @param detail what the scanner calls what it found in an infected file; empty for every other reason
     */
    record Refused(Reason reason, String detail) implements Opening {

        /** For a reason that says it all. */
        Refused(Reason reason) {
            this(reason, "");
        }

        @Override
        public String code() {
            return reason.code();
        }

        /** Why, in plain Swedish, for whoever asked. */
        public String message() {
            return reason.message.formatted(detail);
        }
    }

    /** Why a file is not handed out. */
    enum Reason {
        /** It has not been searched for malicious code yet. */
        QUARANTINED("Filen väntar på att genomsökas efter skadlig kod. Försök igen om en stund."),
        /** Malicious code was found in it. */
        INFECTED("Filen lämnas inte ut: skadlig kod hittades i den (%s). Kontakta IT-säkerhet."),
        /** It is erased with the words of its incident. */
        ERASED("Filen är gallrad."),
        /** The incident has no such file. */
        NOT_THERE("Filen finns inte."),
        /** A copy without metadata was asked for, and cannot be made without changing the content itself. */
        NOT_STRIPPABLE(
                "Det går inte att göra en kopia utan dolda uppgifter av den här filen. Det går för bilder av typen"
                        + " JPEG, PNG och WebP. Ladda ner originalet, eller ta en skärmbild av det.");

        private final String message;

        Reason(String message) {
            this.message = message;
        }

        /** A stable code for meters and for answers to systems, such as {@code not-there}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
