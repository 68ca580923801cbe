package se.incidentkedjan.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    @Test
    void aFolderOfSomeoneElseIsNeitherUsedNorDeleted(@TempDir Path data) throws Exception {
        Path precious = Files.writeString(data.resolve("precious.txt"), "mine");

        Answer answer = run("start", "--fresh", "--data", data.toString());

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.said()).contains("hör inte till Incidentkedjan").contains("--data");
        assertThat(precious).hasContent("mine");
    }

    @Test
    void aTakenWebsitePortIsNamedTogetherWithItsOption(@TempDir Path data) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Answer answer = run("start", "--data", data.toString(), "--port=" + taken.getLocalPort());

            assertThat(answer.exitCode()).isEqualTo(1);
            assertThat(answer.said())
                    .contains("Port " + taken.getLocalPort() + " (gateway) används redan")
                    .contains("--port NUMMER");
        }
    }

    @Test
    void mistypedOptionsAndValuesAreExplained(@TempDir Path data) throws Exception {
        assertThat(run("start", "--frech").said()).contains("Valet --frech finns inte");
        assertThat(run("start", "--kafka-port", "nio").said()).contains("nio").contains("portnummer");
        assertThat(run("start", "--data").said()).contains("--data saknar värde");
        assertThat(run("strat").said()).contains("Kommandot strat finns inte");
    }

    @Test
    void nothingRunningIsSaidPlainly(@TempDir Path data) throws Exception {
        Answer stop = run("stop", "--data", data.toString());
        Answer status = run("status", "--data", data.toString());

        assertThat(stop.exitCode()).isZero();
        assertThat(stop.said()).contains("Ingenting kör");
        assertThat(status.exitCode()).isEqualTo(1);
        assertThat(status.said()).contains("Tjänsterna").contains("kör inte");
    }

    private static Answer run(String... arguments) throws Exception {
        String root = System.getProperty("project.root", "");
        List<String> command = Stream.concat(Stream.of("bash", root + "/incidentkedjan"), Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), said);
    }

    private record Answer(int exitCode, String said) {}
}
