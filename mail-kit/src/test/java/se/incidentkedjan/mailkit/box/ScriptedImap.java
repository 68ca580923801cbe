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
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A mail server that speaks just enough IMAP to sign in, and to have two mails of which it never gives the first; it writes down what
 * is said.
 */
final class ScriptedImap implements AutoCloseable {

    /** What was shown at each sign-in, decoded. */
    final ConcurrentLinkedQueue<String> shown = new ConcurrentLinkedQueue<>();

    /** What was answered to the reason of a refusal. */
    final ConcurrentLinkedQueue<String> afterRefusal = new ConcurrentLinkedQueue<>();

    /** All else that was said, without its tag. */
    final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
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
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                // Closed: the test is over.
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            talk(client);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
            switch (words[1].toUpperCase(Locale.ROOT)) {
                case "CAPABILITY" -> write(out, "* " + capabilities, tag + " OK done");
                case "AUTHENTICATE" -> signIn(in, out, tag, words);
                case "SELECT" ->
                    write(
                            out,
                            "* FLAGS (\\Seen)",
                            "* 2 EXISTS",
                            "* OK [PERMANENTFLAGS (\\Seen \\*)] x",
                            "* OK [UIDVALIDITY 1] x",
                            tag + " OK [READ-WRITE] done");
                case "SEARCH" -> write(out, "* SEARCH" + unread(), tag + " OK done");
                case "FETCH" -> fetch(out, tag, words);
                case "STORE" -> {
                    if (words[3].contains("Seen")) {
                        seen.add(words[2]);
                    }
                    write(out, tag + " OK done");
                }
                default -> write(out, tag + " OK done");
            }
            said.add(words[1] + (words.length > 2 ? " " + words[2] : ""));
        }
    }

    private String unread() {
        return (seen.contains("1") ? "" : " 1") + (seen.contains("2") ? "" : " 2");
    }

    private static void fetch(OutputStream out, String tag, String[] words) throws IOException {
        if (!words[3].contains("BODY")) {
            write(
                    out,
                    "* 1 FETCH (FLAGS () RFC822.SIZE 50 UID 11)",
                    "* 2 FETCH (FLAGS () RFC822.SIZE 21 UID 12)",
                    tag + " OK done");
        } else if (words[2].equals("1")) {
            write(out, tag + " NO this one is damaged");
        } else {
            write(out, "* 2 FETCH (BODY[]<0> {21}\r\nSubject: good\r\n\r\nText)", tag + " OK done");
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
