package se.incidentkedjan.notification.subscription.http;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.sending.http.PlayedServer.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.notification.sending.http.PlayedServer;

/** The command, without a process of its own. */
class SubscribersDeskTest {

    private final PlayedServer system = new PlayedServer(with(204, ""));
    private final List<String> said = new ArrayList<>();
    private Path secret;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(
                folder.resolve("subscribers.yml"),
                "valid-from: 2026-11-22\nsubscribers:\n  - {client: siem, url: \"%s\", secret: siem, incidents: ALL}\n"
                        .formatted(system.address("/in")));
        secret = Files.writeString(folder.resolve("secret"), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n");
    }

    @AfterEach
    void close() {
        system.close();
    }

    private boolean run(String... words) {
        return new SubscribersDesk(folder, Clock.systemUTC(), said::add).run(List.of(words));
    }

    @Test
    void itShowsWhoIsToldAndAsksNobody() {
        assertThat(run()).isTrue();

        assertThat(said).singleElement().asString().contains("siem på 127.0.0.1", "alla ärenden", "«siem»");
        assertThat(system.asked).isEmpty();
    }

    @Test
    void whatIsWrongInTheFileIsToldWithItsLine() throws IOException {
        Files.writeString(folder.resolve("subscribers.yml"), "valid-from: 2026-11-22\nsubscriber: []\n");

        assertThat(run()).isFalse();
        assertThat(said).singleElement().asString().contains("subscribers.yml, rad 2", "Menade du «subscribers»?");
    }

    @Test
    void aTryIsSignedAndOfNoIncident() {
        assertThat(run("--try", "siem", "--secret-file=" + secret)).isTrue();

        assertThat(system.asked).singleElement().satisfies(asked -> {
            assertThat(asked.header("webhook-signature")).startsWith("v1,");
            assertThat(asked.body())
                    .contains("00000000-0000-0000-0000-000000000000", "CaseStatusChanged.v1", "\"REPORTED\"");
        });
        assertThat(said.getLast()).isEqualTo("Mottaget: svaret var 204.");
    }

    @Test
    void aTryThatIsNotTakenSaysWhatToLookAt() {
        system.now(with(401, ""));
        assertThat(run("--try", "siem", "--secret-file", secret.toString())).isFalse();
        assertThat(said.getLast()).contains("svaret var 401");

        system.close();
        assertThat(run("--try", "siem", "--secret-file", secret.toString())).isFalse();
        assertThat(said.getLast()).contains("nåddes inte", "brandväggen");
    }

    @Test
    void whatCannotBeDoneSaysHow() throws IOException {
        assertThat(run("--try", "siem")).isFalse();
        assertThat(said.getLast()).contains("--secret-file FIL");
        assertThat(run("--what")).isFalse();
        assertThat(run("--try", "simen", "--secret-file", secret.toString())).isFalse();
        assertThat(said.getLast()).contains("«simen» finns inte", "siem");
        Files.writeString(secret, "hemligt");
        assertThat(run("--try", "siem", "--secret-file", secret.toString())).isFalse();
        assertThat(said.getLast()).contains("whsec_").doesNotContain("hemligt");
        assertThat(run("--try", "siem", "--secret-file", folder.resolve("none").toString()))
                .isFalse();
        assertThat(said.getLast()).contains("går inte att läsa");
    }
}
