package se.incidentkedjan.intake;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;
import se.incidentkedjan.kit.sealing.KeyFile;
import se.incidentkedjan.testing.TestSignIn;

/** Gives a context a store of its own, in memory, and keys of its own, both of which end with it, and the tests' sign-in. */
public final class StoreInMemory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Also answers the question for its health, which it knows by an older name only. */
    private static final class Backend extends MemoryBackend {

        @Override
        public Document handleCommand(Channel channel, String database, String command, Document query) {
            return command.equals("hello")
                    ? super.handleCommand(channel, database, "ismaster", new Document("ismaster", 1))
                    : super.handleCommand(channel, database, command, query);
        }
    }

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
        var server = new MongoServer(new Backend());
        var address = server.bindAndGetConnectionString();
        // Long enough for the driver to try again: this store now and then drops a connection when it is written and
        // read
        // at once.
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "store in memory",
                        Map.of(
                                "spring.mongodb.uri",
                                address + "/incident-intake?serverSelectionTimeoutMS=1500",
                                "incidentkedjan.sealing.key-file",
                                keyFile().toString())));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "sign-in of the tests", Map.copyOf(TestSignIn.running().settingsOf("incident-intake"))));
        context.getBeanFactory().registerSingleton("storeInMemory", server);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                server.shutdownNow();
            }
        });
    }
}
