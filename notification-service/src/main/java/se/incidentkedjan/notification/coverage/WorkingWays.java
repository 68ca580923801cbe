package se.incidentkedjan.notification.coverage;

import se.incidentkedjan.notification.contact.Way;

/** Which ways to people can be counted on. */
@FunctionalInterface
public interface WorkingWays {

    /**
     * Whether its channel is set up and not known to be down, and messages to its address do not come back.
     *
     * @param person whose, their id in organisation.yml
     */
    boolean works(String person, Way way);
}
