package se.incidentkedjan.intake;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;

/** Gives a context a store of its own, in memory, that ends with it. */
public final class StoreInMemory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var server = new MongoServer(new MemoryBackend());
        var address = server.bindAndGetConnectionString();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "store in memory",
                        Map.of("spring.mongodb.uri", address + "/incident-intake?serverSelectionTimeoutMS=300")));
        context.getBeanFactory().registerSingleton("storeInMemory", server);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                server.shutdownNow();
            }
        });
    }
}
