package se.incidentkedjan.kit.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The public keys that checkpoints are tried with, by service. A service whose key has been changed has several. */
public final class CheckpointKeys {

    private static final String PEM = ".pem";

    private final Map<String, List<PublicKey>> keys;

    private CheckpointKeys(Map<String, List<PublicKey>> keys) {
        this.keys = keys;
    }

    /** One key a service. */
    public static CheckpointKeys of(Map<String, PublicKey> keys) {
        var lists = new HashMap<String, List<PublicKey>>();
        keys.forEach((service, key) -> lists.put(service, List.of(key)));
        return new CheckpointKeys(lists);
    }

    /**
     * Reads {@code SERVICE.pem} of each of these services, where there is one, and the keys that it had before as
     * {@code retired/SERVICE.ANYTHING.pem}.
     *
     * @throws UncheckedIOException when a file cannot be read
     * @throws IllegalArgumentException when a file holds no public key
     */
    public static CheckpointKeys read(Path folder, List<String> services) {
        var found = new HashMap<String, List<PublicKey>>();
        for (var service : services) {
            var files = new ArrayList<Path>();
            files.add(folder.resolve(service + PEM));
            files.addAll(retired(folder.resolve("retired"), service));
            var ofService = files.stream()
                    .filter(Files::exists)
                    .map(CheckpointKeys::publicKey)
                    .toList();
            if (!ofService.isEmpty()) {
                found.put(service, ofService);
            }
        }
        return new CheckpointKeys(found);
    }

    private static List<Path> retired(Path folder, String service) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.newDirectoryStream(folder, service + ".*" + PEM)) {
            var found = new ArrayList<Path>();
            files.forEach(found::add);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublicKey publicKey(Path file) {
        try {
            var body = Files.readString(file)
                    .lines()
                    .filter(line -> !line.startsWith("-----"))
                    .reduce("", String::concat);
            var bytes = Base64.getMimeDecoder().decode(body);
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("There is no public EC key in " + file.getFileName(), e);
        }
    }

    /** Whether there is a key for this service at all. */
    public boolean has(String service) {
        return keys.containsKey(service);
    }

    /** Whether one of the service's keys has signed this. */
    boolean haveSigned(Checkpoint checkpoint) {
        return keys.getOrDefault(checkpoint.service(), List.of()).stream().anyMatch(key -> hasSigned(key, checkpoint));
    }

    private static boolean hasSigned(PublicKey key, Checkpoint checkpoint) {
        try {
            var signature = Signature.getInstance(CheckpointSigner.ALGORITHM);
            signature.initVerify(key);
            signature.update(
                    Checkpoint.signed(checkpoint.service(), checkpoint.sequence(), checkpoint.hash(), checkpoint.at()));
            return signature.verify(Base64.getDecoder().decode(checkpoint.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }
}
