package se.incidentkedjan.localstack.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import se.incidentkedjan.localstack.guard.Ports;

/** The MongoDB-compatible store: listens on loopback and loses no acknowledged write when the process is killed. */
public final class EmbeddedStore implements AutoCloseable {
    private static final int WORKERS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long JOURNAL_BYTES_BEFORE_COMMIT = 4L * 1024 * 1024;
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final int LOOKS_BETWEEN_COMMITS = 10;
    private static final int CACHE_MEBIBYTES = 24;
    private static final int TIDY_FILL_RATE = 50;
    private static final int TIDY_BYTES = 1024 * 1024;

    private final MVStore file;
    private final RedoJournal journal;
    private final RedoBackend backend;
    private final MongoServer server;
    private final ScheduledExecutorService committer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-committer").factory());
    private int looks;

    private EmbeddedStore(MVStore file, RedoJournal journal, RedoBackend backend) {
        this.file = file;
        this.journal = journal;
        this.backend = backend;
        this.server = new MongoServer(backend);
    }

    /**
     * Recovers what a killed process left and starts to listen.
     *
     * @param folder where the file and its journal lie
     * @param port the port, 0 for any
     * @param onLostDisk called when a write cannot be kept; the process must then stop without acknowledging more
     */
    public static EmbeddedStore start(Path folder, int port, Consumer<Exception> onLostDisk) {
        MVStore file = new MVStore.Builder()
                .fileName(folder.resolve("store.mv").toString())
                .cacheSize(CACHE_MEBIBYTES)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        file.setRetentionTime(0);
        file.setVersionsToKeep(0);
        // Any delay gives the file threads of its own to write with; one of weeks leaves the moment of a commit to us.
        file.setAutoCommitDelay(Integer.MAX_VALUE);
        try {
            RedoMaps maps = new RedoMaps(file);
            maps.openAll();
            RedoJournal journal = RedoJournal.recover(folder, file, record -> RedoRecord.redo(record, maps));
            EmbeddedStore store = new EmbeddedStore(file, journal, new RedoBackend(file, journal, onLostDisk));
            store.server.bind(new InetSocketAddress(Ports.loopback(), port), 1, WORKERS);
            var _ = store.committer.scheduleWithFixedDelay(
                    store::commitWhenDue, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            return store;
        } catch (IOException e) {
            file.closeImmediately();
            throw new UncheckedIOException(e);
        }
    }

    private void commitWhenDue() {
        looks++;
        boolean due = looks % LOOKS_BETWEEN_COMMITS == 0;
        long waiting = journal.length();
        if (waiting > JOURNAL_BYTES_BEFORE_COMMIT || (due && waiting > 0)) {
            backend.checkpoint();
            if (file.getFileStore().getChunksFillRate() < TIDY_FILL_RATE) {
                backend.tidy(TIDY_FILL_RATE, TIDY_BYTES);
            }
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.getLocalAddress().getPort();
    }

    @Override
    public void close() {
        committer.shutdown();
        server.stopListening();
        backend.checkpoint();
        end();
        journal.close();
    }

    /**
     * Everything is kept by now. Now and then the server waits for ever for a client that goes away in the same instant:
     * then it is left to end with the process.
     */
    private void end() {
        var ending = Thread.ofPlatform().daemon().name("store-ends").start(server::shutdownNow);
        try {
            ending.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
