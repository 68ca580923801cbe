package se.incidentkedjan.intake.attachment;

import java.util.Locale;

/** What became of a file that came. */
public sealed interface Received {

    /** A stable code for meters and for answers to systems. */
    String code();

    /** It is durable. */
    record Kept(AttachmentFacts facts) implements Received {

        @Override
        public String code() {
            return "kept";
        }
    }

    /**
     * The same source had sent the same file, under the same name, to the same incident before. Nothing is kept twice.
     *
     * @param facts the file that is there
     */
    record Repeated(AttachmentFacts facts) implements Received {

        @Override
        public String code() {
            return "repeated";
        }
    }

    /**
     * It was not kept, and nothing of it is left.
     *
     * @param reason why
     * @param limit what it went beyond: bytes, or files when there are too many; 0 when it went beyond none
     */
    record Refused(Reason reason, long limit) implements Received {

        private static final Locale SWEDISH = Locale.forLanguageTag("sv");

        /** For a reason that is no limit. */
        Refused(Reason reason) {
            this(reason, 0);
        }

        @Override
        public String code() {
            return reason.code();
        }

        /** Why, in plain Swedish, for whoever sent it. */
        public String message() {
            return reason.message.formatted(reason == Reason.TOO_MANY ? limit : new FileSize(limit).in(SWEDISH));
        }
    }

    /** Why a file was not kept. */
    enum Reason {
        /** It is larger than one file may be. */
        TOO_LARGE("Filen är för stor. En fil får vara högst %s. Dela upp den, eller berätta i anmälan var den finns."),
        /** There are as many as there may be. */
        TOO_MANY("Filen kom inte med: det får vara högst %d filer."),
        /** All files of the incident would together be larger than they may be. */
        TOO_MUCH("Filen kom inte med: alla filer får tillsammans vara högst %s."),
        /** There is nothing in it. */
        EMPTY("Filen är tom. Kontrollera att det är rätt fil."),
        /** It did not come to its end: whoever sent it stopped, or was cut off. */
        BROKEN("Filen kom inte fram hel. Skicka den igen."),
        /** The words of the incident are erased, and nothing more is kept of it. */
        ERASED("Ärendet är gallrat och tar inte emot fler filer.");

        private final String message;

        Reason(String message) {
            this.message = message;
        }

        /** A stable code for meters, texts and answers to systems, such as {@code too-large}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
