package se.incidentkedjan.systemtests.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs programs beside the tests. */
final class Programs {

    private Programs() {}

    /** Runs it to its end, with what it says in this file. */
    static void run(Path said, Map<String, String> environment, List<String> command) {
        try {
            var process = start(said, environment, command);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + " failed: " + java.nio.file.Files.readString(said));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Starts it, with what it says in this file. */
    static Process start(Path said, Map<String, String> environment, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }
}
