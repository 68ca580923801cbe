package se.incidentkedjan.notification.postbox.imap;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import se.incidentkedjan.mailkit.box.BoxSettings;
import se.incidentkedjan.mailkit.box.Credentials;
import se.incidentkedjan.notification.postbox.MailReader;

/**
 * The mailbox to which answers and bounces of our messages come.
 *
 * @param host the IMAP server; absent or empty: there is no mailbox, and nothing is read
 * @param port its port
 * @param user whom to sign in as
 * @param password the user's password
 * @param tls whether the connection is encrypted from its beginning, usually on port 993
 * @param starttls whether it becomes so after the beginning; means nothing with {@code tls}
 * @param sslBundle the name of the bundle under {@code spring.ssl.bundle} with those whose certificates the server may show;
 *     absent for those that Java trusts of itself
 * @param folder which folder is read
 * @param interval how often it is looked at when the server does not tell of what comes; 5s to 20m
 */
@Validated
@ConfigurationProperties("incidentkedjan.notification.postbox")
public record PostboxSettings(
        @Nullable String host,
        @Min(1) @Max(65_535) @DefaultValue("143") int port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("false") boolean tls,
        @NotNull @DefaultValue("WHEN_OFFERED") Starttls starttls,
        @Nullable String sslBundle,
        @NotBlank @DefaultValue("INBOX") String folder,
        @NotNull @DefaultValue("1m") Duration interval) {

    /** Whether the connection to the server becomes encrypted. */
    public enum Starttls {
        /** Never: only for a server on the same machine. */
        OFF,
        /** When the server offers it. */
        WHEN_OFFERED,
        /** Always: without it nothing is read. */
        REQUIRED
    }

    /** Whether there is a mailbox. */
    public boolean isOn() {
        return host != null && !host.isBlank();
    }

    /** Shorter, and the server is only asked; longer, and it forgets that we wait (RFC 2177). */
    @AssertTrue(message = "incidentkedjan.notification.postbox.interval must be from 5s to 20m")
    boolean isIntervalReasonable() {
        return interval.compareTo(Duration.ofSeconds(5)) >= 0 && interval.compareTo(Duration.ofMinutes(20)) <= 0;
    }

    /** Nobody reads a mailbox without saying who they are. */
    @AssertTrue(message = "incidentkedjan.notification.postbox.user and .password are needed when .host is set")
    boolean isUserKnown() {
        return !isOn() || (user != null && !user.isBlank() && password != null);
    }

    /** The mailbox as it is read: as much of each mail as says what it means. */
    BoxSettings box() {
        return new BoxSettings(
                Objects.requireNonNull(host),
                port,
                tls,
                BoxSettings.Starttls.valueOf(starttls.name()),
                folder,
                interval,
                MailReader.LONGEST,
                BoxSettings.Beyond.BEGINNING,
                null,
                null,
                false);
    }

    /** Who we are to the server. */
    Credentials credentials() {
        return new Credentials.Password(Objects.requireNonNull(user), Objects.requireNonNull(password));
    }

    /** Never shows the user or the password. */
    @Override
    public String toString() {
        return "PostboxSettings[host=" + host + ", port=" + port + ", folder=" + folder + "]";
    }
}
