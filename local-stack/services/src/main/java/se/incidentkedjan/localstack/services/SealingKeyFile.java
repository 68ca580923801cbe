package se.incidentkedjan.localstack.services;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import se.incidentkedjan.kit.sealing.KeyFile;

/** The master keys of a stack on one machine: beside its data, readable by their owner only, made at the first start. */
public final class SealingKeyFile {

    private SealingKeyFile() {}

    /** Where it is, in a data directory. */
    public static Path in(Path data) {
        return data.resolve("sealing-keys");
    }

    static void makeIfMissing(Path data, Clock clock) {
        var file = in(data);
        if (!Files.exists(file)) {
            KeyFile.fresh(clock).write(file);
        }
    }
}
