package se.incidentkedjan.kit.sealing.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set for words under keys.
 *
 * @param enabled whether the service has words to seal
 * @param keyFile where the master keys are
 * @param ownerOnly whether a key file that others than its owner may read is refused at the start
 * @param keysUri the MongoDB database of the data keys; the server of the service's own store, and a database named after
 *     the service and {@code -keys}, when it is absent
 */
@ConfigurationProperties("incidentkedjan.sealing")
record SealingSettings(
        @DefaultValue("false") boolean enabled,
        @Nullable Path keyFile,
        @DefaultValue("true") boolean ownerOnly,
        @Nullable String keysUri) {}
