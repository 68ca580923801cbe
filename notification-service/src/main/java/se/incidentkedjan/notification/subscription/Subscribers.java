package se.incidentkedjan.notification.subscription;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.InvalidConfiguration;

/**
 * All systems that want to be told.
 *
 * @param all each once, in the order of the file
 */
public record Subscribers(List<Subscriber> all) {

    /** What the file is called. */
    public static final String FILE = "subscribers.yml";

    /** Nobody wants to be told. */
    public static final Subscribers NONE = new Subscribers(List.of());

    /** Keeps its own copy. */
    public Subscribers {
        all = List.copyOf(all);
    }

    /**
     * Reads the file of a folder. A municipality may lack it.
     *
     * @param secrets the names of the secrets that the settings have; absent when they are not known
     * @throws InvalidConfiguration with every problem found, when there is any
     */
    public static Subscribers read(Path folder, @Nullable Set<String> secrets) {
        var file = folder.resolve(FILE);
        return Files.exists(file)
                ? ConfigFile.read(file, (root, version) -> new SubscriberFile(secrets).read(root))
                : NONE;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The one with this client id. */
    public Optional<Subscriber> find(ClientCode client) {
        return all.stream()
                .filter(subscriber -> subscriber.client().equals(client))
                .findFirst();
    }

    /** Those that are told of an incident that this system reported; absent when a person did. */
    List<Subscriber> toldOf(@Nullable ClientCode reporter) {
        return all.stream().filter(subscriber -> subscriber.isToldOf(reporter)).toList();
    }
}
