package se.incidentkedjan.notification.sending.smtp;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The municipality's mail relay.
 *
 * @param host its name
 * @param port its port
 * @param user whom to sign in as; absent when the relay knows us by our address
 * @param password the user's password
 * @param starttls whether the connection is encrypted
 * @param sslBundle the name of the bundle under {@code spring.ssl.bundle} with those whose certificates the relay may show;
 *     absent for those that Java trusts of itself
 * @param from the address that messages come from
 * @param fromName what the sender is called
 * @param replyTo where reporters' answers go; absent when they go to the sender
 * @param repliesTo where the answers go of those who are told in the organisation; absent for the same as reporters'
 * @param bouncesTo where relays send what could not be delivered: the sender of the envelope; absent for {@code from}
 * @param connections how many connections each lane keeps to the relay
 */
@Validated
@ConfigurationProperties("incidentkedjan.notification.smtp")
public record SmtpSettings(
        @NotBlank @DefaultValue("localhost") String host,
        @Min(1) @Max(65_535) @DefaultValue("3025") int port,
        @Nullable String user,
        @Nullable String password,
        @NotNull @DefaultValue("WHEN_OFFERED") Starttls starttls,
        @Nullable String sslBundle,

        @NotBlank @Email @DefaultValue("incident@kommun.example")
        String from,

        @NotBlank @DefaultValue("Incidentkedjan") String fromName,
        @Nullable @Email String replyTo,
        @Nullable @Email String repliesTo,
        @Nullable @Email String bouncesTo,
        @Min(1) @Max(32) @DefaultValue("2") int connections) {

    /** Whether the connection to the relay is encrypted. */
    public enum Starttls {
        /** Never: only for a relay on the same machine. */
        OFF,
        /** When the relay offers it. */
        WHEN_OFFERED,
        /** Always: without it nothing is sent. */
        REQUIRED
    }

    /** The domain that our messages come from. */
    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "SmtpSettings[host=" + host + ", port=" + port + ", starttls=" + starttls + ", from=" + from + "]";
    }
}
