package se.incidentkedjan.gateway.door;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * A door for the other services of the chain, beside the one for people.
 *
 * @param port where they knock; absent when they use the same door as people
 * @param sslBundle the bundle under {@code spring.ssl.bundle} with the certificate that is shown there
 */
@ConfigurationProperties("incidentkedjan.gateway.inner-door")
record InnerDoorSettings(@Nullable Integer port, @Nullable String sslBundle) {

    InnerDoorSettings {
        if ((port == null) != (sslBundle == null)) {
            throw new IllegalArgumentException(
                    "incidentkedjan.gateway.inner-door: port och ssl-bundle anges båda, eller ingen av dem");
        }
    }
}
