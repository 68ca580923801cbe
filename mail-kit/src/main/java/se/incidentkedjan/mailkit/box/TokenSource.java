package se.incidentkedjan.mailkit.box;

import java.io.IOException;

/** Where tokens for a mail server come from. */
public interface TokenSource {

    /**
     * A token that is valid for some time yet.
     *
     * @throws IOException when none can be had now; its message holds no secret
     */
    String token() throws IOException;

    /** This token was not accepted: the next one is to be another. */
    void refused(String token);
}
