package se.incidentkedjan.intake.mailbox;

import java.util.Map;

/**
 * Where the mails lie that a person is to look at.
 *
 * @param byMailbox for the name of each mailbox, in plain Swedish
 */
public record Places(Map<String, String> byMailbox) {

    /** Keeps its own copy. */
    public Places {
        byMailbox = Map.copyOf(byMailbox);
    }

    /** Where those of a mailbox lie. */
    public String of(String mailbox) {
        return byMailbox.getOrDefault(mailbox, "i en brevlåda som inte läses längre");
    }
}
