package se.incidentkedjan.localstack.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The mails as files: one folder per mailbox, named by its address, and in it one {@code .eml} file per mail, numbered
 * in the order of arrival. A mail is on disk before its sender is told so.
 */
final class MailArchive {
    private static final String SUFFIX = ".eml";
    private static final String SEEN = ".seen";
    private static final String REMOVED = "removed";

    private final Path folder;
    private final Map<String, AtomicLong> lastNumbers = new ConcurrentHashMap<>();

    MailArchive(Path folder) {
        this.folder = folder;
    }

    /** Writes a mail and returns its number in the mailbox, when it is on disk. */
    long keep(String address, byte[] mail) throws IOException {
        Path mailbox = Files.createDirectories(mailbox(address));
        long number = lastNumbers
                .computeIfAbsent(mailbox.getFileName().toString(), _ -> new AtomicLong(highest(mailbox)))
                .incrementAndGet();
        Path draft = mailbox.resolve(name(number) + ".draft");
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(mail);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        }
        Files.move(draft, mailbox.resolve(name(number) + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        return number;
    }

    private long highest(Path mailbox) {
        try (Stream<Path> files = Files.walk(mailbox)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> Character.isDigit(name.charAt(0)))
                    .mapToLong(MailArchive::numberOf)
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The addresses that have a mailbox, in alphabetical order. */
    List<String> addresses() {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers of the mails in a mailbox, oldest first; none if there is no such mailbox. */
    List<Long> numbers(String address) {
        Path mailbox = mailbox(address);
        if (!Files.isDirectory(mailbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(mailbox)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(MailArchive::numberOf)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] read(String address, long number) throws IOException {
        return Files.readAllBytes(mailbox(address).resolve(name(number) + SUFFIX));
    }

    boolean exists(String address, long number) {
        return Files.exists(mailbox(address).resolve(name(number) + SUFFIX));
    }

    boolean isSeen(String address, long number) {
        return Files.exists(mailbox(address).resolve(name(number) + SEEN));
    }

    /** Remembers whether a mail has been read by its recipient. */
    void markSeen(String address, long number, boolean seen) {
        Path mark = mailbox(address).resolve(name(number) + SEEN);
        try {
            if (!seen) {
                Files.deleteIfExists(mark);
            } else if (!Files.exists(mark)) {
                Files.createFile(mark);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a mail out of the mailbox, as its owner asked over IMAP. The file is kept aside. */
    void remove(String address, long number) {
        Path mailbox = mailbox(address);
        try {
            Path aside = Files.createDirectories(mailbox.resolve(REMOVED));
            Files.move(mailbox.resolve(name(number) + SUFFIX), aside.resolve(name(number) + SUFFIX));
            Files.deleteIfExists(mailbox.resolve(name(number) + SEEN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path mailbox(String address) {
        String name = address.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9@._+-]", "_");
        return folder.resolve(name.startsWith(".") ? "_" + name : name);
    }

    private static String name(long number) {
        return "%08d".formatted(number);
    }

    private static long numberOf(String name) {
        return Long.parseLong(name.substring(0, name.indexOf('.')));
    }
}
