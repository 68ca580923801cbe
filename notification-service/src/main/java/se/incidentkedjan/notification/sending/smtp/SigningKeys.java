package se.incidentkedjan.notification.sending.smtp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.kit.config.FileRights;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.kit.config.Problem;

/** Reads what mails are signed with. Says what is wrong with it and what to do, and never what stands in it. */
public final class SigningKeys {

    private static final String SETTING = "incidentkedjan.notification.smtp.smime";
    private static final int EMAIL = 1;
    private static final int DIGITAL_SIGNATURE = 0;

    private SigningKeys() {}

    /**
     * The signature that the settings ask for; empty when they ask for none.
     *
     * @param from the address that mails come from, which the certificate must be made out for
     * @throws InvalidConfiguration when it cannot be used now
     */
    public static Optional<Signature> read(SmimeSettings settings, String from, Instant now) {
        var file = settings.keyStore();
        if (file == null) {
            return Optional.empty();
        }
        if (settings.ownerOnly() && FileRights.isOpenToAll(file)) {
            throw wrong(
                    file,
                    "Alla på maskinen får läsa eller ändra nyckeln som mejl skrivs under med. Kör: chmod 600 "
                            + file.getFileName()
                            + ". Sätter containermiljön rättigheterna på en monterad hemlighet: " + SETTING
                            + ".owner-only=false.");
        }
        try {
            var password = password(settings, file);
            var store = opened(file, password);
            var alias = alias(store, settings.alias(), file);
            if (!(store.getKey(alias, password) instanceof PrivateKey key)) {
                throw wrong(file, "Under «" + alias + "» finns ingen privat nyckel.");
            }
            var chain = Arrays.stream(store.getCertificateChain(alias))
                    .map(X509Certificate.class::cast)
                    .toList();
            check(chain.getFirst(), from, now, file);
            return Optional.of(new Signature(key, chain));
        } catch (GeneralSecurityException e) {
            throw wrong(file, "Nyckeln går inte att använda (" + e.getClass().getSimpleName() + "). Gör en ny fil.");
        }
    }

    private static char[] password(SmimeSettings settings, Path file) {
        var other = settings.passwordFile();
        if (other == null) {
            return Objects.requireNonNullElse(settings.password(), "").toCharArray();
        }
        try {
            return Files.readString(other).strip().toCharArray();
        } catch (IOException e) {
            throw wrong(file, "Lösenordet går inte att läsa: kontrollera " + SETTING + ".password-file.");
        }
    }

    private static KeyStore opened(Path file, char[] password) throws GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password);
            return store;
        } catch (IOException e) {
            throw wrong(
                    file,
                    Files.isReadable(file)
                            ? "Filen öppnas inte: lösenordet är fel, eller filen är ingen PKCS#12."
                            : "Filen finns inte eller går inte att läsa.");
        }
    }

    private static String alias(KeyStore store, @Nullable String wanted, Path file) throws GeneralSecurityException {
        var keys = Collections.list(store.aliases()).stream()
                .filter(alias -> isKey(store, alias))
                .sorted()
                .toList();
        if (wanted != null) {
            return keys.stream()
                    .filter(wanted::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() -> wrong(
                            file, "Det finns ingen nyckel «" + wanted + "» i filen. De som finns: " + keys + "."));
        }
        if (keys.size() != 1) {
            throw wrong(
                    file,
                    keys.isEmpty()
                            ? "Det finns ingen privat nyckel i filen."
                            : "Det finns flera nycklar i filen: ange en av " + keys + " i " + SETTING + ".alias.");
        }
        return keys.getFirst();
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static void check(X509Certificate certificate, String from, Instant now, Path file)
            throws CertificateParsingException {
        if (certificate.getNotAfter().toInstant().isBefore(now)
                || certificate.getNotBefore().toInstant().isAfter(now)) {
            throw wrong(
                    file,
                    "Certifikatet gäller inte nu, bara från %tF till %tF. Skaffa ett nytt."
                            .formatted(certificate.getNotBefore(), certificate.getNotAfter()));
        }
        var usage = certificate.getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE]) {
            throw wrong(file, "Certifikatet får inte användas till underskrifter (digitalSignature saknas).");
        }
        var names =
                Optional.ofNullable(certificate.getSubjectAlternativeNames()).orElse(List.of());
        if (names.stream().noneMatch(name -> isEmail(name, from))) {
            throw wrong(
                    file,
                    "Certifikatet är inte utställt för " + from
                            + ", som mejlen kommer från: e-postprogram skulle varna. Byt certifikat eller"
                            + " incidentkedjan.notification.smtp.from.");
        }
    }

    private static boolean isEmail(Collection<?> name, String from) {
        var parts = List.copyOf(name);
        return parts.getFirst().equals(EMAIL) && from.equalsIgnoreCase(String.valueOf(parts.getLast()));
    }

    private static InvalidConfiguration wrong(Path file, String reason) {
        return new InvalidConfiguration(List.of(new Problem(file.toString(), 1, 1, reason, "")));
    }
}
