package se.incidentkedjan.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalTest {
    @Test
    void aTakenPortIsNamedTogetherWithTheOptionThatChangesIt(@TempDir Path data) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            StartFailed refusal = refusal(data, new InfrastructurePorts(0, taken.getLocalPort(), 0, 0, 0));

            assertThat(refusal.exitCode()).isEqualTo(1);
            assertThat(refusal.said())
                    .startsWith("Port " + taken.getLocalPort() + " (databasen) används redan")
                    .contains("--mongo-port")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void dataHeldByAnotherRunIsNotTouched(@TempDir Path data) {
        try (InfrastructureProcess running = InfrastructureProcess.start(data)) {
            StartFailed refusal = refusal(data, InfrastructurePorts.ANY);

            assertThat(refusal.exitCode()).isEqualTo(1);
            assertThat(refusal.said())
                    .contains("används redan av en annan körning")
                    .contains("--data");
            assertThat(running.isAlive()).isTrue();
        }
    }

    @Test
    void aDataDirectoryThatCannotBeFilledIsRefusedInOneSentence(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        Files.createDirectories(data);
        Files.writeString(data.resolve("logs"), "");

        StartFailed refusal = refusal(data, InfrastructurePorts.ANY);

        assertThat(refusal.exitCode()).isEqualTo(1);
        assertThat(refusal.said())
                .startsWith("Datakatalogen " + data + " går inte att skriva i")
                .hasLineCount(1);
    }

    @Test
    void aMistypedPortIsExplained(@TempDir Path data) {
        StartFailed refusal = refusal(data, new InfrastructurePorts(99_999, 0, 0, 0, 0));

        assertThat(refusal.said()).contains("99999").contains("--kafka-port").contains("portnummer");
    }

    @Test
    void itStopsCleanlyWhenAsked(@TempDir Path data) {
        InfrastructureProcess infrastructure = InfrastructureProcess.start(data);

        infrastructure.stop();

        assertThat(infrastructure.isAlive()).isFalse();
        assertThat(data.resolve("infrastructure.json")).doesNotExist();
    }

    private static StartFailed refusal(Path data, InfrastructurePorts ports) {
        return catchThrowableOfType(
                StartFailed.class,
                () -> InfrastructureProcess.start(data, ports).close());
    }
}
