package se.incidentkedjan.mailkit.box;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Base64;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A mail server that speaks just enough IMAP to sign in by a token and to have an empty inbox; it writes down what is said. */
final class ScriptedImap implements AutoCloseable {

    /** What was shown at each sign-in, decoded. */
    final ConcurrentLinkedQueue<String> shown = new ConcurrentLinkedQueue<>();

    /** What was answered to the reason of a refusal. */
    final ConcurrentLinkedQueue<String> afterRefusal = new ConcurrentLinkedQueue<>();

    /** All else that was said, without its tag. */
    final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();

    private final ServerSocket server;
    private final boolean takesItAtOnce;
    private final String accepted;

    /**
     * Begins to listen.
     *
     * @param takesItAtOnce whether what is shown may stand in the command itself (SASL-IR)
     * @param accepted the token that is accepted
     */
    ScriptedImap(boolean takesItAtOnce, String accepted) {
        this.takesItAtOnce = takesItAtOnce;
        this.accepted = accepted;
        try {
            server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return server.getLocalPort();
    }

    private void listen() {
        while (!server.isClosed()) {
            try (var client = server.accept()) {
                talk(client);
            } catch (IOException e) {
                // The next one.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        var out = client.getOutputStream();
        var capabilities = "CAPABILITY IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2" + (takesItAtOnce ? " SASL-IR" : "");
        write(out, "* OK [" + capabilities + "] ready");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var words = line.split(" ", 4);
            var tag = words[0];
            switch (words[1].toUpperCase(java.util.Locale.ROOT)) {
                case "CAPABILITY" -> write(out, "* " + capabilities, tag + " OK done");
                case "AUTHENTICATE" -> signIn(in, out, tag, words);
                case "SELECT" ->
                    write(
                            out,
                            "* FLAGS (\\Seen)",
                            "* 0 EXISTS",
                            "* OK [PERMANENTFLAGS (\\Seen \\*)] x",
                            "* OK [UIDVALIDITY 1] x",
                            tag + " OK [READ-WRITE] done");
                case "SEARCH" -> write(out, "* SEARCH", tag + " OK done");
                default -> write(out, tag + " OK done");
            }
            said.add(words[1] + (words.length > 2 ? " " + words[2] : ""));
        }
    }

    private void signIn(BufferedReader in, OutputStream out, String tag, String[] words) throws IOException {
        String encoded;
        if (words.length > 3) {
            encoded = words[3];
        } else {
            write(out, "+ ");
            encoded = in.readLine();
        }
        var told = new String(Base64.getDecoder().decode(encoded), UTF_8);
        shown.add(told);
        if (told.contains("auth=Bearer " + accepted + "\u0001")) {
            write(out, tag + " OK done");
            return;
        }
        write(
                out,
                "+ "
                        + Base64.getEncoder()
                                .encodeToString("{\"status\":\"400\",\"schemes\":\"Bearer\"}".getBytes(UTF_8)));
        afterRefusal.add(in.readLine());
        write(out, tag + " NO AUTHENTICATE failed.");
    }

    private static void write(OutputStream out, String... lines) throws IOException {
        for (var line : lines) {
            out.write((line + "\r\n").getBytes(US_ASCII));
        }
        out.flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
