package se.incidentkedjan.systemtests.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.localstack.ServicesMain;
import se.incidentkedjan.localstack.services.ServiceGroup;

/** The services in a process of their own, as the launcher starts them. */
final class ServicesProcess implements Chain.Services {

    private static final int STOPPED_BY_SIGTERM = 128 + 15;
    private static final int STOPPED_WITHIN_SECONDS = 60;

    private final Path data;
    private final List<String> command;
    private volatile @Nullable Process process;

    ServicesProcess(Path data, Path configuration, Map<String, Integer> ports, Path clock) {
        this.data = data;
        this.command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx448m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // As the launcher gives them; with half of it everything is collected twice during a start.
                "-XX:ReservedCodeCacheSize=96m",
                // The shortest there is, so that tests need not wait long for what was lost with a process.
                "-Dincidentkedjan.notification.lease=10s",
                "-Dincidentkedjan.notification.hear-first=10s",
                "-cp",
                LoadedClasses.classPath(),
                ServicesMain.class.getName(),
                "--data=" + data,
                "--config-dir=" + configuration,
                "--clock-file=" + clock));
        ports.forEach((name, port) -> command.add("--" + name + "-port=" + port));
        // Whoever forgets to close it leaves no process behind.
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    @Override
    public void start() {
        var archive = LoadedClasses.archive(fresh -> {
            start("-XX:ArchiveClassesAtExit=" + fresh);
            stop();
        });
        start(archive.map(file -> "-XX:SharedArchiveFile=" + file).orElse("-Xshare:auto"));
    }

    private void start(String classes) {
        try {
            Files.deleteIfExists(data.resolve(ServiceGroup.READY_FILE));
            var whole = new ArrayList<>(command);
            whole.add(1, classes);
            process = new ProcessBuilder(whole)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.resolve("services.out").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var started = process;
        Patience.eventually().untilAsserted(() -> {
            assertThat(started.isAlive())
                    .as("the services run; see %s", data.resolve("services.out"))
                    .isTrue();
            assertThat(data.resolve(ServiceGroup.READY_FILE)).exists();
        });
    }

    @Override
    public boolean run() {
        var started = process;
        return started != null && started.isAlive();
    }

    @Override
    public void kill() {
        end(true);
    }

    @Override
    public void stop() {
        var running = process;
        end(false);
        assertThat(running).isNotNull();
        assertThat(running.exitValue()).as("stopped by itself, as SIGTERM asks").isEqualTo(STOPPED_BY_SIGTERM);
    }

    @Override
    public void close() {
        end(false);
    }

    /** It answers with the stacks of its threads, in its log. */
    private static void askWhatItDoes(Process running) throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-QUIT", Long.toString(running.pid()))
                    .start()
                    .waitFor();
            running.waitFor(2, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end(boolean atOnce) {
        var running = process;
        process = null;
        if (running == null) {
            return;
        }
        if (atOnce) {
            running.destroyForcibly();
        } else {
            running.destroy();
        }
        try {
            if (!running.waitFor(STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                askWhatItDoes(running);
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
