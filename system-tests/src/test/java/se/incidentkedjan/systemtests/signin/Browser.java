package se.incidentkedjan.systemtests.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.incidentkedjan.events.EventJson;
import tools.jackson.databind.JsonNode;

/**
 * The browser of one person. It goes where it is sent and keeps cookies by host and port, also those that are for TLS
 * only: real browsers make that exception for this machine too.
 */
final class Browser {

    /** What was shown at last, and the addresses that led there. */
    record Page(int status, String body, List<URI> way) {

        URI address() {
            return way.getLast();
        }

        JsonNode json() {
            return EventJson.mapper().readTree(body);
        }
    }

    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 15;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Map<String, Map<String, String>> cookies = new ConcurrentHashMap<>();

    Page open(String address) {
        return follow(request(URI.create(address)).header("Accept", "text/html").GET(), address);
    }

    /** What a script on a page asks for. */
    Page ask(String address) {
        return follow(
                request(URI.create(address))
                        .header("Accept", "application/json")
                        .GET(),
                address);
    }

    /** Fills in the first form of a page. */
    Page submit(Page page, Map<String, String> fields) {
        var form = FORM.matcher(page.body());
        assertThat(form.find())
                .as("a form at %s: %s", page.address(), page.body())
                .isTrue();
        return post(page.address().resolve(form.group(1).replace("&amp;", "&")).toString(), fields);
    }

    /** Presses a button of the site's own. */
    Page post(String address, Map<String, String> fields) {
        return follow(
                request(URI.create(address))
                        .header("Accept", "text/html")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(KeycloakAdmin.form(fields))),
                address);
    }

    /** All that this browser keeps. */
    String kept() {
        return cookies.toString();
    }

    private Page follow(HttpRequest.Builder first, String address) {
        var way = new ArrayList<>(List.of(URI.create(address)));
        var answer = send(first.build());
        while (answer.statusCode() / 100 == 3) {
            assertThat(way).as("redirects").hasSizeLessThan(MOST_REDIRECTS);
            var next = way.getLast()
                    .resolve(answer.headers().firstValue("Location").orElseThrow());
            way.add(next);
            answer = send(request(next).header("Accept", "text/html").GET().build());
        }
        return new Page(answer.statusCode(), answer.body(), way);
    }

    private HttpRequest.Builder request(URI address) {
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30));
        var kept = of(address);
        if (!kept.isEmpty()) {
            request.header(
                    "Cookie",
                    kept.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            for (var line : answer.headers().allValues("Set-Cookie")) {
                HttpCookie.parse(line).forEach(cookie -> keep(request.uri(), cookie));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void keep(URI from, HttpCookie cookie) {
        if (cookie.hasExpired() || cookie.getValue().isEmpty()) {
            of(from).remove(cookie.getName());
        } else {
            of(from).put(cookie.getName(), cookie.getValue());
        }
    }

    private Map<String, String> of(URI address) {
        return cookies.computeIfAbsent(address.getAuthority(), authority -> new ConcurrentHashMap<>());
    }
}
