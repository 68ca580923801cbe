package se.incidentkedjan.notification.sending.webhook;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Other systems that messages can be sent to.
 *
 * @param webhooks each by its code, of a-z, 0-9 and hyphens
 */
@Validated
@ConfigurationProperties("incidentkedjan.notification")
public record WebhookSettings(@DefaultValue Map<String, Target> webhooks) {

    /** Keeps its own copy. */
    public WebhookSettings {
        webhooks = Map.copyOf(webhooks);
    }

    /**
     * One of them.
     *
     * @param url where it is called; for many chats it is a secret in itself
     * @param urlFile a file with the address instead
     * @param secret what calls are signed with, {@code whsec_} and Base64; several with spaces between while one is changed
     * @param secretFile a file with it instead
     * @param authorization the whole Authorization header, when the system demands one
     * @param authorizationFile a file with it instead
     * @param ownerOnly whether a file that everyone on the machine may read is refused at the start
     * @param template what is sent: {@code cloudevents}, {@code teams}, {@code mattermost}, {@code ticket}, or the path of a
     *     file of the municipality's own
     * @param contentType its type; absent for the usual one of the template
     * @param headers more headers, none of them secret
     * @param sslBundle the name of the bundle under {@code spring.ssl.bundle} with those whose certificates it may show
     * @param connectTimeout how long to wait for a connection
     * @param answerTimeout how long to wait for the whole answer
     */
    public record Target(
            @Nullable String url,
            @Nullable Path urlFile,
            @Nullable String secret,
            @Nullable Path secretFile,
            @Nullable String authorization,
            @Nullable Path authorizationFile,
            @DefaultValue("true") boolean ownerOnly,
            @DefaultValue("cloudevents") String template,
            @Nullable String contentType,
            @DefaultValue Map<String, String> headers,
            @Nullable String sslBundle,
            @DefaultValue("3s") Duration connectTimeout,
            @DefaultValue("10s") Duration answerTimeout) {

        /** Keeps its own copy. */
        public Target {
            headers = Map.copyOf(headers);
        }

        /** Never shows secrets; the address may be one. */
        @Override
        public String toString() {
            return "Target[" + template + "]";
        }
    }
}
