package se.incidentkedjan.escalation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.IncidentId;

/**
 * Plays the service that keeps the reporter's words; it has none that nobody has written. It also plays the one that
 * tells people, and says what it is told to.
 */
public final class PlayedIntake implements AutoCloseable {

    private final Map<String, String> words = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger called = new AtomicInteger();
    private final HttpServer server;
    private volatile boolean isAway;
    private volatile boolean areFilesAway;
    private final Map<String, String> files = new ConcurrentHashMap<>();
    private volatile String told = "[]";

    PlayedIntake() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/incidents/", this::answer);
        server.createContext("/api/deliveries", this::tell);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The reporter writes this. */
    public void write(IncidentId incident, Map<String, ?> written) {
        words.put(incident.toString(), EventJson.mapper().writeValueAsString(written));
    }

    /** The reporter says that säkerhetsskydd is concerned, and is asked for no words. */
    public void askForNone(IncidentId incident) {
        words.put(incident.toString(), EventJson.mapper().writeValueAsString(Map.of("neverAskedFor", true)));
    }

    /** Nobody answers for as long as this is so. */
    public void setAway(boolean away) {
        isAway = away;
    }

    /** The reporter sends these files, as the API lists them. */
    public void attach(IncidentId incident, String listed) {
        files.put(incident.toString(), listed);
    }

    /** Nobody answers who is asked for files for as long as this is so. */
    public void setFilesAway(boolean away) {
        areFilesAway = away;
    }

    /** How many times someone has asked for words. */
    public int timesAsked() {
        return asked.get();
    }

    /** How many times someone has asked for anything of a report, or told it something. */
    public int timesCalled() {
        return called.get();
    }

    /** These messages have been sent, as the API shows them. */
    public void tellOf(String messages) {
        told = messages;
    }

    private void tell(HttpExchange exchange) throws IOException {
        var body = told.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(isAway ? 503 : 200, isAway ? -1 : body.length);
        exchange.getResponseBody().write(isAway ? new byte[0] : body);
        exchange.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        called.incrementAndGet();
        if (exchange.getRequestURI().getPath().endsWith("/files")) {
            list(exchange);
            return;
        }
        asked.incrementAndGet();
        var written = words.get(exchange.getRequestURI().getPath().split("/")[3]);
        var body = written == null || isAway ? new byte[0] : written.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(isAway ? 503 : written == null ? 410 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void list(HttpExchange exchange) throws IOException {
        var isHere = !isAway && !areFilesAway;
        var body = files.getOrDefault(exchange.getRequestURI().getPath().split("/")[3], "[]")
                .getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(isHere ? 200 : 503, isHere ? body.length : -1);
        exchange.getResponseBody().write(isHere ? body : new byte[0]);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
