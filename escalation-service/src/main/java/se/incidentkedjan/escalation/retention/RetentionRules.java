package se.incidentkedjan.escalation.retention;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigVersion;

/** How long each type of document is kept, as {@code retention.yml} says. What it does not say is preserved. */
public final class RetentionRules {

    /**
     * One row of the file.
     *
     * @param keeping how long
     * @param validFrom the first day, Swedish time
     */
    record Row(Keeping keeping, LocalDate validFrom) {}

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final List<Row> rows;
    private final @Nullable ConfigVersion version;

    RetentionRules(List<Row> rows, @Nullable ConfigVersion version) {
        this.rows = List.copyOf(rows);
        this.version = version;
    }

    /**
     * Reads the file. Without one, everything is preserved: a municipality that has written nothing loses nothing.
     *
     * @throws se.incidentkedjan.kit.config.InvalidConfiguration with every problem in it
     */
    public static RetentionRules read(Path file) {
        return Files.exists(file) ? ConfigFile.read(file, RetentionFile::read) : new RetentionRules(List.of(), null);
    }

    /** Which version of the file it is; absent when there is none. */
    public @Nullable ConfigVersion version() {
        return version;
    }

    /** What holds for a type of document at this instant. */
    public Keeping of(DocumentType type, Instant now) {
        var today = LocalDate.ofInstant(now, SWEDEN);
        return rows.stream()
                .filter(row -> row.keeping().type() == type && !row.validFrom().isAfter(today))
                .max(Comparator.comparing(Row::validFrom))
                .map(Row::keeping)
                .orElseGet(() -> new Keeping.Preserved(type, Keeping.Preserved.Reason.NOTHING_IN_FORCE));
    }

    /** What holds for each type of document at this instant. */
    public List<Keeping> all(Instant now) {
        return Arrays.stream(DocumentType.values()).map(type -> of(type, now)).toList();
    }
}
