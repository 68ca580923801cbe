package se.incidentkedjan.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.kit.audit.AuditFault.Kind;
import tools.jackson.core.JacksonException;

/** A trail as {@link AuditTrail#export} wrote it, to be verified anywhere. Notes are not in it and not looked at. */
public final class ExportedTrail {

    private final Path file;
    private final String service;

    private ExportedTrail(Path file, String service) {
        this.file = file;
        this.service = service;
    }

    /**
     * Looks at the beginning of the file.
     *
     * @return empty when it is no export
     * @throws IOException when it cannot be read as text
     */
    public static Optional<ExportedTrail> open(Path file) throws IOException {
        try (var lines = Files.newBufferedReader(file, UTF_8)) {
            return Optional.ofNullable(lines.readLine())
                    .flatMap(line -> read(line, AuditExport.Heading.class))
                    .filter(heading -> heading.export().equals(AuditExport.FORM))
                    .map(heading -> new ExportedTrail(file, heading.service()));
        }
    }

    /** Whose trail it says that it is. */
    public String service() {
        return service;
    }

    /**
     * Verifies it. What was sworn for entries after its end is left out, as the export may be old.
     *
     * @throws IOException when it cannot be read as text
     * @throws java.io.UncheckedIOException when the place of the checkpoints does not answer
     */
    public AuditVerdict verify(CheckpointPlace place, CheckpointKeys keys) throws IOException {
        var verifier = new AuditVerifier(service, keys, null);
        var end = end();
        if (end == null) {
            verifier.add(AuditFault.at(Kind.EXPORT_UNFINISHED, 0));
        } else {
            verifier.evidence().upTo(end.sequence());
            verifier.evidence().add(end);
        }
        place.read(service, verifier.evidence()::add);
        try (var lines = Files.newBufferedReader(file, UTF_8)) {
            lines.readLine();
            read(lines, verifier, end != null);
        }
        return verifier.verdict(true);
    }

    private static void read(BufferedReader lines, AuditVerifier verifier, boolean endsWithACheckpoint)
            throws IOException {
        var line = lines.readLine();
        while (line != null) {
            var next = lines.readLine();
            if (next != null || !endsWithACheckpoint) {
                verifier.next(link(line));
            }
            line = next;
        }
    }

    private static ChainLink link(String line) {
        return read(line, AuditEntry.class)
                // A line that would be written in another way has been changed, even if it can be read.
                .filter(entry -> AuditJson.write(entry).equals(line))
                .<ChainLink>map(entry -> entry)
                .orElseGet(() -> new UnreadableLink(read(line, AuditExport.Damaged.class)
                        .map(AuditExport.Damaged::unreadable)
                        .orElse(0L)));
    }

    private @Nullable Checkpoint end() throws IOException {
        var tail = new String(CheckpointFiles.tail(file, CheckpointFiles.TAIL), UTF_8);
        return tail.lines()
                .reduce((one, other) -> other)
                .flatMap(line -> read(line, Checkpoint.class))
                .orElse(null);
    }

    private static <T> Optional<T> read(String line, Class<T> type) {
        try {
            return Optional.of(AuditJson.read(line, type));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
