package se.incidentkedjan.notification.sending.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Another system as a test wants it: it keeps what it is asked, and answers as it is told. */
public final class PlayedServer implements AutoCloseable {

    /** How it answers. */
    public interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** What it was asked. */
    public record Asked(String method, String path, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .findFirst()
                    .map(header -> String.join(", ", header.getValue()))
                    .orElse("");
        }
    }

    public final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile Answering answering;

    public PlayedServer(Answering answering) {
        this.answering = answering;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            this.answering.answer(exchange);
            exchange.close();
        });
        server.start();
    }

    /** Answers with a status and a body. */
    public static Answering with(int status, String body) {
        return exchange -> {
            var bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Takes what it is asked and hangs up. */
    public static Answering hangingUp() {
        return exchange -> {
            throw new IOException("the line is cut");
        };
    }

    public void now(Answering other) {
        answering = other;
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
