package se.incidentkedjan.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/** Checkpoints in a folder: a file a service, a line of JSON a checkpoint, only ever added to. */
public final class CheckpointFiles implements CheckpointPlace {

    static final int TAIL = 8_192;
    private static final byte LINE_BREAK = '\n';

    private final Path folder;

    /** In this folder, which is made when it is first needed. */
    public CheckpointFiles(Path folder) {
        this.folder = folder;
    }

    private Path file(String service) {
        return folder.resolve(service + ".jsonl");
    }

    @Override
    public void append(Checkpoint checkpoint) {
        try {
            Files.createDirectories(folder);
            var file = file(checkpoint.service());
            // A line that was cut off when the power went must not take this one with it.
            var mend = endsWithinALine(file) ? "\n" : "";
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                var bytes = ByteBuffer.wrap((mend + checkpoint.line() + "\n").getBytes(UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean endsWithinALine(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        var tail = tail(file, 1);
        return tail.length > 0 && tail[0] != LINE_BREAK;
    }

    static byte[] tail(Path file, int length) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            bytes.skipNBytes(Math.max(0, Files.size(file) - length));
            return bytes.readAllBytes();
        }
    }

    @Override
    public Optional<Checkpoint> last(String service) {
        var file = file(service);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return new String(tail(file, TAIL), UTF_8)
                    .lines()
                    .flatMap(text -> Optional.ofNullable(line(0, text).checkpoint()).stream())
                    .reduce((one, other) -> other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void read(String service, Consumer<CheckpointLine> reader) {
        var file = file(service);
        if (!Files.exists(file)) {
            return;
        }
        try (var lines = Files.newBufferedReader(file, UTF_8)) {
            long number = 0;
            for (var text = lines.readLine(); text != null; text = lines.readLine()) {
                number++;
                reader.accept(line(number, text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CheckpointLine line(long number, String text) {
        try {
            return new CheckpointLine(number, AuditJson.read(text, Checkpoint.class), false);
        } catch (JacksonException _) {
            return new CheckpointLine(number, null, !text.endsWith("}"));
        }
    }
}
