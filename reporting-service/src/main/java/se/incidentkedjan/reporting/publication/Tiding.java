package se.incidentkedjan.reporting.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that people are to be told of a report. The form is shared with notification-service, which tells it.
 *
 * @param key the same for as long as it is the same; each recipient is told it once
 * @param notice what is told
 * @param recipients whom to tell
 */
public record Tiding(String key, Notice notice, List<Recipient> recipients) {

    /** Keeps its own copy of the list. */
    public Tiding {
        recipients = List.copyOf(recipients);
    }

    /** What is told of a report. */
    public enum Kind {
        /** A draft is there to be checked. */
        TO_CHECK,
        /** The last day to send it comes, or has passed, and it is not approved. */
        LATE,
        /** It is approved, and whoever gets this is to have it. */
        PUBLISHED
    }

    /**
     * What a letter says.
     *
     * @param period what it covers, in the middle of a sentence, Swedish
     * @param meeting the day of the meeting that it is for; absent when it is for none
     * @param sendBy the last day to send it; absent likewise
     * @param path where it is read, beginning with a slash
     * @param contentHash ties it to what was printed; absent until it is approved
     */
    public record Notice(
            Kind kind,
            String title,
            String period,
            @Nullable LocalDate meeting,
            @Nullable LocalDate sendBy,
            String path,
            @Nullable String contentHash) {}

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

        /** Never tells the address. */
        @Override
        public String toString() {
            return "Recipient[" + role + ", " + person + "]";
        }
    }
}
