package se.incidentkedjan.localstack.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Looks for free ports on the loopback interface. */
public final class Ports {
    private static final int LOWEST = 20_000;
    private static final int ABOVE_HIGHEST = 32_000;
    private static final int TRIES = 100;

    private Ports() {}

    /**
     * The port to use: the wanted one if it is free, any free one if 0 was wanted.
     *
     * @param what what listens there, in Swedish, as in "Kafka"
     * @param option the command line option that changes it
     * @throws StartRefused if another process listens there
     */
    public static int claim(int wanted, String what, String option) {
        if (wanted == 0) {
            return anyFree();
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), wanted));
            return wanted;
        } catch (IOException e) {
            throw new StartRefused(
                    "Port " + wanted + " (" + what
                            + ") används redan av ett annat program: stoppa det, eller välj en annan" + " port med "
                            + option + " NUMMER.",
                    e);
        }
    }

    /**
     * A port that nobody listens on at the moment. It is not one of those that the system hands out by itself, or a
     * connection made in between could take it.
     */
    public static int anyFree() {
        for (int attempt = 1; ; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, ABOVE_HIGHEST);
            try (ServerSocket socket = new ServerSocket(port, 1, loopback())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                if (attempt == TRIES) {
                    throw new UncheckedIOException("no free port was found", e);
                }
            }
        }
    }

    /** The IPv4 loopback address: nothing here is reachable from another machine. */
    public static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
