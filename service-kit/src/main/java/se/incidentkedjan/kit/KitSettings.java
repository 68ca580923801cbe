package se.incidentkedjan.kit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What every service needs to know of the installation.
 *
 * @param configDir the folder that holds organisation.yml, rules.yml and duties.yml
 * @param publicUrl the address that people reach the pages at, for links in messages
 * @param zone the time zone of the people
 * @param kafka the cluster
 */
@Validated
@ConfigurationProperties("incidentkedjan")
public record KitSettings(
        @NotNull @DefaultValue("config") Path configDir,
        @NotBlank @DefaultValue("http://localhost:8080") String publicUrl,
        @NotNull @DefaultValue("Europe/Stockholm") ZoneId zone,
        @NotNull @DefaultValue Kafka kafka) {

    /**
     * The cluster.
     *
     * @param brokers host:port, separated by commas
     * @param topicPrefix put before every topic name, for clusters shared with others
     * @param patience how long a consumer waits for acknowledgements before its batch comes again
     */
    public record Kafka(
            @DefaultValue("localhost:9092") String brokers,
            @DefaultValue("") String topicPrefix,
            @DefaultValue("10s") Duration patience) {}
}
