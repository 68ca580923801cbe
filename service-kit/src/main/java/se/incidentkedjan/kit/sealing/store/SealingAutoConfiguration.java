package se.incidentkedjan.kit.sealing.store;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.kit.config.Problem;
import se.incidentkedjan.kit.repeating.Repeating;
import se.incidentkedjan.kit.sealing.DataKeys;
import se.incidentkedjan.kit.sealing.FileMasterKeys;
import se.incidentkedjan.kit.sealing.InstallationKey;
import se.incidentkedjan.kit.sealing.KeyRotation;
import se.incidentkedjan.kit.sealing.Rewrapping;
import se.incidentkedjan.kit.sealing.Vault;

/** Gives a service that says it has words to seal its vault. */
@AutoConfiguration(
        afterName = {
            "se.incidentkedjan.kit.ClockAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration"
        },
        beforeName = "se.incidentkedjan.kit.auditor.AuditorAutoConfiguration")
@ConditionalOnBooleanProperty("incidentkedjan.sealing.enabled")
@EnableConfigurationProperties(SealingSettings.class)
class SealingAutoConfiguration {

    private static final Duration LOOK_FOR_MASTER_KEYS = Duration.ofSeconds(10);

    private static final String SERVICE = "${spring.application.name}";

    @Bean
    FileMasterKeys masterKeys(SealingSettings settings) {
        var file = settings.keyFile();
        if (file == null) {
            throw new InvalidConfiguration(List.of(new Problem(
                    "incidentkedjan.sealing.key-file",
                    1,
                    1,
                    "Ingen nyckelfil är angiven, så inga ord kan sparas. Ange var den ligger; docs/drift.md säger hur"
                            + " den görs.",
                    "")));
        }
        return new FileMasterKeys(file, settings.ownerOnly());
    }

    @Bean
    InstallationKey installationKey(FileMasterKeys masterKeys) {
        return masterKeys.installationKey();
    }

    @Bean
    KeysDatabase keysDatabase(
            SealingSettings settings,
            MongoClient client,
            ObjectProvider<MongoClientSettingsBuilderCustomizer> customizers,
            @Value(SERVICE) String service) {
        var uri = settings.keysUri();
        return uri == null ? KeysDatabase.beside(client, service) : KeysDatabase.at(uri, customizers.orderedStream());
    }

    @Bean
    DataKeys dataKeys(KeysDatabase keysDatabase) {
        return keysDatabase.keys();
    }

    @Bean
    Vault vault(FileMasterKeys masterKeys, DataKeys dataKeys, Clock clock, @Value(SERVICE) String service) {
        return new Vault(service, masterKeys, dataKeys, clock);
    }

    /** Looks for new master keys while the service runs. */
    @Bean
    Repeating keyRotation(
            FileMasterKeys masterKeys,
            DataKeys dataKeys,
            Clock clock,
            MeterRegistry registry,
            @Value(SERVICE) String service) {
        var rewrapped = Counter.builder("incidentkedjan.sealing.rewrapped")
                .description("Data keys that were brought under a new master key")
                .register(registry);
        var rewrapping = new Rewrapping(service, dataKeys, masterKeys);
        var rotation = new KeyRotation(masterKeys, rewrapping, rewrapped::increment, clock);
        return new Repeating("master-keys", LOOK_FOR_MASTER_KEYS, rotation::look);
    }

    @Bean
    ChainCheck masterKeyCheck(FileMasterKeys masterKeys) {
        return new MasterKeyCheck(masterKeys);
    }
}
