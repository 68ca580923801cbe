package se.incidentkedjan.kit.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.kit.config.FileRights;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.kit.config.Problem;

/**
 * Master keys from a {@link KeyFile}, which may get more keys while the service runs. A file that has become wrong is
 * not taken: the service goes on with the keys it has, and says so until the file is right.
 */
public final class FileMasterKeys implements MasterKeys {

    private static final Logger LOG = LoggerFactory.getLogger(FileMasterKeys.class);

    private record Stamp(FileTime changed, long size) {}

    private final Path file;
    private final boolean ownerOnly;
    private final Gcm gcm = new Gcm(new SecureRandom());
    private volatile KeyFile keys;
    private volatile @Nullable String fault;
    private @Nullable Stamp seen;

    /**
     * Reads the file.
     *
     * @param ownerOnly whether a file that others than its owner may read is refused; if not, the log warns when
     *     everyone may
     * @throws InvalidConfiguration when it cannot be used
     */
    public FileMasterKeys(Path file, boolean ownerOnly) {
        this.file = file;
        this.ownerOnly = ownerOnly;
        this.seen = stamp();
        this.keys = KeyFile.read(file, ownerOnly);
        if (FileRights.isOpenToAll(file)) {
            LOG.warn(
                    "Whoever is in this container may read the master keys {}: run nothing but the service in it, and"
                            + " keep others out of the folder that they are mounted from",
                    file);
        }
    }

    @Override
    public String active() {
        return keys.active();
    }

    @Override
    public Set<String> known() {
        return keys.ids();
    }

    /** The secret that does not change with the master keys. */
    public InstallationKey installationKey() {
        return new InstallationKey(keys.index());
    }

    @Override
    public Wrapping wrap(byte[] dataKey, byte[] context) {
        var now = keys;
        var key = now.keys().get(now.active());
        if (key == null) {
            throw KeyMissing.ofMaster(now.active());
        }
        try (var wrapping = key.derived("wrap")) {
            return new Wrapping(now.active(), Base64.getEncoder().encodeToString(gcm.seal(wrapping, dataKey, context)));
        }
    }

    @Override
    public byte[] unwrap(Wrapping wrapping, byte[] context) {
        var key = keys.keys().get(wrapping.masterKey());
        if (key == null && refresh()) {
            // Another instance saw a new key first.
            key = keys.keys().get(wrapping.masterKey());
        }
        if (key == null) {
            throw KeyMissing.ofMaster(wrapping.masterKey());
        }
        try (var unwrapping = key.derived("wrap")) {
            return Gcm.open(unwrapping, Base64.getDecoder().decode(wrapping.text()), context);
        } catch (IllegalArgumentException e) {
            throw new SealBroken("a wrapped key is not Base64");
        }
    }

    @Override
    public synchronized boolean refresh() {
        var now = stamp();
        if (now != null && now.equals(seen) && fault == null) {
            return false;
        }
        try {
            var read = KeyFile.read(file, ownerOnly);
            if (!sameIndex(read)) {
                throw new InvalidConfiguration(List.of(new Problem(
                        file.toString(),
                        1,
                        1,
                        "Raden «index» har ändrats. Lägg tillbaka den som stod där: utan den hittas inga rapporter"
                                + " på anmälarens adress.",
                        "")));
            }
            keys = read;
            seen = now;
            fault = null;
            return true;
        } catch (InvalidConfiguration e) {
            fault = e.problems().getFirst().toString();
            return false;
        }
    }

    /** What is wrong with the file as it is now, in Swedish; empty when it is as it should be. */
    public Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    private boolean sameIndex(KeyFile other) {
        var one = keys.index().getEncoded();
        var two = other.index().getEncoded();
        try {
            return MessageDigest.isEqual(one, two);
        } finally {
            Arrays.fill(one, (byte) 0);
            Arrays.fill(two, (byte) 0);
        }
    }

    private @Nullable Stamp stamp() {
        try {
            return new Stamp(Files.getLastModifiedTime(file), Files.size(file));
        } catch (IOException e) {
            return null;
        }
    }
}
