package se.incidentkedjan.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Ports on the loopback interface for programs that are about to start. */
public final class FreePorts {
    private static final int LOWEST = 20_000;
    private static final int ABOVE_HIGHEST = 32_000;

    private FreePorts() {}

    /**
     * Different ports that nobody listens on at the moment. They are none of those that the system hands out by itself,
     * or a connection made in between could take one.
     */
    public static List<Integer> take(int howMany) {
        return Stream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, ABOVE_HIGHEST))
                .distinct()
                .limit(100L * howMany)
                .filter(FreePorts::isFree)
                .limit(howMany)
                .toList();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (java.net.BindException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
