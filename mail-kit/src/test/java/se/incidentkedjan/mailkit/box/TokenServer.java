package se.incidentkedjan.mailkit.box;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives tokens as sign-in servers do, and tells mail servers which of them hold. */
final class TokenServer implements AutoCloseable {

    /** What was asked, as it came. */
    final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();

    /** Tokens that were taken back before their time. */
    final Set<String> takenBack = ConcurrentHashMap.newKeySet();

    /** What is answered instead of a token; empty for a token. */
    volatile String refusal = "";

    /** Whose mailbox the tokens are for. */
    volatile String mailbox = "";

    private final AtomicInteger given = new AtomicInteger();
    private final HttpServer server;

    TokenServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/token", this::give);
        server.createContext("/tokeninfo", this::tell);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port() + "/token");
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void give(HttpExchange exchange) throws IOException {
        asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        if (refusal.isEmpty()) {
            answer(exchange, 200, """
                    {"token_type":"Bearer","expires_in":3600,"access_token":"token-%d","refresh_token":"newer-%1$d"}""".formatted(given.incrementAndGet()));
        } else {
            answer(exchange, 401, refusal);
        }
    }

    private void tell(HttpExchange exchange) throws IOException {
        var token = exchange.getRequestURI().getQuery().replaceFirst(".*access_token=", "");
        boolean holds = token.startsWith("token-") && !takenBack.contains(token);
        answer(exchange, holds ? 200 : 401, holds ? "{\"email\":\"" + mailbox + "\"}" : "{}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
