package se.incidentkedjan.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;
import se.incidentkedjan.kit.sealing.KeyFile;
import se.incidentkedjan.testing.TestSignIn;
import se.incidentkedjan.testing.TestStore;

/** Gives a context a store of its own, in memory, and keys of its own, both of which end with it, and the tests' sign-in. */
public final class StoreInMemory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** For how many milliseconds a question waits for a store that is away; unless it is set, as usual. */
    public static final String PATIENCE = "test.store.patience";

    private static Path keyFile() {
        try {
            var file = Files.createTempFile("keys", ".txt");
            file.toFile().deleteOnExit();
            KeyFile.fresh(Clock.systemUTC()).write(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var store = new TestStore();
        var settings = new HashMap<String, Object>(TestSignIn.running().settingsOf("incident-intake"));
        var patience = context.getEnvironment().getProperty(PATIENCE, Long.class);
        settings.put(
                "spring.mongodb.uri",
                patience == null
                        ? store.uriOf("incident-intake")
                        : store.uriOf("incident-intake", Duration.ofMillis(patience)));
        settings.put("incidentkedjan.sealing.key-file", keyFile().toString());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("surroundings", settings));
        context.getBeanFactory().registerSingleton("storeInMemory", store);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                store.close();
            }
        });
    }
}
