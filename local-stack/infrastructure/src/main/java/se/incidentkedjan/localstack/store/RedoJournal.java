package se.incidentkedjan.localstack.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The log of changes since the store's last commit. A command is acknowledged when its record stands here, which costs
 * one small append; the store itself commits about once a second. After a crash the records are made again.
 *
 * <p>A record is with the operating system when {@link #append} returns: it survives the death of this process, not a
 * power cut.
 */
final class RedoJournal implements AutoCloseable {
    static final String POSITION_MAP = "redo.position";

    private static final String FIRST = "first";
    private static final String PREFIX = "redo-";
    private static final int HEAD = Integer.BYTES * 2;

    private final Path folder;
    private final MVStore store;
    private final MVMap<String, Long> position;
    private FileChannel current;
    private long number;
    private volatile long length;

    private RedoJournal(Path folder, MVStore store, MVMap<String, Long> position, long number) throws IOException {
        this.folder = folder;
        this.store = store;
        this.position = position;
        this.number = number;
        this.current = create(number);
    }

    /** Makes again what the store lacks, commits it and begins an empty journal. */
    static RedoJournal recover(Path folder, MVStore store, Consumer<ByteBuffer> redo) throws IOException {
        MVMap<String, Long> position = store.openMap(POSITION_MAP);
        long first = position.getOrDefault(FIRST, 0L);
        long next = first;
        for (Path file : files(folder)) {
            long number = numberOf(file);
            if (number >= first) {
                replay(file, redo);
                next = number + 1;
            }
        }
        RedoJournal journal = new RedoJournal(folder, store, position, next);
        position.put(FIRST, next);
        store.commit();
        journal.forgetCommitted();
        return journal;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .sorted()
                    .toList();
        }
    }

    private static long numberOf(Path file) {
        return Long.parseLong(file.getFileName().toString().substring(PREFIX.length()));
    }

    private static void replay(Path file, Consumer<ByteBuffer> redo) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer head = ByteBuffer.allocate(HEAD);
            while (fill(channel, head.clear())) {
                int size = head.getInt(0);
                if (size < 0 || size > channel.size() - channel.position()) {
                    return;
                }
                ByteBuffer content = ByteBuffer.allocate(size);
                if (!fill(channel, content) || checksum(content) != head.getInt(Integer.BYTES)) {
                    return;
                }
                redo.accept(content);
            }
        }
    }

    private static boolean fill(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                return false;
            }
        }
        buffer.flip();
        return true;
    }

    private static int checksum(ByteBuffer content) {
        CRC32C crc = new CRC32C();
        crc.update(content.duplicate());
        return (int) crc.getValue();
    }

    /** Adds a record. When this returns it survives a SIGKILL. */
    void append(RedoRecord record) throws IOException {
        ByteBuffer content = record.content();
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + content.remaining())
                .putInt(content.remaining())
                .putInt(checksum(content))
                .put(content)
                .flip();
        synchronized (this) {
            length += bytes.remaining();
            while (bytes.hasRemaining()) {
                current.write(bytes);
            }
        }
    }

    /** Bytes written since the last commit. */
    long length() {
        return length;
    }

    /**
     * Begins an empty journal and lets the store commit what came before. No command may run meanwhile. When this
     * returns, the commit is in the file.
     */
    synchronized void turn() throws IOException {
        FileChannel finished = current;
        number++;
        current = create(number);
        length = 0;
        finished.close();
        position.put(FIRST, number);
        store.tryCommit();
        // The documents in memory are the ones that commands change in place: none may run until all are written out.
        store.executeFilestoreOperation(() -> {});
    }

    /** Waits until the last commit is in the file and deletes the records that it made superfluous. */
    void forgetCommitted() throws IOException {
        store.executeFilestoreOperation(() -> {});
        long first = Objects.requireNonNull(position.get(FIRST));
        for (Path file : files(folder)) {
            if (numberOf(file) < first) {
                delete(file);
            }
        }
    }

    private static void delete(Path file) throws IOException {
        try {
            Files.delete(file);
        } catch (NoSuchFileException e) {
            throw new IOException("another process writes to " + file.getParent(), e);
        }
    }

    private FileChannel create(long newNumber) throws IOException {
        return FileChannel.open(
                folder.resolve(PREFIX + "%016d".formatted(newNumber)),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
    }

    @Override
    public synchronized void close() {
        try {
            current.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
