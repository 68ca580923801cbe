package se.incidentkedjan.localstack.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Acknowledges a write when it stands in the journal. Writes to one collection go one after another, so that the
 * journal has them in the order they were made; writes to different collections run side by side; reads wait for
 * neither. A commit of the store stands between commands, never inside one. Commands that create or drop something are
 * rare and are followed by a commit instead of a record.
 */
final class RedoBackend extends H2Backend {
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify");
    private static final Set<String> STRUCTURAL =
            Set.of("create", "createindexes", "drop", "dropindexes", "dropdatabase", "renamecollection");
    private static final Set<String> WRITING_STAGES = Set.of("$out", "$merge");

    private final RedoJournal journal;
    private final RedoMaps maps;
    private final Consumer<Exception> onLostDisk;
    private final ReentrantReadWriteLock commits = new ReentrantReadWriteLock();
    private final Lock checkpoints = new ReentrantLock();
    private final Map<String, Lock> collections = new ConcurrentHashMap<>();

    RedoBackend(MVStore store, RedoJournal journal, Consumer<Exception> onLostDisk) {
        super(store);
        this.journal = journal;
        this.maps = new RedoMaps(store);
        this.onLostDisk = onLostDisk;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new RedoDatabase(databaseName, new RedoMaps(getMvStore()), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("hello")) {
            return hello(channel, databaseName, query);
        }
        Supplier<Document> work = () -> super.handleCommand(channel, databaseName, command, query);
        if (WRITES.contains(name)) {
            String namespace = databaseName + "." + query.get(command);
            return maps.hasCollection(namespace) ? recorded(namespace, work) : committed(work);
        }
        return STRUCTURAL.contains(name) || writesElsewhere(name, query) ? committed(work) : work.get();
    }

    private Document hello(Channel channel, String databaseName, Document query) {
        Document answer = super.handleCommand(channel, databaseName, "ismaster", query);
        answer.put("isWritablePrimary", true);
        return answer;
    }

    private static boolean writesElsewhere(String name, Document query) {
        return name.equals("aggregate")
                && query.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getLast() instanceof Document stage
                && stage.keySet().stream().anyMatch(WRITING_STAGES::contains);
    }

    private Document recorded(String namespace, Supplier<Document> work) {
        Lock collection = collections.computeIfAbsent(namespace, _ -> new ReentrantLock());
        commits.readLock().lock();
        try {
            collection.lock();
            try {
                return recordedAlone(work);
            } finally {
                collection.unlock();
            }
        } finally {
            commits.readLock().unlock();
        }
    }

    private Document recordedAlone(Supplier<Document> work) {
        RedoRecord record = RedoRecord.begin();
        try {
            return work.get();
        } finally {
            RedoRecord.end();
            // Also after a refusal: of a command with many writes, the first ones may be done.
            if (!record.isEmpty()) {
                keep(record);
            }
        }
    }

    private void keep(RedoRecord record) {
        try {
            journal.append(record);
        } catch (IOException e) {
            onLostDisk.accept(e);
            throw new IllegalStateException("the write is not durable", e);
        }
    }

    private Document committed(Supplier<Document> work) {
        checkpoints.lock();
        try {
            commits.writeLock().lock();
            try {
                return work.get();
            } finally {
                commits.writeLock().unlock();
                checkpoint();
            }
        } finally {
            checkpoints.unlock();
        }
    }

    /** Commits everything so far and returns when it is in the file. Writers wait for the beginning of it only. */
    void checkpoint() {
        checkpoints.lock();
        try {
            commits.writeLock().lock();
            try {
                journal.turn();
            } finally {
                commits.writeLock().unlock();
            }
            journal.forgetCommitted();
        } catch (IOException | RuntimeException e) {
            onLostDisk.accept(e);
            throw new IllegalStateException("the store cannot be committed", e);
        } finally {
            checkpoints.unlock();
        }
    }

    /**
     * Moves live pages out of chunks of the file that are mostly garbage. Writers wait.
     *
     * @param bytes about how much to write at most
     */
    void tidy(int fillRate, int bytes) {
        checkpoints.lock();
        commits.writeLock().lock();
        try {
            getMvStore().compact(fillRate, bytes);
        } finally {
            commits.writeLock().unlock();
            checkpoints.unlock();
        }
    }
}
