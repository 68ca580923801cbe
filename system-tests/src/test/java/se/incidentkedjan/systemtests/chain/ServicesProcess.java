package se.incidentkedjan.systemtests.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.localstack.ServicesMain;
import se.incidentkedjan.localstack.services.ServiceGroup;

/** The services in a process of their own, as the launcher starts them. */
final class ServicesProcess implements Chain.Services {

    private static final int STOPPED_BY_SIGTERM = 128 + 15;
    // Long enough for the first one to leave behind what makes the next starts cheaper.
    private static final int STOPPED_WITHIN_SECONDS = 60;
    private static final Path LOADED_CLASSES = temporary();

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
                // The shortest there is, so that tests need not wait long for what was lost with a process.
                "-Dincidentkedjan.notification.lease=10s",
                "-Dincidentkedjan.notification.hear-first=10s",
                // Written by the first that is stopped, and read by those that are started after it.
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + LOADED_CLASSES,
                "-cp",
                classPath(),
                ServicesMain.class.getName(),
                "--data=" + data,
                "--config-dir=" + configuration,
                "--clock-file=" + clock));
        ports.forEach((name, port) -> command.add("--" + name + "-port=" + port));
        // Whoever forgets to close it leaves no process behind.
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    private static Path temporary() {
        try {
            var folder = Files.createTempDirectory("incidentkedjan-classes");
            folder.toFile().deleteOnExit();
            var file = folder.resolve("services.jsa");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the tests: loaded classes are only kept when all of them come from archives. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void start() {
        try {
            Files.deleteIfExists(data.resolve(ServiceGroup.READY_FILE));
            process = new ProcessBuilder(command)
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
