package se.incidentkedjan.testing;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;

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

    private final MongoServer server = new MongoServer(new Backend());
    private final String address = server.bindAndGetConnectionString();

    /**
     * Where a service finds its database. The driver is given time to try again: this store now and then drops a
     * connection when it is written and read at once.
     */
    public String uriOf(String database) {
        return address + "/" + database + "?serverSelectionTimeoutMS=1500";
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
