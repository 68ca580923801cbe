package se.incidentkedjan.notification.subscription.http;

import java.time.Clock;
import se.incidentkedjan.kit.config.FileCommand;

/** {@code notify subscribers} on the command line; needs no running service. */
public final class SubscribersMain {

    private SubscribersMain() {}

    /**
     * Shows which systems are told, or sends one of them a message to try with. Exits with 1 when something is wrong in the file
     * or in the command, or the system does not take it.
     */
    public static void main(String[] args) {
        FileCommand.main(args, (folder, words, out) -> new SubscribersDesk(folder, Clock.systemUTC(), out).run(words));
    }
}
