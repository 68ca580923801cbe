package se.incidentkedjan.localstack.operator;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import se.incidentkedjan.kit.audit.AuditUnavailable;
import se.incidentkedjan.kit.audit.AuditVerdict;
import se.incidentkedjan.kit.audit.AuditVerifier;
import se.incidentkedjan.kit.audit.CheckpointFiles;
import se.incidentkedjan.kit.audit.CheckpointKeys;
import se.incidentkedjan.kit.audit.ExportedTrail;
import se.incidentkedjan.kit.audit.store.MongoAuditStore;
import se.incidentkedjan.localstack.process.InfrastructurePorts;

/** Verifies the audit trails: in the store of a local stack, whose services may be stopped, or in an exported file. */
public final class AuditDesk {

    /** How a command ended. */
    public enum Ending {
        /** Everything is whole. */
        WHOLE(0),
        /** It could not be done, wholly or for some service, and nothing wrong was found. */
        NOT_DONE(1),
        /** Something is not as it was recorded. */
        TAMPERED(2);

        private final int exitCode;

        Ending(int exitCode) {
            this.exitCode = exitCode;
        }

        /** For the shell. */
        public int exitCode() {
            return exitCode;
        }

        Ending and(Ending other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    private static final String USAGE = """
            audit verify                                             pröva granskningsloggarna
            audit verify --export FIL [--checkpoints MAPP] [--keys MAPP]   pröva en exporterad logg""";
    private static final String EXPORT = "--export";
    private static final String CHECKPOINTS = "--checkpoints";
    private static final String KEYS = "--keys";
    private static final String STORE_OPTIONS = "/?serverSelectionTimeoutMS=3000&connectTimeoutMS=2000";

    private final Path data;
    private final List<String> services;
    private final Consumer<String> out;

    /**
     * For the stack with this data directory.
     *
     * @param services whose trails there are; each has a database and a key of its name
     * @param out is told line by line
     */
    public AuditDesk(Path data, List<String> services, Consumer<String> out) {
        this.data = data;
        this.services = services;
        this.out = out;
    }

    /** Carries out a command, without its first word {@code audit}. */
    public Ending run(List<String> words) {
        var options = options(words);
        if (options.isEmpty()) {
            out.accept(USAGE);
            return Ending.NOT_DONE;
        }
        try {
            return verify(options.get());
        } catch (AuditUnavailable e) {
            out.accept("Databasen svarar inte. Starta med ./incidentkedjan start och försök igen.");
        } catch (IOException | UncheckedIOException e) {
            out.accept("En fil går inte att läsa: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            out.accept("En nyckel går inte att läsa: " + e.getMessage());
        }
        return Ending.NOT_DONE;
    }

    private static Optional<Map<String, Path>> options(List<String> words) {
        var options = new HashMap<String, Path>();
        if (words.size() % 2 == 0 || !words.getFirst().equals("verify")) {
            return Optional.empty();
        }
        for (int i = 1; i < words.size(); i += 2) {
            if (!Set.of(EXPORT, CHECKPOINTS, KEYS).contains(words.get(i))) {
                return Optional.empty();
            }
            options.put(words.get(i), Path.of(words.get(i + 1)));
        }
        return Optional.of(options);
    }

    private Ending verify(Map<String, Path> options) throws IOException {
        var place = options.getOrDefault(CHECKPOINTS, data.resolve("audit-checkpoints"));
        var keys = options.getOrDefault(KEYS, data.resolve("keys").resolve("trusted"));
        if (!Files.isDirectory(keys)) {
            out.accept("Mappen med tjänsternas publika nycklar saknas: " + keys
                    + ". Tjänsterna lägger dem där när de startar; en annan mapp anges med --keys MAPP.");
            return Ending.NOT_DONE;
        }
        var export = options.get(EXPORT);
        return export == null
                ? verifyStores(new CheckpointFiles(place), keys)
                : verifyExport(export, new CheckpointFiles(place), keys);
    }

    private Ending verifyStores(CheckpointFiles place, Path keys) {
        if (!Files.exists(data.resolve("infrastructure.json"))) {
            out.accept(
                    "Databasen kör inte med data i " + data + ". Starta med ./incidentkedjan start och försök igen.");
            return Ending.NOT_DONE;
        }
        var uri = "mongodb://127.0.0.1:" + InfrastructurePorts.of(data).mongo() + STORE_OPTIONS;
        var trusted = CheckpointKeys.read(keys, services);
        var ending = Ending.WHOLE;
        try (var mongo = MongoClients.create(uri)) {
            for (var service : services) {
                if (trusted.has(service)) {
                    var store = new MongoAuditStore(mongo.getDatabase(service));
                    ending = ending.and(tell(AuditVerifier.verify(service, store, place, trusted)));
                } else {
                    ending = ending.and(withoutKey(service, keys));
                }
            }
        }
        return ending;
    }

    private Ending verifyExport(Path file, CheckpointFiles place, Path keys) throws IOException {
        if (!Files.isRegularFile(file)) {
            out.accept("Filen finns inte: " + file);
            return Ending.NOT_DONE;
        }
        var exported = ExportedTrail.open(file);
        if (exported.isEmpty()) {
            out.accept("Filen är ingen exporterad granskningslogg: " + file);
            return Ending.NOT_DONE;
        }
        var service = exported.get().service();
        if (!services.contains(service)) {
            out.accept("Filen säger sig vara loggen för en tjänst som inte finns.");
            return Ending.TAMPERED;
        }
        var trusted = CheckpointKeys.read(keys, List.of(service));
        return trusted.has(service) ? tell(exported.get().verify(place, trusted)) : withoutKey(service, keys);
    }

    private Ending tell(AuditVerdict verdict) {
        new AuditReport(verdict).lines().forEach(out);
        return verdict.isWhole() ? Ending.WHOLE : Ending.TAMPERED;
    }

    private Ending withoutKey(String service, Path keys) {
        out.accept(AuditReport.beginning(service) + "kunde inte prövas: nyckeln " + keys.resolve(service + ".pem")
                + " saknas");
        return Ending.NOT_DONE;
    }
}
