package se.incidentkedjan.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A service that says who it is and remembers what it was asked. */
final class FakeService {

    /** Asked under this path it takes the request and never answers. */
    static final String SILENT = "/anmal/tyst";

    static final String SANDBOXED = "/arenden/1/filer/2";

    private final String name;
    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private final CountDownLatch waiting = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    record Asked(String method, URI uri, Map<String, List<String>> headers, String body) {}

    FakeService(String name) {
        this.name = name;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** An address where nobody listens. */
    static String nobody() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return "http://localhost:" + socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Asked lastAsked() {
        return asked.getLast();
    }

    List<Asked> asked() {
        return asked;
    }

    /** Waits until somebody has been made to wait with {@code vanta=1}. */
    void awaitWaiting() throws InterruptedException {
        waiting.await();
    }

    /** Answers whoever waits, and all who come. */
    void goOn() {
        goOn.countDown();
    }

    void stop() {
        goOn.countDown();
        never.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        if ("bryt=1".equals(exchange.getRequestURI().getQuery())) {
            exchange.getRequestBody().readNBytes(1_000);
            exchange.close();
            return;
        }
        if ("olast=1".equals(exchange.getRequestURI().getQuery())) {
            refuseUnread(exchange);
            return;
        }
        if ("vanta=1".equals(exchange.getRequestURI().getQuery())) {
            waiting.countDown();
            awaitForever(goOn);
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(exchange.getRequestHeaders());
        asked.add(new Asked(exchange.getRequestMethod(), exchange.getRequestURI(), headers, body));
        String path = exchange.getRequestURI().getPath();
        exchange.getResponseHeaders().add("Content-Security-Policy", "default-src *");
        exchange.getResponseHeaders().add("Server", "secret/1.2.3");
        exchange.getResponseHeaders().add("Set-Cookie", "kept=by-a-service");
        exchange.getResponseHeaders().add("Content-Type", "text/plain;charset=UTF-8");
        switch (path) {
            case SILENT -> {
                awaitForever(never);
            }
            case "/anmal/klar" -> {
                exchange.getResponseHeaders().add("Location", address() + "/anmal/kvitto/1?ny=1");
                send(exchange, 303, "");
            }
            case SANDBOXED -> {
                exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; sandbox");
                send(exchange, 200, "en fil");
            }
            case "/api/incidents/stor" -> {
                exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
                send(exchange, 413, "{\"title\":\"för stor\"}");
            }
            case "/api/incidents/sparbar" -> {
                exchange.getResponseHeaders().set("Cache-Control", "max-age=5");
                send(exchange, 200, "x");
            }
            case "/internal/openapi" -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                send(exchange, 200, openapi());
            }
            default -> send(exchange, 200, name + " " + path);
        }
    }

    /** Says no before it has read anything, and then lets the rest come, as the services do. */
    private static void refuseUnread(HttpExchange exchange) throws IOException {
        byte[] bytes = "{\"title\":\"för stor\"}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        exchange.sendResponseHeaders(413, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.getResponseBody().flush();
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        exchange.close();
    }

    private static void awaitForever(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String openapi() {
        return """
                {"openapi":"3.1.0","paths":{
                  "/api/%1$s":{"get":{"responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Answer"}}}}}}},
                  "/internal/secret":{"get":{}}},
                 "components":{"schemas":{"Answer":{"type":"object","title":"%1$s"},"Problem":{"type":"object"}}},
                 "tags":[{"name":"%1$s"}]}""".formatted(name);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
