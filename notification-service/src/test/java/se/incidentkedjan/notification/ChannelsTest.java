package se.incidentkedjan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.testing.TestSignIn;

/** The page of the channels and what programs see of them, in the whole service. */
class ChannelsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CISO = TestSignIn.running().person("informationssakerhetschef");
    private static final String DPO = TestSignIn.running().person("dataskyddsombud");
    private static ServiceFixture service;

    @BeforeAll
    static void start() throws IOException {
        service = new ServiceFixture(
                null,
                "--incidentkedjan.notification.sms.url=http://localhost:9/sms",
                "--incidentkedjan.notification.sms.secret=sms-hemlighet");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aChannelIsMarkedDownOnThePageAndUpAgain() throws Exception {
        assertThat(page("/kanaler", CISO).body())
                .contains("Kanaler", "Inte prövad än", "Inte inställd", "Svar på mejl", "Markera E-post som nere");
        assertThat(page("/kanaler/E_MAIL/ner", CISO).body())
                .contains("Markera E-post som nere", "Dataskyddsombudet")
                .doesNotContain("IT-jouren");
        assertThat(form("/kanaler/E_MAIL/ner", "skal=&tillDate=&tillTime=", CISO)
                        .body())
                .contains("Välj varför kanalen ska undvikas.", "Skriv till när");
        assertThat(form("/kanaler/E_MAIL/ner", "skal=DRILL&tillDate=2001-01-01&tillTime=10", CISO)
                        .body())
                .contains("högst sju dagar framåt");

        var tomorrow =
                Clock.systemUTC().instant().plus(Duration.ofDays(1)).toString().substring(0, 10);
        var done = form("/kanaler/E_MAIL/ner", "skal=COMPROMISED&tillDate=" + tomorrow + "&tillTime=12", CISO);
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(page("/kanaler", CISO).body())
                .contains("drabbad av en incident", "De här nås inte så länge", "Dataskyddsombudet");
        assertThat(form("/kanaler/SMS/ner", "skal=DRILL&tillDate=" + tomorrow + "&tillTime=12", CISO)
                        .body())
                .contains("den sista kanalen som fungerar");

        assertThat(form("/kanaler/E_MAIL/upp", "", CISO).statusCode()).isEqualTo(303);
        assertThat(page("/kanaler", CISO).body()).doesNotContain("De här nås inte så länge");
    }

    @Test
    void programsSeeAndMarkThemToo() throws Exception {
        var until = Clock.systemUTC().instant().plus(Duration.ofHours(1));
        var down = json("/api/channels/SMS/down", "{\"until\": \"" + until + "\", \"reason\": \"MAINTENANCE\"}", CISO);
        assertThat(down.statusCode()).as(down.body()).isEqualTo(200);
        assertThat(EventJson.mapper().readTree(down.body()).at("/marked/reason").asString())
                .isEqualTo("MAINTENANCE");
        var all = EventJson.mapper().readTree(page("/api/channels", DPO).body());
        assertThat(all.at("/1/state").asString()).isEqualTo("MARKED_DOWN");
        assertThat(all.at("/2/state").asString()).isEqualTo("NOT_CONFIGURED");
        assertThat(json("/api/channels/E_MAIL/down", "{}", CISO).statusCode()).isEqualTo(400);
        assertThat(json("/api/channels/FAX/down", "{}", CISO).statusCode()).isEqualTo(404);

        assertThat(json("/api/channels/SMS/up", "", CISO).statusCode()).isEqualTo(200);
        assertThat(page("/api/channels", DPO).body()).doesNotContain("MARKED_DOWN", "sms-hemlighet");
    }

    @Test
    void whoMayOnlyLookCannotMark() throws Exception {
        assertThat(page("/kanaler", DPO).body()).contains("Kanaler").doesNotContain("Markera E-post som nere");
        assertThat(form("/kanaler/E_MAIL/ner", "skal=DRILL", DPO).statusCode()).isEqualTo(403);
        assertThat(json("/api/channels/E_MAIL/down", "{}", DPO).statusCode()).isEqualTo(403);
        assertThat(page("/kanaler", TestSignIn.running().person()).statusCode()).isEqualTo(403);
    }

    @Test
    void howTheyAreIsAmongTheMeters() {
        assertThat(service.get("/actuator/prometheus").body())
                .contains("incidentkedjan_channel_state{channel=\"webhook\",state=\"not_configured\"} 1.0")
                .contains("incidentkedjan_channel_failures{channel=\"sms\"}");
    }

    private static HttpResponse<String> page(String path, String token) throws Exception {
        return send(request(path, token).header("Accept", path.startsWith("/api") ? "application/json" : "text/html"));
    }

    private static HttpResponse<String> form(String path, String body, String token) throws Exception {
        return send(request(path, token)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> json(String path, String body, String token) throws Exception {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + service.property("local.server.port") + path))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
