package se.incidentkedjan.notification.subscription.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.notification.sending.webhook.SignedPost;
import se.incidentkedjan.notification.subscription.StatusMessage;

/** The page for those who connect systems: whoever tries its example gets what it says. */
class WebhookPageTest {

    private static final Path PAGE = Path.of(System.getProperty("project.root"), "docs", "webhook.md");

    private final String page;

    WebhookPageTest() throws IOException {
        page = Files.readString(PAGE);
    }

    private String found(String pattern) {
        var matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    @Test
    void theExampleIsSignedAsItSays() {
        var id = found("^webhook-id: (.*)$");
        var at = Instant.ofEpochSecond(Long.parseLong(found("^webhook-timestamp: (.*)$")));
        var body = found("^(\\{\"specversion\".*})$");

        var request = SignedPost.by(found("^SECRET=(.*)$"), null, Map.of(), "-")
                .to(URI.create("https://arende.kommun.example"), StatusMessage.CONTENT_TYPE, id, at, body);

        var signature = request.headers().firstValue("webhook-signature").orElseThrow();
        assertThat(signature).isEqualTo(found("^webhook-signature: (.*)$"));
        assertThat(page).contains("Svaret är `" + signature.substring("v1,".length()) + "`");
    }

    @Test
    void theExampleHasTheFieldsThatAreSent() {
        var body = EventJson.mapper().readTree(found("^(\\{\"specversion\".*})$"));
        var sent = EventJson.mapper()
                .readTree(StatusMessage.toTryWith(Instant.EPOCH).json());

        assertThat(body.propertyNames()).containsExactlyElementsOf(sent.propertyNames());
        assertThat(body.path("type")).isEqualTo(sent.path("type"));
        assertThat(body.path("data").propertyNames())
                .containsAll(sent.path("data").propertyNames());
        body.path("data").propertyNames().forEach(field -> assertThat(page).contains("| `" + field + "` |"));
    }
}
