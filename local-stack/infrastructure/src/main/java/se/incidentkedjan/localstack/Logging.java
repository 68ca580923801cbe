package se.incidentkedjan.localstack;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what the servers say to files of bounded size. */
final class Logging {
    private static final int BYTES = 4 * 1024 * 1024;
    private static final int FILES = 3;
    private static final List<String> TALKATIVE =
            List.of("kafka.server.BrokerServer", "kafka.server.ControllerServer", "se.incidentkedjan");

    /** Held, because the logging library itself would let their levels be forgotten. */
    private static final List<Logger> HELD =
            TALKATIVE.stream().map(Logger::getLogger).toList();

    private Logging() {}

    /** Says nothing to the person who started the process until there is a file to write to. */
    static void quiet() {
        LogManager.getLogManager().reset();
    }

    static void toFilesIn(Path folder) throws IOException {
        FileHandler file =
                new FileHandler(folder.resolve("infrastructure.%g.log").toString(), BYTES, FILES, true);
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s: %5$s%6$s%n");
        file.setFormatter(new SimpleFormatter());
        file.setEncoding("UTF-8");
        // A refused write, such as a duplicate key, is an answer to the client and no fault of the store.
        file.setFilter(entry -> !(entry.getThrown() instanceof MongoServerError));
        Logger root = Logger.getLogger("");
        root.addHandler(file);
        root.setLevel(Level.WARNING);
        HELD.forEach(logger -> logger.setLevel(Level.INFO));
    }
}
