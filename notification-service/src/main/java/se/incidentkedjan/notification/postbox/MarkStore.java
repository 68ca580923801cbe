package se.incidentkedjan.notification.postbox;

import java.time.Instant;
import java.util.List;
import se.incidentkedjan.notification.contact.DeliveryChannel;

/** Keeps which addresses do not work. */
public interface MarkStore {

    /**
     * An address that messages came back from.
     *
     * @param person whose, their id in organisation.yml
     * @param channel by what they are reached there
     * @param address its fingerprint
     * @param since when the first message came back, UTC
     * @param last when the latest did, UTC
     * @param count how many did
     */
    record Mark(String person, DeliveryChannel channel, String address, Instant since, Instant last, int count) {}

    /** One message came back. The same one told again changes nothing; another address of the person begins anew. */
    void bounced(String person, DeliveryChannel channel, String address, String delivery, Instant now);

    /** The address works, as a message that was sent after this has been answered. */
    void works(String person, DeliveryChannel channel, String address, Instant sentAt);

    /** All that are marked. */
    List<Mark> all();
}
