package se.incidentkedjan.mailkit.box;

/** Deals with mails one by one. */
@FunctionalInterface
public interface Desk {

    /**
     * Deals with a mail. When it returns, what the mail led to is durable. The same mail may be brought again: when the mark
     * could not be set, by another instance, or after {@link Verdict#LATER}.
     *
     * @throws RuntimeException when it could not be dealt with now: the mail is brought again, and the next one is taken. How
     *     often is for the desk to count.
     */
    Verdict take(Arrived mail);
}
