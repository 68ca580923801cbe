package se.incidentkedjan.notification.channel;

import java.util.List;
import se.incidentkedjan.notification.contact.DeliveryChannel;

/** Who can be reached by one channel and no other that the installation has. */
public interface OnlyWays {

    /** The names of those who hold a role and would be cut off without it, in order of the alphabet. */
    List<String> cutOffWithout(DeliveryChannel channel);
}
