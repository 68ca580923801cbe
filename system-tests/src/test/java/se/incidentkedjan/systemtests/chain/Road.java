package se.incidentkedjan.systemtests.chain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A road from the services to something they need, which a test can block and clear. */
public final class Road implements AutoCloseable {

    /** Who stands in the way and answers instead. */
    public interface Guard {

        /** Answers one who came, and hangs up by returning. */
        void meet(Socket sender) throws IOException;
    }

    private final ServerSocket entrance;
    private final int destination;
    private final Set<Socket> travelling = ConcurrentHashMap.newKeySet();
    private volatile boolean blocked;
    private volatile @Nullable Guard guard;
    private volatile @Nullable String lastWords;

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

    /** Whoever comes from now on is met by someone else, and what is on its way is cut off. */
    public void guard(Guard instead) {
        guard = instead;
        travelling.forEach(Road::end);
    }

    /** Everything gets there, but whoever has said these words gets no answer to them. */
    public void loseAnswersTo(String words) {
        lastWords = words;
    }

    /** Everything gets through again. Who waits for an answer that was lost is cut off. */
    public void clear() {
        blocked = false;
        guard = null;
        if (lastWords != null) {
            lastWords = null;
            travelling.forEach(Road::end);
        }
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
        try (sender) {
            travelling.add(sender);
            var instead = guard;
            if (instead != null) {
                instead.meet(sender);
            } else if (!blocked) {
                join(sender, new Socket(InetAddress.getLoopbackAddress(), destination));
            }
        } catch (IOException e) {
            // Nobody is there: the sender sees a connection that is closed.
        } finally {
            travelling.remove(sender);
        }
    }

    private void join(Socket sender, Socket receiver) {
        var unheard = new AtomicBoolean();
        Thread.ofVirtual().start(() -> carry(receiver, sender, (bytes, length) -> !unheard.get()));
        carry(sender, receiver, (bytes, length) -> {
            unheard.compareAndSet(false, endsWithLastWords(bytes, length));
            return true;
        });
    }

    private boolean endsWithLastWords(byte[] bytes, int length) {
        var words = lastWords;
        return words != null && new String(bytes, 0, length, ISO_8859_1).endsWith(words);
    }

    /** Whether to pass on what was heard. */
    private interface Listener {
        boolean heard(byte[] bytes, int length);
    }

    private static void carry(Socket from, Socket to, Listener listener) {
        try {
            var bytes = new byte[16_384];
            for (int length = from.getInputStream().read(bytes);
                    length > 0;
                    length = from.getInputStream().read(bytes)) {
                if (listener.heard(bytes, length)) {
                    to.getOutputStream().write(bytes, 0, length);
                }
            }
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
