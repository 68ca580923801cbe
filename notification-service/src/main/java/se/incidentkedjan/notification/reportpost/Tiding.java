package se.incidentkedjan.notification.reportpost;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.notification.letter.ReportNotice;

/**
 * Something to tell of a report.
 *
 * @param key the same for as long as it is the same; each recipient is told it once
 * @param notice what is told
 * @param recipients whom to tell
 */
public record Tiding(String key, ReportNotice notice, List<Recipient> recipients) {

    /** Keeps its own copy of the list. */
    public Tiding {
        recipients = List.copyOf(recipients);
    }

    /**
     * Somebody to tell: one of these is there.
     *
     * @param role all who hold this role
     * @param person a person, by the id in organisation.yml
     * @param address a mail address, of the registrator
     */
    public record Recipient(
            @Nullable String role,
            @Nullable String person,
            @Nullable String address) {

        String code() {
            return role + "\n" + person + "\n" + address;
        }

        /** Never tells the address. */
        @Override
        public String toString() {
            return "Recipient[" + role + ", " + person + "]";
        }
    }
}
