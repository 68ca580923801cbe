package se.incidentkedjan.notification.sending.smtp;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What mails are signed with (S/MIME, RFC 8551).
 *
 * @param keyStore a PKCS#12 file with a private key and its certificates; absent when mails are not signed
 * @param password what opens the file
 * @param passwordFile a file with the password instead
 * @param alias which of several keys in the file
 * @param ownerOnly whether a key store that everyone on the machine may read is refused at the start
 */
@ConfigurationProperties("incidentkedjan.notification.smtp.smime")
public record SmimeSettings(
        @Nullable Path keyStore,
        @Nullable String password,
        @Nullable Path passwordFile,
        @Nullable String alias,
        @DefaultValue("true") boolean ownerOnly) {

    /** Never shows the password. */
    @Override
    public String toString() {
        return "SmimeSettings[keyStore=" + keyStore + "]";
    }
}
