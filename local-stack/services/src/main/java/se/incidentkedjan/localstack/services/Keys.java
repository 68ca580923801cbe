package se.incidentkedjan.localstack.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys and secrets of this installation, made the first time and kept as long as the data, so that services
 * restarted one by one go on trusting each other.
 *
 * @param folder where they are; for the owner's eyes only
 */
public record Keys(Path folder) {

    private static final List<String> ACCOUNTS = List.of(
            "incident-intake",
            "escalation-service",
            "notification-service",
            "reporting-service",
            "gateway",
            "operator");
    private static final int SECRET_BYTES = 24;

    /** The keys in a data directory; makes those that are missing. */
    public static Keys in(Path data) {
        Keys keys = new Keys(data.resolve("keys"));
        try {
            Files.createDirectories(keys.trusted());
            Files.setPosixFilePermissions(keys.folder, PosixFilePermissions.fromString("rwx------"));
            for (String account : ACCOUNTS) {
                if (!Files.exists(keys.own(account)) || !Files.exists(keys.trusted(account))) {
                    keys.makePair(account);
                }
            }
            if (!Files.exists(keys.clientSecretFile())) {
                byte[] random = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(random);
                write(keys.clientSecretFile(), HexFormat.of().formatHex(random));
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The private key of an account. */
    public Path own(String account) {
        return folder.resolve(account + ".pem");
    }

    /** The folder of the public keys. */
    public Path trusted() {
        return folder.resolve("trusted");
    }

    /** What the gateway shows the sign-in server. */
    public String clientSecret() {
        try {
            return Files.readString(clientSecretFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the sign-in server signs with; it makes it itself. */
    Path signIn() {
        return folder.resolve("sign-in.json");
    }

    private Path trusted(String account) {
        return trusted().resolve(account + ".pem");
    }

    private Path clientSecretFile() {
        return folder.resolve("client-secret");
    }

    private void makePair(String account) throws IOException {
        KeyPair pair = pair();
        write(own(account), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        write(trusted(account), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has the curve P-256", e);
        }
    }

    private static String pem(String kind, byte @Nullable [] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der == null ? new byte[0] : der);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    private static void write(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
    }
}
