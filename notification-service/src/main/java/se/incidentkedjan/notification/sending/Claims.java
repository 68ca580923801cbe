package se.incidentkedjan.notification.sending;

import java.time.Instant;

/** Who writes to whom, so that no two of us write to the same person about many things at once. */
public interface Claims {

    /**
     * Claims a person.
     *
     * @param token identifies who claims
     * @param until when the claim ends by itself, UTC
     * @return false when someone else has a claim that has not ended
     */
    boolean claim(String person, String token, Instant now, Instant until);

    /** Gives a claim back; nothing when it is not this one's any more. */
    void release(String person, String token);
}
