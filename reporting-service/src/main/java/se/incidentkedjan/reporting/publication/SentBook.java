package se.incidentkedjan.reporting.publication;

import java.util.List;

/** Who has been told of what. */
public interface SentBook {

    /** All who have been told of these. */
    List<Sent> of(List<String> keys);

    /** Writes it down; said twice it stands once, with the first time. */
    void add(Sent sent);
}
