package se.incidentkedjan.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.kit.config.Problem;
import se.incidentkedjan.notification.subscription.Subscriber.Wanted;

class SubscriberFileTest {

    private static final String RIGHT = """
            valid-from: 2026-11-22
            subscribers:
              - client: arendesystemet
                url: https://arende.kommun.example/incidentkedjan?nyckel=hemlig
                secret: arendesystemet
              - client: siem:1
                url: http://127.0.0.1:9000/in
                secret: siem
                incidents: ALL
            """;

    @TempDir
    private Path folder;

    private Subscribers read(String text, @Nullable Set<String> secrets) throws IOException {
        Files.writeString(folder.resolve("subscribers.yml"), text);
        return Subscribers.read(folder, secrets);
    }

    private List<Problem> problems(String text, @Nullable Set<String> secrets) throws IOException {
        try {
            read(text, secrets);
            return List.of();
        } catch (InvalidConfiguration e) {
            return e.problems();
        }
    }

    @Test
    void whoSaysNothingElseIsToldOfItsOwn() throws IOException {
        var all = read(RIGHT, Set.of("arendesystemet", "siem")).all();

        assertThat(all)
                .extracting(Subscriber::client)
                .containsExactly(ClientCode.of("arendesystemet"), ClientCode.of("siem:1"));
        assertThat(all).extracting(Subscriber::incidents).containsExactly(Wanted.OWN, Wanted.ALL);
        assertThat(all.getFirst().address()).hasHost("arende.kommun.example");
        assertThat(all.toString()).as("for the log").doesNotContain("hemlig");
    }

    @Test
    void withoutTheFileOrWithAnEmptyListNobodyIsTold() throws IOException {
        assertThat(Subscribers.read(folder, Set.of()).isEmpty()).isTrue();
        assertThat(read("valid-from: 2026-11-22\nsubscribers: []\n", Set.of()).isEmpty())
                .isTrue();
        assertThat(Subscribers.read(Path.of(System.getProperty("project.root"), "config"), Set.of())
                        .isEmpty())
                .as("as it ships")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "client: siem:1 | client: arendesystemet | 6 | finns redan på rad 3",
                "client: siem:1 | client: ett system | 6 | har fel form",
                "http://127.0.0.1:9000/in | http://siem.kommun.example | 7 | ska börja med https://",
                "http://127.0.0.1:9000/in | ftp://siem.kommun.example | 7 | Adressen",
                "http://127.0.0.1:9000/in | https://u:p@siem.kommun.example | 7 | Ta bort användare och lösenord",
                "http://127.0.0.1:9000/in | https://siem.kommun.example/#a | 7 | Ta bort #",
                "secret: siem | secret: siemm | 8 | finns inte i inställningarna",
                "secret: siem | secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw | 8 | hemlighetens namn",
                "incidents: ALL | incidents: ALLA | 9 | känns inte igen. Menade du «ALL»?",
                "incidents: ALL | incident: ALL | 9 | finns inte här",
                "secret: siem | secret: | 6 | 'Fältet «secret» saknas'"
            })
    void aMistakeIsToldWithItsLineAndWhatToDo(String right, String wrong, int line, String reason) throws IOException {
        assertThat(RIGHT).contains(right);

        assertThat(problems(RIGHT.replace(right, wrong), Set.of("arendesystemet", "siem")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("subscribers.yml");
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem.reason()).contains(reason);
                    assertThat(problem.text()).doesNotContain("whsec_", "u:p@");
                });
    }

    @Test
    void whereTheSettingsAreNotKnownAnyNameOfASecretWillDo() throws IOException {
        assertThat(problems(RIGHT, null)).isEmpty();
    }

    @Test
    void aChangedFileThatIsWrongIsNotUsedAndTheAuditorSaysSo() throws IOException {
        read(RIGHT, null);
        var told = new ArrayList<Integer>();
        var inForce = new SubscribersInForce(
                folder,
                Set.of("arendesystemet", "siem"),
                Clock.systemUTC(),
                state -> told.add(state.problems().size()));
        var check = new WrongSubscriberFile(inForce);
        assertThat(check.look()).isEmpty();

        Files.writeString(folder.resolve("subscribers.yml"), RIGHT.replace("https://arende", "http://arende"));
        inForce.look();

        assertThat(inForce.get().all()).hasSize(2);
        assertThat(check.look()).hasValueSatisfying(said -> assertThat(said).contains("subscribers.yml", "rad 4"));

        Files.writeString(folder.resolve("subscribers.yml"), "valid-from: 2026-11-22\n");
        inForce.look();

        assertThat(inForce.get().isEmpty()).isTrue();
        assertThat(check.look()).isEmpty();
        assertThat(told).containsExactly(1, 0);
    }
}
