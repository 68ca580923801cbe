package se.incidentkedjan.testing;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.time.Duration;

/** A store in memory on a free port, until it is closed. */
public final class TestStore implements AutoCloseable {

    /** Also answers the question for its health, which it knows by an older name only. */
    private static final class Backend extends MemoryBackend {

        @Override
        public Document handleCommand(Channel channel, String database, String command, Document query) {
            return command.equals("hello")
                    ? super.handleCommand(channel, database, "ismaster", new Document("ismaster", 1))
                    : super.handleCommand(channel, database, command, query);
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration USUAL = Duration.ofMillis(1500);

    private final MongoServer server = new MongoServer(new Backend());
    private final String address = server.bindAndGetConnectionString();

    /**
     * Where a service finds its database. The driver is given time to try again: this store now and then drops a
     * connection when it is written and read at once.
     */
    public String uriOf(String database) {
        return uriOf(database, USUAL);
    }

    /**
     * The same for a test of what happens when there is no store.
     *
     * @param patience how long each question waits for the store to come back
     */
    public String uriOf(String database, Duration patience) {
        return address + "/" + database + "?serverSelectionTimeoutMS=" + patience.toMillis();
    }

    /**
     * Ends a store. Now and then it waits for ever for a client that goes away in the same instant; it is no longer
     * listening by then, and is left to end with the process.
     */
    public static void end(MongoServer server) {
        var ending = Thread.ofPlatform().daemon().name("store-ends").start(server::shutdownNow);
        try {
            ending.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end(server);
    }
}
