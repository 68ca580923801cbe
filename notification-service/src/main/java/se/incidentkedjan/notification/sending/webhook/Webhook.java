package se.incidentkedjan.notification.sending.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.notification.sending.Message;
import se.incidentkedjan.notification.sending.http.HttpAddress;
import se.incidentkedjan.notification.sending.http.Template;

/** How one other system is called. Tried when it is made; for any thread. */
final class Webhook {

    private static final List<String> PLACES =
            List.of("id", "incident", "time", "subject", "brief", "text", "link", "name");
    private static final Map<String, String> OURS = Map.of(
            "cloudevents", "application/cloudevents+json; charset=utf-8",
            "teams", "application/json",
            "mattermost", "application/json",
            "ticket", "application/json");

    private final WebhookSettings.Target settings;
    private final String setting;
    private final String site;
    private final URI address;
    private final Template body;
    private final String contentType;
    private final SignedPost post;

    /**
     * The one of the settings.
     *
     * @param site what stands for the link of a message that has none
     * @throws InvalidConfiguration when it cannot be called in that way
     */
    Webhook(String code, WebhookSettings.Target settings, String site) {
        this.settings = settings;
        this.setting = "incidentkedjan.notification.webhooks." + code;
        this.site = site;
        this.address = address(settings, setting);
        HttpAddress.checkPatience(settings.connectTimeout(), settings.answerTimeout(), setting);
        this.body = Template.checked(read(settings.template()), Template.Kind.JSON, PLACES, setting + ".template");
        this.contentType = Objects.requireNonNullElse(
                settings.contentType(), OURS.getOrDefault(settings.template(), "application/json"));
        var authorization = HttpAddress.secret(
                settings.authorization(),
                settings.authorizationFile(),
                settings.ownerOnly(),
                setting + ".authorization");
        var secret =
                HttpAddress.secret(settings.secret(), settings.secretFile(), settings.ownerOnly(), setting + ".secret");
        this.post = SignedPost.by(secret, authorization, settings.headers(), setting);
        try {
            request(Map.of(), "prov", Instant.EPOCH);
        } catch (IllegalArgumentException e) {
            throw HttpAddress.wrong(
                    setting + ".headers", "Ett huvud i anropet har ett namn eller värde som inte går att skicka.");
        }
    }

    private static URI address(WebhookSettings.Target settings, String setting) {
        var text = HttpAddress.secret(settings.url(), settings.urlFile(), settings.ownerOnly(), setting + ".url");
        if (text == null) {
            throw HttpAddress.wrong(setting + ".url", "Adressen saknas.");
        }
        return HttpAddress.checked(text, setting + ".url");
    }

    private String read(String template) {
        try {
            if (OURS.containsKey(template)) {
                try (var in = Webhook.class.getResourceAsStream("/webhooks/" + template + ".json")) {
                    return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
                }
            }
            var file = Path.of(template);
            if (!Files.isReadable(file)) {
                throw HttpAddress.wrong(
                        setting + ".template",
                        "Mallen finns inte. Ange en fil som går att läsa, eller en av de inbyggda: cloudevents,"
                                + " mattermost, teams, ticket.");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WebhookSettings.Target settings() {
        return settings;
    }

    String setting() {
        return setting;
    }

    URI address() {
        return address;
    }

    /** One call. The time is that of the attempt, so that a receiver can refuse what is old. */
    HttpRequest request(Message message, Instant now) {
        var letter = message.letter();
        return request(
                Map.of(
                        "id", message.delivery(),
                        "incident", Objects.toString(message.incident(), ""),
                        "time", now.truncatedTo(ChronoUnit.MILLIS).toString(),
                        "subject", letter.subject(),
                        "brief", letter.brief(),
                        "text", letter.text(),
                        "link", letter.link().orElse(site),
                        "name", Objects.requireNonNullElse(message.name(), "")),
                message.delivery(),
                now);
    }

    private HttpRequest request(Map<String, String> values, String id, Instant now) {
        return post.to(address, contentType, id, now, body.filled(values));
    }
}
