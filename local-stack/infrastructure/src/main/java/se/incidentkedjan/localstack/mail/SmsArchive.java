package se.incidentkedjan.localstack.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The text messages as files: one folder per number, and in it one file per message, named by its id. A message is on disk
 * before its sender is told so, and one that comes again is there once.
 */
final class SmsArchive {
    private static final String SUFFIX = ".sms";

    /**
     * A text message.
     *
     * @param id what its sender calls it
     * @param at when it came, UTC
     * @param from who sent it, as the sender said
     */
    record Sms(String id, Instant at, String from, String text) {}

    private final Path folder;
    private final Clock clock;

    SmsArchive(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    static boolean isNumber(String to) {
        return to.matches("\\+[1-9]\\d{6,14}");
    }

    static boolean isId(String id) {
        return id.matches("[A-Za-z0-9-]{1,100}");
    }

    /** Keeps a message. Returns false when it was there before. */
    synchronized boolean keep(String to, String id, String from, String text) throws IOException {
        Path own = Files.createDirectories(folder.resolve(to));
        Path file = own.resolve(id + SUFFIX);
        if (Files.exists(file)) {
            return false;
        }
        Path draft = own.resolve(id + ".draft");
        String content = clock.instant() + "\n" + from.replaceAll("\\s+", " ") + "\n" + text;
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    /** The numbers that have got messages, in order. */
    List<String> numbers() throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(path -> path.getFileName().toString())
                    .filter(SmsArchive::isNumber)
                    .sorted()
                    .toList();
        }
    }

    /** The messages to a number, newest first; none when it has got none. */
    List<Sms> to(String number) throws IOException {
        Path own = folder.resolve(number);
        if (!isNumber(number) || !Files.isDirectory(own)) {
            return List.of();
        }
        List<Sms> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(own)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
                String[] lines = Files.readString(file).split("\n", 3);
                String name = file.getFileName().toString();
                found.add(new Sms(
                        name.substring(0, name.length() - SUFFIX.length()),
                        Instant.parse(lines[0]),
                        lines[1],
                        lines[2]));
            }
        }
        found.sort(Comparator.comparing(Sms::at).thenComparing(Sms::id).reversed());
        return found;
    }
}
