package se.incidentkedjan.notification.sending.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A relay that may offer STARTTLS. What it hears in the clear and what it hears encrypted are kept apart. */
final class TlsRelay implements AutoCloseable {

    final List<String> inTheClear = new CopyOnWriteArrayList<>();
    final List<String> encrypted = new CopyOnWriteArrayList<>();
    private final ServerSocket door;
    private final @Nullable SSLContext offered;

    TlsRelay(@Nullable SSLContext offered) throws IOException {
        this.offered = offered;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var socket = door.accept()) {
                say(socket, "220 here");
                talk(socket, inTheClear);
            } catch (IOException e) {
                // The door is closed, or who came did not like the certificate.
            }
        }
    }

    private void talk(Socket socket, List<String> heard) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        boolean inMessage = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (inMessage) {
                inMessage = !line.equals(".");
                if (!inMessage) {
                    say(socket, "250 taken");
                }
            } else if (line.startsWith("EHLO")) {
                say(socket, offered == null || socket instanceof SSLSocket ? "250 fine" : "250-fine\r\n250 STARTTLS");
            } else if (line.equals("STARTTLS") && offered != null) {
                say(socket, "220 go on");
                var over = (SSLSocket) offered.getSocketFactory().createSocket(socket, null, socket.getPort(), false);
                over.setUseClientMode(false);
                over.startHandshake();
                talk(over, encrypted);
                return;
            } else {
                inMessage = line.equals("DATA");
                say(socket, inMessage ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 fine");
            }
        }
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write((text + "\r\n").getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
