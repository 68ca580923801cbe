package se.incidentkedjan.kit.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.kit.config.FileRights;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.kit.config.Problem;

/** Reads the keys of the services. Says which file is wrong and what to do, and never what stands in it. */
public final class KeyFiles {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFiles.class);
    private static final String MAKE = " deploy/make-secrets.sh gör nya nycklar.";

    private KeyFiles() {}

    /**
     * The private key in a file that not everyone may read.
     *
     * @throws InvalidConfiguration when there is none, everyone on the machine may read or change it, or it is no EC key
     *     in PKCS#8 and PEM
     */
    public static PrivateKey privateKey(Path file) {
        return privateKey(file, true);
    }

    /**
     * The private key in a file.
     *
     * @param ownerOnly whether a file that everyone on the machine may read or change is refused; if not, the log warns
     * @throws InvalidConfiguration when there is none, it is refused, or it is no EC key in PKCS#8 and PEM
     */
    public static PrivateKey privateKey(Path file, boolean ownerOnly) {
        if (FileRights.isOpenToAll(file)) {
            if (ownerOnly) {
                throw wrong(
                        file,
                        "Alla på maskinen får läsa eller ändra den privata nyckeln. Kör: chmod 600 "
                                + file.getFileName()
                                + ". Har den legat så, gör också en ny. Sätter containermiljön rättigheterna på en"
                                + " monterad hemlighet: incidentkedjan.access.owner-only=false.");
            }
            LOG.warn(
                    "Whoever is in this container may read the private key {}: run nothing but the service in it, and"
                            + " keep others out of the folder that the key is mounted from",
                    file);
        }
        try {
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der(file, "PRIVATE KEY")));
        } catch (GeneralSecurityException e) {
            throw wrong(file, "Filen innehåller ingen privat EC-nyckel (PKCS#8, PEM)." + MAKE);
        }
    }

    /**
     * The public keys in a folder, by account.
     *
     * @throws InvalidConfiguration when there is none, or one is no EC key in PEM
     */
    public static Map<String, ECPublicKey> publicKeys(Path folder) {
        var keys = new HashMap<String, ECPublicKey>();
        for (var file : pemFiles(folder)) {
            var name = String.valueOf(file.getFileName());
            keys.put(name.substring(0, name.length() - ".pem".length()), publicKey(file));
        }
        if (keys.isEmpty()) {
            throw wrong(folder, "Katalogen med tjänsternas publika nycklar är tom eller saknas." + MAKE);
        }
        return Map.copyOf(keys);
    }

    private static ECPublicKey publicKey(Path file) {
        try {
            return (ECPublicKey)
                    KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der(file, "PUBLIC KEY")));
        } catch (GeneralSecurityException e) {
            throw wrong(file, "Filen innehåller ingen publik EC-nyckel (PEM)." + MAKE);
        }
    }

    private static List<Path> pemFiles(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pem")).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static byte[] der(Path file, String kind) {
        try {
            var text = Files.readString(file, StandardCharsets.US_ASCII);
            var begin = "-----BEGIN " + kind + "-----";
            var from = text.indexOf(begin);
            var to = text.indexOf("-----END " + kind + "-----");
            if (from < 0 || to < from) {
                throw wrong(file, "Filen är ingen nyckel i PEM-format («%s» saknas).".formatted(begin) + MAKE);
            }
            return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
        } catch (NoSuchFileException e) {
            throw wrong(file, "Nyckelfilen finns inte." + MAKE);
        } catch (IOException | IllegalArgumentException e) {
            throw wrong(file, "Nyckelfilen går inte att läsa. Kontrollera rättigheterna." + MAKE);
        }
    }

    private static InvalidConfiguration wrong(Path file, String reason) {
        return new InvalidConfiguration(List.of(new Problem(file.toString(), 1, 1, reason, "")));
    }
}
