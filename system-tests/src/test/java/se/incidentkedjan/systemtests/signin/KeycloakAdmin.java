package se.incidentkedjan.systemtests.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.incidentkedjan.events.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an administrator of Keycloak does, over its own interface. */
final class KeycloakAdmin {

    /** Someone with an account in Keycloak. */
    record Person(String id, String name, String password) {}

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String address;
    private final String realm;
    private final String password;

    KeycloakAdmin(String address, String realm, String password) {
        this.address = address;
        this.realm = realm;
        this.password = password;
    }

    /** Gives someone an account and puts them in groups. */
    Person add(String name, String... groups) {
        var secret = Keycloak.randomPassword();
        send(
                "POST",
                "/users",
                Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "firstName",
                        "Exempel",
                        "lastName",
                        name,
                        "email",
                        name + "@kommun.example",
                        "emailVerified",
                        true,
                        "groups",
                        List.of(groups),
                        "credentials",
                        List.of(Map.of("type", "password", "value", secret, "temporary", false))));
        var id = get("/users?exact=true&username=" + name).get(0).path("id").asString();
        return new Person(id, name, secret);
    }

    /** Ends all sessions of someone. */
    void signOut(Person person) {
        send("POST", "/users/" + person.id() + "/logout", Map.of());
    }

    /** Shuts someone out. */
    void disable(Person person) {
        send("PUT", "/users/" + person.id(), Map.of("enabled", false));
    }

    /** How many sessions someone has. */
    int sessionsOf(Person person) {
        return get("/users/" + person.id() + "/sessions").size();
    }

    /** Lets Keycloak note when tokens are renewed, which it usually does not. */
    void noteRenewals() {
        send(
                "PUT",
                "/events/config",
                Map.of("eventsEnabled", true, "enabledEventTypes", List.of("REFRESH_TOKEN", "REFRESH_TOKEN_ERROR")));
    }

    /** How much Keycloak has noted of someone, of one kind. */
    int events(Person person, String kind) {
        return get("/events?max=500&type=" + kind + "&user=" + person.id()).size();
    }

    /** How long an access token is good. */
    void tokensLive(int seconds) {
        send("PUT", "", Map.of("accessTokenLifespan", seconds));
    }

    /** Where the gateway is told that a session has ended. */
    void tellsOfEndedSessionsAt(String url) {
        var client = client("incidentkedjan");
        ((ObjectNode) client.path("attributes")).put("backchannel.logout.url", url);
        send("PUT", "/clients/" + client.path("id").asString(), client);
    }

    /** A token of the account of another system, by client credentials. */
    String tokenOfTheSystem() {
        return token(
                realm,
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "system",
                        "client_secret", client("system").path("secret").asString()));
    }

    private JsonNode client(String id) {
        return get("/clients?clientId=" + id).get(0);
    }

    private String token(String where, Map<String, String> fields) {
        var answer =
                send(HttpRequest.newBuilder(URI.create(address + "/realms/" + where + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                        .build());
        return answer.path("access_token").asString();
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    private void send(String method, String path, Object body) {
        send(request(path)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        HttpRequest.BodyPublishers.ofString(EventJson.mapper().writeValueAsString(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        var token = token(
                "master",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", password));
        return HttpRequest.newBuilder(URI.create(address + "/admin/realms/" + realm + path))
                .header("Authorization", "Bearer " + token);
    }

    private static JsonNode send(HttpRequest request) {
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as("%s %s: %s", request.method(), request.uri(), answer.body())
                    .isBetween(200, 299);
            return EventJson.mapper().readTree(answer.body().isEmpty() ? "null" : answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
