package se.incidentkedjan.escalation.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import se.incidentkedjan.events.DecisionReference;
import se.incidentkedjan.events.DocumentType;

/** How long documents of one type are kept. */
public sealed interface Keeping {

    /** The type of document. */
    DocumentType type();

    /**
     * They are never erased.
     *
     * @param type the type of document
     * @param reason why
     */
    record Preserved(DocumentType type, Reason reason) implements Keeping {

        /** Why documents are preserved. */
        public enum Reason {
            /** The municipality has written that they are. */
            DECIDED,
            /** A time is written, but no decision to erase: without one nothing may be erased. */
            NO_DECISION,
            /** Nothing is written about them that is in force yet. */
            NOTHING_IN_FORCE
        }
    }

    /**
     * They may be erased after a time.
     *
     * @param type the type of document
     * @param period years and months
     * @param from from when the time counts
     * @param decision the gallringsbeslut
     */
    record Limited(DocumentType type, Period period, Basis from, DecisionReference decision) implements Keeping {

        private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

        /**
         * Documents of cases that were received before this instant have been kept long enough. The day on which the time
         * is out is kept whole.
         */
        public Instant before(Instant now) {
            // By days and not by seconds: whoever reads the list finds the same all day.
            var day = now.atZone(SWEDEN).toLocalDate().minus(period);
            return day.atStartOfDay(SWEDEN).toInstant();
        }
    }

    /** From when the time counts. */
    enum Basis {
        /** From when the report was received. */
        RECEIVED("received");

        private final String written;

        Basis(String written) {
            this.written = written;
        }

        /** As it is written in the file. */
        public String written() {
            return written;
        }
    }
}
