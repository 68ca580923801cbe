package se.incidentkedjan.localstack.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import se.incidentkedjan.localstack.guard.Ports;

/**
 * Shows the mails and the text messages to someone with a browser, read-only, on loopback, and to programs as JSON; and takes
 * text messages as a gateway does.
 */
final class InboxPage implements AutoCloseable {
    private static final int LETTERS_A_PAGE = 50;
    private static final String HTML = "text/html; charset=utf-8";

    private final MailArchive archive;
    private final SmsGateway sms;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    InboxPage(MailArchive archive, SmsGateway sms, int port) throws IOException {
        this.archive = archive;
        this.sms = sms;
        this.server = HttpServer.create(new InetSocketAddress(Ports.loopback(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
    }

    void start() {
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
            if (exchange.getRequestMethod().equals("POST")
                    && exchange.getRequestURI().getPath().equals("/sms")) {
                sms.take(exchange);
                return;
            }
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                send(exchange, 405, HTML, InboxHtml.missing().getBytes(StandardCharsets.UTF_8));
                return;
            }
            show(exchange, query(exchange));
        }
    }

    private void show(HttpExchange exchange, Map<String, String> query) throws IOException {
        String address = query.getOrDefault("adress", "");
        long number = number(query.get("nr"), 0);
        String path = exchange.getRequestURI().getPath();
        boolean isThere = archive.exists(address, number);
        try {
            if (path.equals("/")) {
                page(exchange, InboxHtml.mailboxes(counts(), sms.counts()));
            } else if (path.equals("/sms")) {
                page(exchange, sms.page(query.getOrDefault("till", "")));
            } else if (path.equals("/api/sms")) {
                SmsGateway.answer(exchange, 200, sms.json(query.getOrDefault("till", "")));
            } else if (path.equals("/api/mailboxes")) {
                send(exchange, 200, "application/json", json(counts()).getBytes(StandardCharsets.UTF_8));
            } else if (path.equals("/brevlada")) {
                page(exchange, mailbox(address, Math.clamp(number(query.get("sida"), 1), 1, 1_000_000)));
            } else if (path.equals("/brev") && isThere) {
                page(exchange, InboxHtml.letter(address, Letter.read(number, archive.read(address, number))));
            } else if (path.equals("/kalla") && isThere) {
                send(exchange, 200, "text/plain; charset=utf-8", archive.read(address, number));
            } else {
                send(exchange, 404, HTML, InboxHtml.missing().getBytes(StandardCharsets.UTF_8));
            }
        } catch (MessagingException e) {
            send(exchange, 200, "text/plain; charset=utf-8", archive.read(address, number));
        }
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String address : archive.addresses()) {
            counts.put(address, archive.numbers(address).size());
        }
        return counts;
    }

    private static String json(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> "{\"address\":\"" + entry.getKey() + "\",\"count\":" + entry.getValue() + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String mailbox(String address, int page) throws IOException, MessagingException {
        List<Long> numbers = archive.numbers(address).reversed();
        List<Letter> letters = new ArrayList<>();
        int first = Math.min((page - 1) * LETTERS_A_PAGE, numbers.size());
        int end = Math.min(first + LETTERS_A_PAGE, numbers.size());
        for (long number : numbers.subList(first, end)) {
            letters.add(Letter.read(number, archive.read(address, number)));
        }
        return InboxHtml.mailbox(address, letters, page, end < numbers.size());
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String raw = exchange.getRequestURI().getRawQuery();
        return raw == null ? Map.of() : pairs(raw);
    }

    /** The names and values of a form, or of what stands after the question mark. */
    static Map<String, String> pairs(String raw) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    private static long number(@org.jspecify.annotations.Nullable String value, long otherwise) {
        return value != null && value.matches("\\d{1,9}") ? Long.parseLong(value) : otherwise;
    }

    private static void page(HttpExchange exchange, String html) throws IOException {
        send(exchange, 200, HTML, html.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
