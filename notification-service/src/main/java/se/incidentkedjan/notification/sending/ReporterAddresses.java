package se.incidentkedjan.notification.sending;

import se.incidentkedjan.events.IncidentId;

/** Where reporters want their receipts. Asked at the moment of sending, and never kept. */
@FunctionalInterface
public interface ReporterAddresses {

    /** What the owner of the report answers. */
    sealed interface Answer {}

    /**
     * This is where.
     *
     * @param email the address
     * @param pass lets whoever has it see the report without its code
     */
    record Address(String email, String pass) implements Answer {

        /** Never tells the address. */
        @Override
        public String toString() {
            return "Address[]";
        }
    }

    /** There is no address, or no longer. */
    record Nowhere() implements Answer {}

    /** The owner does not answer right now. */
    record AskLater() implements Answer {}

    /** Asks where the reporter of an incident wants the receipt. */
    Answer of(IncidentId incident);
}
