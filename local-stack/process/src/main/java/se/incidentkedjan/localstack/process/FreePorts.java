package se.incidentkedjan.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Ports on the loopback interface for programs that are about to start. */
public final class FreePorts {
    private static final int LOWEST = 20_000;
    private static final int ABOVE_HIGHEST = 32_000;

    /** Given back by the system when the process ends, however it ends. */
    private static final List<FileLock> HELD = new CopyOnWriteArrayList<>();

    private FreePorts() {}

    /**
     * Different ports that nobody listens on at the moment, and that no other process gets from here while this one lives.
     * They are none of those that the system hands out by itself, or a connection made in between could take one.
     */
    public static List<Integer> take(int howMany) {
        return Stream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, ABOVE_HIGHEST))
                .distinct()
                .limit(100L * howMany)
                .filter(port -> isFree(port) && isOurs(port))
                .limit(howMany)
                .toList();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (java.net.BindException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever takes ports starts programs on them a moment later, and others may do so at the same time. */
    private static boolean isOurs(int port) {
        var folder = Path.of(
                System.getProperty("java.io.tmpdir"), "incidentkedjan-ports-" + System.getProperty("user.name"));
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(
                    folder.resolve(Integer.toString(port)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return false;
            }
            HELD.add(lock);
            return true;
        } catch (OverlappingFileLockException takenByUs) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
