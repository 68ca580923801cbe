package se.incidentkedjan.notification.subscription;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.ClientCode;

/**
 * A system that wants to be told how far incidents have come.
 *
 * @param client what the sign-in server calls it
 * @param address where it is called
 * @param secret the name of the settings that hold what its calls are signed with
 * @param incidents which incidents it is told of
 */
public record Subscriber(ClientCode client, URI address, String secret, Wanted incidents) {

    /** Which incidents a system is told of. */
    public enum Wanted {
        /** Those that it has reported itself. */
        OWN,
        /** All of them. */
        ALL
    }

    /** Whether it is told of an incident that was reported by this system; absent when a person reported it. */
    boolean isToldOf(@Nullable ClientCode reporter) {
        return incidents == Wanted.ALL || client.equals(reporter);
    }

    /** Whether it is told of this: who has reported an incident knows that it is reported. */
    boolean wants(StatusChange change) {
        return incidents == Wanted.ALL || change.number() != StatusChange.FIRST;
    }

    /** Shows no more of the address than its host. */
    @Override
    public String toString() {
        return "Subscriber[" + client + ", " + address.getHost() + ", " + incidents + "]";
    }
}
