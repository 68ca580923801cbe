package se.incidentkedjan.intake.attachment.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Talks as clamd does, and answers as it is told to. */
final class ScriptedClamd implements AutoCloseable {

    /** What it does when it has heard a command and, for a search, what is to be searched. */
    interface Script {
        void play(Socket line, InputStream in) throws IOException;
    }

    private final ServerSocket server;
    private final CompletableFuture<byte[]> heard = new CompletableFuture<>();

    ScriptedClamd(Script script) {
        try {
            server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> listen(script));
    }

    /** One that hears all and then answers so. */
    static ScriptedClamd answering(String answer) {
        return new ScriptedClamd((line, in) -> line.getOutputStream().write(answer.getBytes(US_ASCII)));
    }

    private void listen(Script script) {
        while (!server.isClosed()) {
            try (var line = server.accept()) {
                var in = new DataInputStream(line.getInputStream());
                var command = command(in);
                if (script instanceof AtOnce) {
                    script.play(line, in);
                    continue;
                }
                if (command.equals("zINSTREAM")) {
                    heard.complete(content(in));
                }
                script.play(line, in);
            } catch (IOException e) {
                // The other end hung up.
            }
        }
    }

    /** A script that does not wait for what is to be searched. */
    interface AtOnce extends Script {}

    private static String command(InputStream in) throws IOException {
        var command = new StringBuilder();
        for (int one = in.read(); one > 0; one = in.read()) {
            command.append((char) one);
        }
        return command.toString();
    }

    private static byte[] content(DataInputStream in) throws IOException {
        var content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            content.writeBytes(in.readNBytes(length));
        }
        return content.toByteArray();
    }

    byte[] heard() {
        return heard.join();
    }

    Clamd client(Duration timeout) {
        return new Clamd(settings(server.getLocalPort(), timeout));
    }

    static ClamdSettings settings(int port, Duration timeout) {
        return new ClamdSettings("127.0.0.1", port, null, timeout, Duration.ofSeconds(5));
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
