package se.incidentkedjan.notification.subscription;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import se.incidentkedjan.kit.config.Reloading;

/**
 * Those who want to be told, as the file stands: read again when it changes, without a restart. A file that is wrong never
 * replaces one that was right.
 */
public final class SubscribersInForce implements Supplier<Subscribers> {

    private final Reloading<Subscribers> file;

    /**
     * Reads the file of a folder.
     *
     * @param secrets the names of the secrets that the settings have
     * @param told hears when another one is in force, when it is refused and when it is right again; must not throw
     * @throws se.incidentkedjan.kit.config.InvalidConfiguration when it is wrong now
     */
    public SubscribersInForce(
            Path folder, Set<String> secrets, Clock clock, Consumer<Reloading.State<Subscribers>> told) {
        file = new Reloading<>(
                List.of(folder.resolve(Subscribers.FILE)), () -> Subscribers.read(folder, secrets), clock, told);
    }

    /** Looks whether the file has changed, and reads it then. */
    public void look() {
        file.look();
    }

    @Override
    public Subscribers get() {
        return file.get();
    }

    /** What is in force since when, and what is wrong with the file if anything is. */
    public Reloading.State<Subscribers> state() {
        return file.state();
    }
}
