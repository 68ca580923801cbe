package se.incidentkedjan.notification.postbox;

import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.notification.contact.Language;

/** Asks someone to say it so that it can be understood. */
@FunctionalInterface
public interface Inquirer {

    /**
     * What is asked.
     *
     * @param to the address the answer came from
     * @param language what they read
     * @param link where one says it with a button, without the site's own address
     * @param answer the Message-ID of what they wrote; absent when it had none
     */
    record Inquiry(
            String to,
            Language language,
            IncidentId incident,
            Reference reference,
            String link,
            @Nullable String answer) {

        /** Never tells whom. */
        @Override
        public String toString() {
            return "Inquiry[" + incident + "]";
        }
    }

    /** Sends it; false when that could not be done. Never tried again. */
    boolean ask(Inquiry inquiry);
}
