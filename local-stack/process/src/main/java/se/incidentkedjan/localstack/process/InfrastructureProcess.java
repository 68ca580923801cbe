package se.incidentkedjan.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Broker, store and mail server in a process of their own, as the launcher starts them. Needs only that the module
 * {@code local-stack/infrastructure} is compiled. Nothing of their class path comes to the one who starts them.
 */
public final class InfrastructureProcess implements AutoCloseable {
    private static final String MAIN = "se.incidentkedjan.localstack.InfrastructureMain";
    private static final String READY_FILE = "infrastructure.json";
    private static final String SAID_FILE = "infrastructure.out";
    private static final int LOOK_EVERY_MILLIS = 20;
    private static final int READY_WITHIN_SECONDS = 60;
    private static final int STOPPED_WITHIN_SECONDS = 15;

    private final Path data;
    private final int kafkaAdvertised;
    private final int kafkaController;
    private final InfrastructurePorts ports;
    private volatile Process process;

    private InfrastructureProcess(Path data, InfrastructurePorts wanted, int kafkaAdvertised) {
        this.data = data;
        this.kafkaAdvertised = kafkaAdvertised;
        this.kafkaController = FreePorts.take(1).getFirst();
        this.process = launch(wanted.chosen());
        this.ports = awaitReady();
        // Whoever forgets to close it leaves no process behind.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
    }

    /**
     * Starts on free ports and returns when everything answers, after about two seconds.
     *
     * @param data the folder for its data, created if missing; what an earlier run left there is kept
     * @throws StartFailed if the process refuses, with what it said
     */
    public static InfrastructureProcess start(Path data) {
        return start(data, InfrastructurePorts.ANY);
    }

    /**
     * Starts on the given ports, of which 0 means any.
     *
     * @throws StartFailed if the process refuses, with what it said
     */
    public static InfrastructureProcess start(Path data, InfrastructurePorts wanted) {
        return new InfrastructureProcess(data, wanted, 0);
    }

    /**
     * Starts with the broker on one free port and found by its clients on another one, from which someone brings them to it.
     *
     * @throws StartFailed if the process refuses, with what it said
     */
    public static InfrastructureProcess startBehind(Path data, int kafkaPort, int kafkaAdvertised) {
        return new InfrastructureProcess(data, new InfrastructurePorts(kafkaPort, 0, 0, 0, 0), kafkaAdvertised);
    }

    private Process launch(InfrastructurePorts ports) {
        Path module = module();
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        try {
            Files.createDirectories(data);
            Files.deleteIfExists(data.resolve(READY_FILE));
            List<String> command = Stream.concat(
                            Stream.of(
                                    java.toString(),
                                    "@" + module.resolve("jvm.options"),
                                    "-cp",
                                    module.resolve("target/classes") + ":" + module.resolve("target/lib") + "/*",
                                    MAIN,
                                    "--data",
                                    data.toString(),
                                    "--kafka-advertised-port=" + kafkaAdvertised,
                                    "--kafka-controller-port=" + kafkaController),
                            ports.asOptions())
                    .toList();
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve(SAID_FILE).toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path module() {
        String root = System.getProperty("project.root", "");
        Path from = Path.of(root).toAbsolutePath();
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            Path module = folder.resolve("local-stack").resolve("infrastructure");
            if (Files.isDirectory(module.resolve("target/lib"))) {
                return module;
            }
        }
        throw new IllegalStateException("local-stack/infrastructure is not built at or above " + from
                + ": run mvn compile, or set the system property project.root");
    }

    private InfrastructurePorts awaitReady() {
        try {
            Path ready = data.resolve(READY_FILE);
            for (int waited = 0; waited < READY_WITHIN_SECONDS * 1000; waited += LOOK_EVERY_MILLIS) {
                if (process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new StartFailed(process.exitValue(), said());
                }
                if (Files.exists(ready)) {
                    return InfrastructurePorts.read(Files.readString(ready));
                }
            }
            process.destroyForcibly();
            throw new StartFailed(-1, "not ready within " + READY_WITHIN_SECONDS + " s: " + said());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IllegalStateException("interrupted while waiting for the infrastructure", e);
        }
    }

    private String said() throws IOException {
        return Files.readString(data.resolve(SAID_FILE)).strip();
    }

    /** The ports it listens on, the same after a restart. */
    public InfrastructurePorts ports() {
        return ports;
    }

    /** What {@code bootstrap.servers} wants. */
    public String kafkaBrokers() {
        return "127.0.0.1:" + ports.kafka();
    }

    /** The connection string, without a database. */
    public String mongoUri() {
        return "mongodb://127.0.0.1:" + ports.mongo();
    }

    /** The folder with the data. */
    public Path data() {
        return data;
    }

    /** The process id, another one after a restart. */
    public long pid() {
        return process.pid();
    }

    /** Whether the process runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the process with SIGKILL, so that it can finish nothing, and returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /**
     * Stops it with SIGTERM and returns when it is gone.
     *
     * @throws IllegalStateException if it is still there after 15 seconds
     */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the infrastructure did not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /** Starts it again, after {@link #kill} or {@link #stop}, on the same ports and data. */
    public void restart() {
        if (process.isAlive()) {
            stop();
        }
        process = launch(ports);
        awaitReady();
    }

    /** Stops it if it runs. The data stays. */
    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
