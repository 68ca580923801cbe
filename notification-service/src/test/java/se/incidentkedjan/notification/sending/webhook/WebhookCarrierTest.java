package se.incidentkedjan.notification.sending.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.incidentkedjan.notification.Fixtures.REPORTED;
import static se.incidentkedjan.notification.Fixtures.anyIncident;
import static se.incidentkedjan.notification.sending.http.PlayedServer.hangingUp;
import static se.incidentkedjan.notification.sending.http.PlayedServer.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.letter.ALetter;
import se.incidentkedjan.notification.sending.Message;
import se.incidentkedjan.notification.sending.http.PlayedServer;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class WebhookCarrierTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String SUBJECT = "Ny incident: \"åäö\" <b>\nrad två {link}";
    private static final Outcome LATER = new Outcome.TriedInVain(false);

    private final PlayedServer system = new PlayedServer(with(202, ""));
    private final IncidentId incident = anyIncident();
    private final Map<String, String> settings = new HashMap<>();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void withoutATemplateItIsACloudEventThatOthersCanRead() {
        assertThat(sent()).isEqualTo(new Outcome.Accepted());

        var asked = system.asked.getFirst();
        assertThat(asked.path()).isEqualTo("/hook?sig=adress-hemlighet");
        assertThat(asked.header("Content-Type")).isEqualTo("application/cloudevents+json; charset=utf-8");
        var event = EventJson.mapper().readTree(asked.body());
        assertThat(text(event, "/specversion")).isEqualTo("1.0");
        assertThat(text(event, "/type")).isEqualTo("se.incidentkedjan.notification.Message.v1");
        assertThat(text(event, "/id")).isEqualTo("d1");
        assertThat(text(event, "/subject")).isEqualTo(incident.toString());
        assertThat(text(event, "/time")).isEqualTo(REPORTED.toString());
        assertThat(text(event, "/data/subject")).isEqualTo(SUBJECT);
        assertThat(text(event, "/data/brief")).isEqualTo(SUBJECT + ".");
        assertThat(text(event, "/data/link")).isEqualTo("https://incident.kommun.example");
    }

    @Test
    void aReceiverCanSeeThatItIsOursByTheSignature() {
        settings.put("secret", SECRET);

        sent();

        var asked = system.asked.getFirst();
        assertThat(asked.header("webhook-id")).isEqualTo("d1");
        assertThat(asked.header("webhook-timestamp")).isEqualTo(Long.toString(REPORTED.getEpochSecond()));
        assertThat(asked.header("webhook-signature"))
                .isEqualTo(Hmac.with(SECRET, "").of("d1", REPORTED, asked.body()))
                .isNotEqualTo(Hmac.with(SECRET, "").of("d1", REPORTED, asked.body() + " "));
    }

    @Test
    void eachOfOurTemplatesIsJsonThatItsSystemKnows() {
        assertThat(text(rendered("teams"), "/attachments/0/content/body/0/text"))
                .isEqualTo(SUBJECT);
        assertThat(text(rendered("mattermost"), "/text")).isEqualTo(SUBJECT + ".");
        assertThat(text(rendered("ticket"), "/externalId")).isEqualTo("d1");
    }

    @Test
    void aMunicipalityCanWriteItsOwn() throws IOException {
        var own = Files.writeString(folder.resolve("larm.json"), "{\"larm\": [\"{subject}\"], \"till\": \"{name}\"}");

        var rendered = rendered(own.toString());

        assertThat(text(rendered, "/larm/0")).isEqualTo(SUBJECT);
        assertThat(text(rendered, "/till")).isEqualTo("Jourchatten");
    }

    @Test
    void whatItAnswersIsJudgedLikeAGateways() {
        for (var status : List.of(307, 401, 404, 429, 500)) {
            system.now(with(status, ""));
            assertThat(sent()).as("%d", status).isEqualTo(LATER);
        }
        system.now(with(400, ""));
        assertThat(sent()).isEqualTo(new Outcome.GivenUp(Failure.REFUSED_BY_RELAY));
        system.now(hangingUp());
        assertThat(sent()).isEqualTo(new Outcome.TriedInVain(true));
    }

    @Test
    void aWayToAWebhookThatIsNotThereIsGivenUp() {
        try (var carrier = carrier()) {
            assertThat(carrier.carry(message("annan"))).isEqualTo(new Outcome.GivenUp(Failure.BAD_ADDRESS));
        }
        assertThat(system.asked).isEmpty();
    }

    @Test
    void settingsThatCannotBeUsedStopTheStart() throws IOException {
        assertRefused("url", "http://chatt.kommun.example/x", "https://");
        assertRefused("url", "https://u:p@chatt.kommun.example/x", "användare och lösenord");
        assertRefused("secret", "kort", "openssl rand");
        assertRefused("secret", "whsec_a29ydA==", "24 till 64 byte");
        assertRefused("template", "finns-inte.json", "cloudevents, mattermost, teams, ticket");
        var own = folder.resolve("own.json");
        assertRefused("template", Files.writeString(own, "{\"a\": {subject}}").toString(), "giltig JSON");
        assertRefused("template", Files.writeString(own, "{\"a\": \"{ord}\"}").toString(), "{ord}, som inte finns");
    }

    @Test
    void neitherAddressesNorSecretsNorWordsAreInTheLog(CapturedOutput output) {
        settings.put("secret", SECRET);
        settings.put("authorization", "Bearer hemligt");
        for (var answer : List.of(with(200, ""), with(400, SUBJECT), with(403, ""), with(302, ""), hangingUp())) {
            system.now(answer);
            sent();
        }

        assertThat(output)
                .contains("incidentkedjan.notification.webhooks.jour")
                .doesNotContain("adress-hemlighet", "hemligt", SECRET.substring(6), "Ny incident");
        assertThat(bound().toString()).doesNotContain("adress-hemlighet", "hemligt", SECRET);
    }

    private void assertRefused(String name, String value, String why) {
        var before = settings.put(name, value);
        assertThatThrownBy(this::carrier)
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining(why)
                .hasMessageContaining("incidentkedjan.notification.webhooks.jour");
        settings.remove(name);
        if (before != null) {
            settings.put(name, before);
        }
    }

    private JsonNode rendered(String template) {
        settings.put("template", template);
        sent();
        return EventJson.mapper().readTree(system.asked.getLast().body());
    }

    private static String text(JsonNode json, String where) {
        return json.at(where).asString();
    }

    private Outcome sent() {
        try (var carrier = carrier()) {
            return carrier.carry(message("jour"));
        }
    }

    private WebhookCarrier carrier() {
        settings.putIfAbsent("url", system.address("/hook?sig=adress-hemlighet").toString());
        return new WebhookCarrier(
                new Webhooks(bound(), "https://incident.kommun.example"),
                bundle -> null,
                Clock.fixed(REPORTED, ZoneOffset.UTC));
    }

    /** As Spring reads them. */
    private WebhookSettings bound() {
        var source = new HashMap<String, String>();
        settings.forEach((name, value) -> source.put("n.webhooks.jour." + name, value));
        return new Binder(new MapConfigurationPropertySource(source)).bindOrCreate("n", WebhookSettings.class);
    }

    private Message message(String code) {
        return new Message(
                "d1", incident, new Way(DeliveryChannel.WEBHOOK, code), "Jourchatten", ALetter.about(SUBJECT), 1, null);
    }
}
