package se.incidentkedjan.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher from its first word to its last, with a stand-in for Java that is ready at once and does nothing. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LauncherWithoutServicesTest {

    private static final String STAND_IN = """
            #!/usr/bin/env bash
            case "$*" in
              *PreviewMain* | *RulesMain*)
                printf '%s\\n' "$@"
                exit 0
                ;;
              *ServicesMain*) name=services ;;
              *) name=infrastructure ;;
            esac
            printf '%s\\n' "$@" >"$DATA/$name.arguments"
            if [ $name = services ] && [[ "$*" == *--demo* ]] && [ -n "${DEMO:-}" ]; then
              printf '%s\\n' "$DEMO" >"$DATA/demo.json"
            fi
            trap 'exit 0' TERM
            printf '{}\\n' >"$DATA/$name.json"
            while true; do
              sleep 0.1
            done
            """;
    private static final String LOADING =
            "{\"state\":\"LOADING\",\"reported\":12,\"incidents\":401,\"text\":\"Läses in: 12 av 401 \\\"incidenter\\\".\"}";

    @TempDir
    private Path home;

    private Path data = Path.of("");

    @BeforeEach
    void layOutAnInstallation() throws IOException {
        data = home.resolve("data");
        Files.copy(
                Path.of(System.getProperty("project.root", ""), "incidentkedjan"),
                home.resolve("incidentkedjan"),
                StandardCopyOption.COPY_ATTRIBUTES);
        for (var part : List.of("infrastructure", "services")) {
            Files.createDirectories(home.resolve("local-stack/" + part + "/target/lib"));
        }
        Files.createDirectories(home.resolve("target"));
        Files.writeString(home.resolve("target/incidentkedjan-built"), "");
        var bin = Files.createDirectories(home.resolve("jdk/bin"));
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
        for (var program : List.of("java", "javac")) {
            assertThat(Files.writeString(bin.resolve(program), STAND_IN)
                            .toFile()
                            .setExecutable(true))
                    .isTrue();
        }
    }

    @AfterEach
    void stopWhatRuns() throws Exception {
        run("stop");
    }

    @Test
    void logsAreWrittenAsJsonOnRequestAndStillAfterARestart() throws Exception {
        start("", "--json-logs");
        assertThat(arguments()).contains("-Dlogging.structured.format.console=ecs");

        assertThat(run("restart-services")).contains("Tjänsterna kör");
        assertThat(arguments()).contains("-Dlogging.structured.format.console=ecs");
    }

    @Test
    void logsAreLinesForPeopleUnlessSomethingElseIsAskedFor() throws Exception {
        start("");

        assertThat(arguments()).contains("se.incidentkedjan.localstack.ServicesMain");
        assertThat(arguments()).noneMatch(argument -> argument.contains("structured"));
    }

    @Test
    void theWelcomeSaysThatTheExampleYearIsBeingLoadedAndStatusHowFarItHasCome() throws Exception {
        assertThat(start(LOADING, "--demo"))
                .contains("Ett exempelår läses in i bakgrunden.", "./incidentkedjan status --data " + data);

        assertThat(run("status")).contains("Läses in: 12 av 401 \"incidenter\".");
    }

    @Test
    void theWelcomeSaysWhyNoExampleYearIsLoaded() throws Exception {
        assertThat(start("", "--demo")).contains("Det finns redan incidenter, så inget exempelår läses in.");
    }

    @Test
    void withoutAnExampleYearNothingIsSaidOfIt() throws Exception {
        assertThat(start("")).doesNotContain("exempelår");
        assertThat(run("status")).doesNotContain("xempelår");
    }

    @Test
    void theHelpNamesTheOption() throws Exception {
        assertThat(run("help")).contains("--json-logs", "JSON");
    }

    @Test
    void messagesArePreviewedWithTheFilesOfThisInstallationAndNothingRunning() throws Exception {
        assertThat(run("notify", "preview", "receipt", "--language=en").lines())
                .endsWith(
                        "se.incidentkedjan.notification.letter.PreviewMain",
                        "--config-dir=" + home.resolve("config"),
                        "receipt",
                        "--language",
                        "en");
    }

    @Test
    void whatDecidesAndTheFormAreCheckedByOneWordWithNothingRunning() throws Exception {
        assertThat(run("rules", "check", "kopia.yml").lines())
                .endsWith(
                        "se.incidentkedjan.localstack.RulesMain",
                        "--config-dir=" + home.resolve("config"),
                        "check",
                        "kopia.yml");
    }

    private String start(String demo, String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of("start"));
        words.addAll(List.of(options));
        for (var option : List.of("--port", "--intake-port", "--escalation-port", "--notification-port")) {
            words.addAll(List.of(option, freePort()));
        }
        words.addAll(List.of("--reporting-port", freePort()));
        var said = new StringBuilder();
        var process = process(demo, words);
        var output = process.inputReader(StandardCharsets.UTF_8);
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.contains("Startade på")) {
                return said.toString();
            }
        }
        throw new AssertionError("It did not start:\n" + said);
    }

    private String run(String... words) throws Exception {
        var process = process("", List.of(words));
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Process process(String demo, List<String> words) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("bash", home.resolve("incidentkedjan").toString()));
        command.addAll(words);
        command.addAll(List.of("--data", data.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        builder.environment().put("DATA", data.toString());
        builder.environment().put("DEMO", demo);
        return builder.start();
    }

    private List<String> arguments() throws IOException {
        return Files.readAllLines(data.resolve("services.arguments"));
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return String.valueOf(socket.getLocalPort());
        }
    }
}
