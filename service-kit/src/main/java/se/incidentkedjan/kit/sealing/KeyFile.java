package se.incidentkedjan.kit.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.incidentkedjan.kit.config.InvalidConfiguration;

/**
 * The keys of an installation, in a text file: a line {@code active = ID}, a line {@code index = BASE64} that stays as
 * long as the installation lives, and a line {@code key.ID = BASE64} for each master key. A key is 32 random bytes.
 * Empty lines and lines that begin with {@code #} say nothing.
 */
public final class KeyFile {

    private static final String HEAD = """
            # Huvudnycklar till rapporternas ord. Utan den här filen går orden aldrig att läsa igen: förvara en kopia
            # för sig, skild från databasernas kopior. Ändra aldrig raden index. Nytt huvudlås: ./incidentkedjan keys rotate
            """;

    private final String active;
    private final HeldKey index;
    private final Map<String, HeldKey> keys;

    KeyFile(String active, HeldKey index, Map<String, HeldKey> keys) {
        this.active = active;
        this.index = index;
        this.keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /**
     * Reads a file.
     *
     * @param ownerOnly whether a file that others than its owner may read is refused
     * @throws InvalidConfiguration when it cannot be used, with every reason in Swedish and never a key
     */
    public static KeyFile read(Path file, boolean ownerOnly) {
        return new KeyFileReader(file).read(ownerOnly);
    }

    /** New random keys, named after the day. */
    public static KeyFile fresh(Clock clock) {
        var random = new SecureRandom();
        var id = LocalDate.now(clock).toString();
        return new KeyFile(id, HeldKey.fresh(random), Map.of(id, HeldKey.fresh(random)));
    }

    /** The same with one more master key, named after the day, which is the active one. */
    public KeyFile rotated(Clock clock) {
        var day = LocalDate.now(clock).toString();
        var id = Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? day : day + "-" + n)
                .filter(one -> !keys.containsKey(one))
                .findFirst()
                .orElseThrow();
        var more = new LinkedHashMap<>(keys);
        more.put(id, HeldKey.fresh(new SecureRandom()));
        return new KeyFile(id, index, more);
    }

    /** Writes the file in one step, readable by its owner only where the file system knows owners. */
    public void write(Path file) {
        var text = new StringBuilder(HEAD)
                .append("active = ")
                .append(active)
                .append("\nindex = ")
                .append(base64(index));
        keys.forEach((id, key) -> text.append("\nkey.").append(id).append(" = ").append(base64(key)));
        var bytes = text.append('\n').toString().getBytes(UTF_8);
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, ownerOnly(draft));
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(bytes));
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String base64(HeldKey key) {
        var bytes = key.getEncoded();
        try {
            return Base64.getEncoder().encodeToString(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** The id of the master key that wraps. */
    public String active() {
        return active;
    }

    /** The ids of all master keys. */
    public Set<String> ids() {
        return keys.keySet();
    }

    Map<String, HeldKey> keys() {
        return keys;
    }

    HeldKey index() {
        return index;
    }

    /** Tells the ids only. */
    @Override
    public String toString() {
        return "KeyFile[" + ids() + ", active " + active + "]";
    }
}
