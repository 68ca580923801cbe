package se.incidentkedjan.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys of all service accounts, in a folder of their own, and what can be signed with them. */
final class AccountKeys {

    private static final List<String> ACCOUNTS = List.of(
            "incident-intake",
            "escalation-service",
            "notification-service",
            "reporting-service",
            "gateway",
            "operator");

    private final Path folder;
    private final Map<String, ECPrivateKey> own = new HashMap<>();

    AccountKeys(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(trusted());
            for (var account : ACCOUNTS) {
                var pair = pair();
                own.put(account, (ECPrivateKey) pair.getPrivate());
                write(own(account), "PRIVATE KEY", pair.getPrivate());
                write(trusted().resolve(account + ".pem"), "PUBLIC KEY", pair.getPublic());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path own(String account) {
        return folder.resolve(account + ".pem");
    }

    Path trusted() {
        return folder.resolve("trusted");
    }

    /** Signs as one account what another is said to say. */
    String signed(String signer, String keyId, JWTClaimsSet claims) {
        var key = own.get(signer);
        if (key == null) {
            throw new IllegalArgumentException("no account is called " + signer + ", only " + ACCOUNTS);
        }
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(keyId).build(), claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("signing a token failed", e);
        }
        return token.serialize();
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has the curve P-256", e);
        }
    }

    private static void write(Path file, String kind, Key key) throws IOException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
    }
}
