package se.incidentkedjan.notification.sending.sms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import se.incidentkedjan.notification.sending.http.Template;

/**
 * The gateway that sends text messages, and how it wants to be asked.
 *
 * @param url where it is asked; absent when there is none
 * @param method POST or PUT; never GET, which would leave numbers and texts in logs on the way
 * @param contentType the form of what is sent to it
 * @param body what is sent to it, with places {@code {to} {text} {from} {id}}; absent for fields of those names
 * @param from who the messages are from, as the gateway allows it
 * @param user whom to sign in as (Basic); absent for a token (Bearer)
 * @param secret the password or the token
 * @param secretFile a file with it instead
 * @param secretHeader a header that the secret stands in by itself, instead of Authorization
 * @param ownerOnly whether a secret file that everyone on the machine may read is refused at the start
 * @param headers more headers, none of them secret
 * @param acceptedStatuses statuses that mean yes; none for 200 to 299
 * @param refusedStatuses statuses that mean no for good, besides the usual ones
 * @param laterStatuses statuses that mean another time, besides the usual ones
 * @param refusedWhen what stands in an answer that says yes and means no for good, as a regular expression
 * @param laterWhen what stands in an answer that says yes and means another time, as a regular expression
 * @param sslBundle the name of the bundle under {@code spring.ssl.bundle} with those whose certificates it may show
 * @param connectTimeout how long to wait for a connection
 * @param answerTimeout how long to wait for the whole answer
 */
@Validated
@ConfigurationProperties("incidentkedjan.notification.sms")
public record SmsSettings(
        @Nullable String url,
        @NotNull @DefaultValue("POST") Method method,
        @DefaultValue("FORM") Template.@NotNull Kind contentType,
        @Nullable String body,
        @NotBlank @DefaultValue("Incident") String from,
        @Nullable String user,
        @Nullable String secret,
        @Nullable Path secretFile,
        @Nullable String secretHeader,
        @DefaultValue("true") boolean ownerOnly,
        @DefaultValue Map<String, String> headers,
        @DefaultValue Set<Integer> acceptedStatuses,
        @DefaultValue Set<Integer> refusedStatuses,
        @DefaultValue Set<Integer> laterStatuses,
        @Nullable String refusedWhen,
        @Nullable String laterWhen,
        @Nullable String sslBundle,
        @NotNull @DefaultValue("3s") Duration connectTimeout,
        @NotNull @DefaultValue("10s") Duration answerTimeout) {

    /** How it is asked. */
    public enum Method {
        POST,
        PUT
    }

    /** Keeps its own copies. */
    public SmsSettings {
        headers = Map.copyOf(headers);
        acceptedStatuses = Set.copyOf(acceptedStatuses);
        refusedStatuses = Set.copyOf(refusedStatuses);
        laterStatuses = Set.copyOf(laterStatuses);
    }

    /** Never shows secrets; the address may hold one. */
    @Override
    public String toString() {
        return "SmsSettings[" + contentType + "]";
    }
}
