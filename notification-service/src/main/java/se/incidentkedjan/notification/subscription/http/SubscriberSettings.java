package se.incidentkedjan.notification.subscription.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the systems of subscribers.yml are called with that must not stand in that file.
 *
 * @param subscribers each by the name that stands under {@code secret} in the file
 */
@Validated
@ConfigurationProperties("incidentkedjan.notification")
public record SubscriberSettings(@DefaultValue Map<String, Call> subscribers) {

    /** Keeps its own copy. */
    public SubscriberSettings {
        subscribers = Map.copyOf(subscribers);
    }

    /**
     * How one of them is called.
     *
     * @param secret what calls are signed with, {@code whsec_} and Base64; several with spaces between while one is changed
     * @param secretFile a file with it instead
     * @param authorization the whole Authorization header, when the system demands one
     * @param authorizationFile a file with it instead
     * @param ownerOnly whether a file that everyone on the machine may read is refused at the start
     * @param sslBundle the name of the bundle under {@code spring.ssl.bundle} with those whose certificates it may show
     * @param connectTimeout how long to wait for a connection
     * @param answerTimeout how long to wait for the whole answer
     */
    public record Call(
            @Nullable String secret,
            @Nullable Path secretFile,
            @Nullable String authorization,
            @Nullable Path authorizationFile,
            @DefaultValue("true") boolean ownerOnly,
            @Nullable String sslBundle,
            @DefaultValue("3s") Duration connectTimeout,
            @DefaultValue("10s") Duration answerTimeout) {

        /** Never shows secrets. */
        @Override
        public String toString() {
            return "Call[" + answerTimeout + "]";
        }
    }
}
