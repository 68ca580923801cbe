package se.incidentkedjan.localstack.operator;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.kit.sealing.KeyFile;
import se.incidentkedjan.kit.sealing.store.MongoDataKeys;

/** Shows which master keys the reporters' words lean on, and begins a new one. */
final class KeysDesk {

    /** The services that have words to seal. */
    private static final List<String> DATABASES = List.of("incident-intake-keys", "escalation-service-keys");

    private final Path file;
    private final Consumer<String> out;

    KeysDesk(Path file, Consumer<String> out) {
        this.file = file;
        this.out = out;
    }

    /** How many data keys are under each master key, on the store at this port. */
    boolean status(int mongoPort) {
        var uri = "mongodb://127.0.0.1:" + mongoPort + "/?serverSelectionTimeoutMS=3000&connectTimeoutMS=2000";
        try (var client = MongoClients.create(uri)) {
            show(KeyFile.read(file, true), count(client));
            return true;
        } catch (MongoException e) {
            out.accept("Databasen svarar inte. Kör ./incidentkedjan status och se om den är igång.");
        } catch (InvalidConfiguration e) {
            out.accept(e.getMessage());
        }
        return false;
    }

    private static Map<String, Long> count(MongoClient client) {
        var counts = new TreeMap<String, Long>();
        for (var database : DATABASES) {
            MongoDataKeys.in(client, database)
                    .countByMasterKey()
                    .forEach((master, keys) -> counts.merge(master, keys, Long::sum));
        }
        return counts;
    }

    private void show(KeyFile keys, Map<String, Long> counts) {
        var ids = new TreeSet<>(keys.ids());
        ids.addAll(counts.keySet());
        out.accept("%-24s %12s".formatted("huvudnyckel", "datanycklar"));
        for (var id : ids) {
            long count = counts.getOrDefault(id, 0L);
            out.accept("%-24s %12d   %s".formatted(id, count, judgement(keys, id, count)));
        }
    }

    private static String judgement(KeyFile keys, String id, long count) {
        if (!keys.ids().contains(id)) {
            return "saknas i nyckelfilen: lägg tillbaka den, annars går orden inte att läsa";
        }
        if (id.equals(keys.active())) {
            return "används nu";
        }
        return count == 0
                ? "behövs inte längre: raden key." + id + " kan tas bort"
                : "får inte tas bort än: tjänsterna flyttar det som är kvar";
    }

    /** Adds a new active master key, which the services notice by themselves. */
    boolean rotate(Clock clock) {
        try {
            var rotated = KeyFile.read(file, true).rotated(clock);
            rotated.write(file);
            out.accept("Ny huvudnyckel: " + rotated.active() + ". Tjänsterna börjar använda den inom tio sekunder, utan"
                    + " omstart, och lägger om alla datanycklar.");
            out.accept("Spara en ny kopia av " + file + ". Följ omläggningen med ./incidentkedjan keys status");
            return true;
        } catch (InvalidConfiguration e) {
            out.accept(e.getMessage());
            return false;
        }
    }
}
