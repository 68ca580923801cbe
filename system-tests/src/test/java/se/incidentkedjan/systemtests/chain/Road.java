package se.incidentkedjan.systemtests.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A road from the services to something they need, which a test can block and clear. */
public final class Road implements AutoCloseable {

    private final ServerSocket entrance;
    private final int destination;
    private final Set<Socket> travelling = ConcurrentHashMap.newKeySet();
    private volatile boolean blocked;

    private Road(ServerSocket entrance, int destination) {
        this.entrance = entrance;
        this.destination = destination;
    }

    static Road to(int destination) {
        try {
            var road = new Road(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), destination);
            Thread.ofVirtual().name("road").start(road::letIn);
            return road;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Nothing gets through from now on, and what is on its way is cut off. */
    public void block() {
        blocked = true;
        travelling.forEach(Road::end);
    }

    /** Everything gets through again. */
    public void clear() {
        blocked = false;
    }

    private void letIn() {
        while (!entrance.isClosed()) {
            try {
                var sender = entrance.accept();
                Thread.ofVirtual().start(() -> join(sender));
            } catch (IOException e) {
                // Closed, which the loop sees; anything else is the sender's own trouble.
            }
        }
    }

    private void join(Socket sender) {
        try (sender;
                var receiver = new Socket(InetAddress.getLoopbackAddress(), destination)) {
            travelling.add(sender);
            if (blocked) {
                return;
            }
            Thread.ofVirtual().start(() -> carry(receiver, sender));
            carry(sender, receiver);
        } catch (IOException e) {
            // Nobody is there: the sender sees a connection that is closed.
        } finally {
            travelling.remove(sender);
        }
    }

    private static void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One of them hung up; so does the other.
        } finally {
            end(from);
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        block();
    }
}
