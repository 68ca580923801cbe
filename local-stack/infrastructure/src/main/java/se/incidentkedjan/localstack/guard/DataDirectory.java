package se.incidentkedjan.localstack.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder with everything the infrastructure keeps, held by one process at a time. */
public final class DataDirectory implements AutoCloseable {
    private static final long MEBIBYTE = 1024 * 1024;

    private final Path path;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataDirectory(Path path, FileChannel lockFile, FileLock lock) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Takes the folder for this process, creating it if missing.
     *
     * @param neededMebibytes free disk space without which it is no use to start
     * @throws StartRefused if it cannot be written, is held by another process or has too little room
     */
    public static DataDirectory take(Path path, long neededMebibytes) {
        FileChannel channel = null;
        try {
            Files.createDirectories(path);
            long free = Files.getFileStore(path).getUsableSpace() / MEBIBYTE;
            if (free < neededMebibytes) {
                throw new StartRefused("Disken är full: det finns " + free + " MiB kvar där datakatalogen " + path
                        + " ligger och minst " + neededMebibytes
                        + " MiB behövs. Frigör plats, eller välj en annan katalog med --data KATALOG.");
            }
            channel = FileChannel.open(
                    path.resolve("infrastructure.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StartRefused("Datakatalogen " + path
                        + " används redan av en annan körning: stoppa den med ./incidentkedjan stop, eller välj en"
                        + " annan katalog med --data KATALOG.");
            }
            return new DataDirectory(path, channel, lock);
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The folder itself. */
    public Path path() {
        return path;
    }

    /**
     * A folder inside, created if missing.
     *
     * @throws StartRefused if it cannot be created
     */
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    private static StartRefused notWritable(Path path, IOException cause) {
        return new StartRefused(
                "Datakatalogen " + path + " går inte att skriva i: ge kontot skrivrätt, eller välj en annan katalog"
                        + " med --data KATALOG.",
                cause);
    }

    /** Free space in mebibytes (1024 · 1024 bytes) where the folder lies. */
    public long freeMebibytes() {
        try {
            return Files.getFileStore(path).getUsableSpace() / MEBIBYTE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file so that a reader sees either nothing or all of it. */
    public void publish(String name, String content) {
        try {
            Path draft = path.resolve(name + ".draft");
            Files.writeString(draft, content, StandardCharsets.UTF_8);
            Files.move(draft, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a published file if it is there. */
    public void withdraw(String name) {
        try {
            Files.deleteIfExists(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (lockFile) {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
