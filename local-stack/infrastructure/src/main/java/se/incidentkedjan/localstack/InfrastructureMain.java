package se.incidentkedjan.localstack;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.common.utils.Exit;
import se.incidentkedjan.localstack.guard.DataDirectory;
import se.incidentkedjan.localstack.guard.StartRefused;

/**
 * Runs broker, store and mail server until it is told to stop by SIGTERM or SIGINT. When all of them answer, the file
 * {@value #READY_FILE} in the data directory holds the process id and the ports. Refuses with one Swedish sentence on
 * standard error and exit code 1.
 */
public final class InfrastructureMain {
    /** Present in the data directory while everything answers. */
    public static final String READY_FILE = "infrastructure.json";

    private static final long MEBIBYTES_TO_START = 200;
    private static final long MEBIBYTES_TO_GO_ON = 40;
    private static final long LOOK_AT_DISK_SECONDS = 3;
    private static final Logger LOG = Logger.getLogger(InfrastructureMain.class.getName());

    private InfrastructureMain() {}

    /** Starts with the options of {@code --data}, {@code --kafka-port} and the like. */
    public static void main(String[] args) {
        Logging.quiet();
        try {
            run(InfrastructureSettings.of(args), Clock.systemUTC());
        } catch (StartRefused e) {
            leave(e.sentence());
        } catch (RuntimeException | LinkageError | IOException e) {
            LOG.log(Level.SEVERE, "The infrastructure cannot start", e);
            leave("Kafka, databasen eller e-postservern startade inte (" + rootOf(e)
                    + "): läs infrastructure.0.log i datakatalogens mapp logs, eller börja om med ./incidentkedjan start"
                    + " --fresh.");
        }
    }

    private static void run(InfrastructureSettings settings, Clock clock) throws IOException {
        DataDirectory data = DataDirectory.take(settings.data(), MEBIBYTES_TO_START);
        data.withdraw(READY_FILE);
        Logging.toFilesIn(data.folder("logs"));
        Exit.setHaltProcedure((code, reason) -> loseDisk(data, new IOException(String.valueOf(reason))));
        Infrastructure infrastructure = Infrastructure.start(settings, data, e -> loseDisk(data, e));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(infrastructure, data), "stop"));
        watchDisk(data);
        data.publish(READY_FILE, infrastructure.description(clock.millis()));
    }

    private static void stop(Infrastructure infrastructure, DataDirectory data) {
        data.withdraw(READY_FILE);
        infrastructure.close();
        data.close();
    }

    private static void watchDisk(DataDirectory data) {
        ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("disk-watch").factory());
        var _ = watcher.scheduleWithFixedDelay(
                () -> {
                    if (data.freeMebibytes() < MEBIBYTES_TO_GO_ON) {
                        leave(diskIsFull(data));
                    }
                },
                LOOK_AT_DISK_SECONDS,
                LOOK_AT_DISK_SECONDS,
                TimeUnit.SECONDS);
    }

    /** A write could not be kept. What was acknowledged is on disk, so the process ends at once and loses nothing. */
    private static void loseDisk(DataDirectory data, Exception cause) {
        LOG.log(Level.SEVERE, "Something cannot be kept on disk", cause);
        say(
                data.freeMebibytes() < MEBIBYTES_TO_GO_ON
                        ? diskIsFull(data)
                        : "Data går inte längre att spara (" + rootOf(cause) + "): kontrollera disken där "
                                + data.path() + " ligger och starta igen; det som är kvitterat är sparat.");
        Runtime.getRuntime().halt(1);
    }

    private static String diskIsFull(DataDirectory data) {
        return "Disken är full: färre än " + MEBIBYTES_TO_GO_ON + " MiB återstår där " + data.path()
                + " ligger. Det som är kvitterat är sparat; frigör plats och starta igen.";
    }

    private static String rootOf(Throwable e) {
        Throwable root = e;
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    private static void leave(String sentence) {
        say(sentence);
        System.exit(1);
    }

    private static void say(String sentence) {
        System.err.println(sentence);
    }
}
