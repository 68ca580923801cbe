package se.incidentkedjan.notification.sending.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A relay that answers as a script says; no answer means that it hangs up. */
public final class TroubledRelay implements AutoCloseable {

    /** What the script is asked about when the message itself has come. */
    public static final String MESSAGE = "the message";

    private final List<String> lines = new ArrayList<>();
    private final ServerSocket door;
    private final UnaryOperator<@Nullable String> script;

    /**
     * Opens it on a free port.
     *
     * @param script gives another answer to a command, null to hang up, or an empty text for the usual one
     */
    public TroubledRelay(UnaryOperator<@Nullable String> script) throws IOException {
        this.script = script;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /** Where it listens, on loopback. */
    public int port() {
        return door.getLocalPort();
    }

    /** Everything it has heard, in order. */
    public List<String> heard() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    private void hear(String line) {
        synchronized (lines) {
            lines.add(line);
        }
    }

    private void serve() {
        try {
            while (true) {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            }
        } catch (IOException e) {
            // The door is closed.
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            say(socket, "220 here");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                hear(line);
                var answer = answer(socket, line, usual(line));
                if (answer == null) {
                    return;
                }
                if (answer.startsWith("354")) {
                    while (!".".equals(in.readLine())) {
                        // The message itself does not matter here.
                    }
                    hear(MESSAGE);
                    if (answer(socket, MESSAGE, "250 taken") == null) {
                        return;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String answer(Socket socket, String line, String usual) throws IOException {
        var scripted = script.apply(line);
        if (scripted == null) {
            return null;
        }
        var answer = scripted.isEmpty() ? usual : scripted;
        say(socket, answer);
        return answer;
    }

    private static String usual(String line) {
        return line.equals("DATA") ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 fine";
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write((text + "\r\n").getBytes(US_ASCII));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
