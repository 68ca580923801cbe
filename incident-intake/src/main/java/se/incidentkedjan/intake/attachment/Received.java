package se.incidentkedjan.intake.attachment;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** What became of a file that came. */
public sealed interface Received {

    /** How numbers are written in the messages. */
    Locale SWEDISH = Locale.forLanguageTag("sv");

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

    /** It was not kept, and nothing of it is left. */
    sealed interface Refused extends Received {

        /** Why, in plain Swedish, for whoever sent it. */
        String message();
    }

    /**
     * It is larger than one file may be.
     *
     * @param limit in bytes
     */
    record TooLarge(long limit) implements Refused {

        @Override
        public String code() {
            return "too-large";
        }

        @Override
        public String message() {
            return "Filen är för stor. En fil får vara högst %s. Dela upp den, eller berätta i anmälan var den finns."
                    .formatted(size(limit));
        }
    }

    /**
     * There are as many as there may be.
     *
     * @param limit how many
     */
    record TooMany(int limit) implements Refused {

        @Override
        public String code() {
            return "too-many";
        }

        @Override
        public String message() {
            return "Filen kom inte med: det får vara högst %d filer.".formatted(limit);
        }
    }

    /**
     * All files of the incident would together be larger than they may be.
     *
     * @param limit in bytes
     */
    record TooMuch(long limit) implements Refused {

        @Override
        public String code() {
            return "too-much";
        }

        @Override
        public String message() {
            return "Filen kom inte med: alla filer får tillsammans vara högst %s.".formatted(size(limit));
        }
    }

    /** There is nothing in it. */
    record Empty() implements Refused {

        @Override
        public String code() {
            return "empty";
        }

        @Override
        public String message() {
            return "Filen är tom. Kontrollera att det är rätt fil.";
        }
    }

    /** It did not come to its end: whoever sent it stopped, or was cut off. */
    record Broken() implements Refused {

        @Override
        public String code() {
            return "broken";
        }

        @Override
        public String message() {
            return "Filen kom inte fram hel. Skicka den igen.";
        }
    }

    /** The words of the incident are erased, and nothing more is kept of it. */
    record Erased() implements Refused {

        @Override
        public String code() {
            return "erased";
        }

        @Override
        public String message() {
            return "Ärendet är gallrat och tar inte emot fler filer.";
        }
    }

    private static String size(long bytes) {
        double megabytes = bytes / (1024.0 * 1024);
        return megabytes >= 1
                ? new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(SWEDISH)).format(megabytes) + " MB"
                : "%d kB".formatted(Math.max(1, bytes / 1024));
    }
}
