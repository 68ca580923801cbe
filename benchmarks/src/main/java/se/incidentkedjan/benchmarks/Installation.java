package se.incidentkedjan.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.localstack.process.FreePorts;
import se.incidentkedjan.localstack.process.InfrastructureProcess;
import se.incidentkedjan.localstack.process.SystemAccount;

/** Broker, store, mail server and what is measured on them, on free ports and on data of their own. */
final class Installation implements AutoCloseable {

    private static final List<String> SERVICES =
            List.of("gateway", "intake", "escalation", "notification", "reporting", "sign-in");
    private static final int READY_WITHIN_SECONDS = 180;
    private static final int STOPPED_WITHIN_SECONDS = 15;
    private static final int LOOK_EVERY_MILLIS = 20;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final double MILLIS_IN_A_TICK = 10;

    private final Path data;
    private final InfrastructureProcess infrastructure;
    private final Process process;
    private final List<Integer> ports;
    private final @Nullable SystemAccount account;

    private Installation(
            Path data,
            InfrastructureProcess infrastructure,
            Process process,
            List<Integer> ports,
            @Nullable SystemAccount account) {
        this.data = data;
        this.infrastructure = infrastructure;
        this.process = process;
        this.ports = ports;
        this.account = account;
    }

    /** Starts everything and returns when it takes reports. {@code mails} is what a report is to cause. */
    static Installation start(Subject subject, int mails) throws IOException, InterruptedException {
        return start(subject, mails, brokers -> {});
    }

    /** The same; {@code first} is told where Kafka is before any service is there. */
    static Installation start(Subject subject, int mails, Consumer<String> first)
            throws IOException, InterruptedException {
        var data = Files.createTempDirectory("incidentkedjan-bench");
        var infrastructure = InfrastructureProcess.start(data);
        first.accept(infrastructure.kafkaBrokers());
        var ports = FreePorts.take(SERVICES.size());
        var command = switch (subject) {
            case CHAIN -> chain(data, ports);
            case REPORTING -> chain(data, ports, "--only=reporting,sign-in");
            case LIGHT -> light(infrastructure, ports.getFirst(), mails);
        };
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("subject.out").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var account = switch (subject) {
            case CHAIN, REPORTING ->
                new SystemAccount(URI.create("http://localhost:" + ports.get(SERVICES.indexOf("sign-in"))));
            case LIGHT -> null;
        };
        var installation = new Installation(data, infrastructure, process, ports, account);
        try {
            installation.awaitReady(subject);
            return installation;
        } catch (RuntimeException e) {
            installation.close();
            throw e;
        }
    }

    private static Path root() {
        return Path.of(System.getProperty("project.root", ".")).toAbsolutePath().normalize();
    }

    private static List<String> java() {
        var options = root().resolve("local-stack/services/jvm.options");
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + options);
    }

    private static List<String> chain(Path data, List<Integer> ports, String... more) {
        var module = root().resolve("local-stack/services/target");
        var command = new ArrayList<>(java());
        command.addAll(extra());
        command.addAll(List.of(
                "-cp",
                module.resolve("classes") + ":" + module.resolve("lib") + "/*",
                "se.incidentkedjan.localstack.ServicesMain",
                "--data=" + data,
                "--config-dir=" + root().resolve("config")));
        for (int i = 0; i < SERVICES.size(); i++) {
            command.add("--" + SERVICES.get(i) + "-port=" + ports.get(i));
        }
        command.addAll(List.of(more));
        return command;
    }

    /** More options for the services, such as those of a flight recording. */
    private static List<String> extra() {
        var given = System.getProperty("services.jvm", "");
        return given.isBlank() ? List.of() : List.of(given.split(" ", -1));
    }

    private static List<String> light(InfrastructureProcess infrastructure, int port, int mails) {
        var command = new ArrayList<>(java());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "se.incidentkedjan.benchmarks.light.LightChainMain",
                Integer.toString(port),
                infrastructure.kafkaBrokers(),
                infrastructure.mongoUri(),
                Integer.toString(infrastructure.ports().smtp()),
                Integer.toString(mails)));
        return command;
    }

    private void awaitReady(Subject subject) throws InterruptedException {
        for (int waited = 0; waited < READY_WITHIN_SECONDS * 1000; waited += LOOK_EVERY_MILLIS) {
            if (process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(subject + " did not start: " + said());
            }
            if (subject != Subject.LIGHT ? Files.exists(data.resolve("services.json")) : isListening()) {
                return;
            }
        }
        throw new IllegalStateException(subject + " was not ready in time: " + said());
    }

    private boolean isListening() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), ports.getFirst())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private String said() {
        try {
            return Files.readString(data.resolve("subject.out")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One who reports here. */
    Caller caller() {
        return new Caller(ports.getFirst(), account);
    }

    /** Where the door is. */
    String address() {
        return address("gateway");
    }

    /** Where one of the services is. */
    String address(String service) {
        return "http://127.0.0.1:" + ports.get(SERVICES.indexOf(service));
    }

    /** What a program shows there. */
    String token() throws IOException, InterruptedException {
        if (account == null) {
            throw new IllegalStateException("nobody signs in here");
        }
        return account.token();
    }

    /** Where the store is. */
    String mongoUri() {
        return infrastructure.mongoUri();
    }

    /** Where mails and text messages are shown. */
    String inbox() {
        return "http://127.0.0.1:" + infrastructure.ports().inbox();
    }

    String kafkaBrokers() {
        return infrastructure.kafkaBrokers();
    }

    /** What broker, store and mail server hold in memory, MiB. */
    double infrastructureMebibytes() throws IOException {
        return resident(infrastructure.pid());
    }

    /** What the measured process holds in memory, MiB. */
    double ownMebibytes() throws IOException {
        return resident(process.pid());
    }

    /** The processor time that broker, store and mail server have used so far, milliseconds. */
    double infrastructureMillis() throws IOException {
        return processorMillis(infrastructure.pid());
    }

    /** The processor time that the measured process has used so far, milliseconds. */
    double ownMillis() throws IOException {
        return processorMillis(process.pid());
    }

    private static double processorMillis(long pid) throws IOException {
        var line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        // The name may hold spaces; what is counted comes after it.
        var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) * MILLIS_IN_A_TICK;
    }

    private static double resident(long pid) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        return Double.NaN;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try {
            infrastructure.close();
        } finally {
            forget();
        }
    }

    private void forget() {
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
