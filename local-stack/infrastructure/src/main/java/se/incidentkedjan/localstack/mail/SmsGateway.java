package se.incidentkedjan.localstack.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An SMS gateway for examples: takes a form with {@code to}, {@code text}, {@code id} and {@code from}, as many real ones do.
 * Nothing leaves this machine.
 */
final class SmsGateway {
    private static final int LONGEST = 64 * 1024;
    private static final String JSON = "application/json";

    private final SmsArchive archive;

    SmsGateway(SmsArchive archive) {
        this.archive = archive;
    }

    /** How many messages each number has. */
    Map<String, Integer> counts() throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String number : archive.numbers()) {
            counts.put(number, archive.to(number).size());
        }
        return counts;
    }

    String page(String number) throws IOException {
        return SmsHtml.messages(number, archive.to(number));
    }

    String json(String number) throws IOException {
        return SmsHtml.json(archive.to(number));
    }

    void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST + 1);
        // Browsers say where a form comes from; our services are no browsers.
        if (exchange.getRequestHeaders().containsKey("Origin")) {
            answer(exchange, 403, "{\"error\":\"not from a page\"}");
        } else if (body.length > LONGEST) {
            answer(exchange, 413, "{\"error\":\"too long\"}");
        } else {
            take(exchange, InboxPage.pairs(new String(body, UTF_8)));
        }
    }

    private void take(HttpExchange exchange, Map<String, String> form) throws IOException {
        String to = form.getOrDefault("to", "");
        String text = form.getOrDefault("text", "");
        String id = form.getOrDefault("id", "");
        if (!SmsArchive.isNumber(to) || !SmsArchive.isId(id) || text.isBlank()) {
            answer(exchange, 400, "{\"error\":\"to, text and id are needed\"}");
            return;
        }
        boolean isNew = archive.keep(to, id, form.getOrDefault("from", ""), text);
        answer(exchange, 200, isNew ? "{\"status\":\"sent\"}" : "{\"status\":\"sent before\"}");
    }

    static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", JSON);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
