package se.incidentkedjan.gateway;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the gateway behaves.
 *
 * @param connectTimeout how long a service may take to accept a connection
 * @param readTimeout how long a service may take to begin its answer
 * @param maxBody the largest request body that is passed on; above the limit of the services, so that they refuse in
 *     their own words
 * @param maxBatch the same for a body of many reports
 * @param uploadTimeout how long a report with files, or a file, may take from its beginning to the beginning of the answer
 * @param maxFiles the largest body with files of a reporter, or a system; far above the limit of all files of an incident, since a
 *     file that is too large is to be refused by itself and not with the report
 * @param maxStreams how many bodies with files, larger than {@code maxBody}, are taken at a time; each keeps as much as that in
 *     memory while it comes
 * @param apiDescriptionAge how long the merged description of the interface is kept
 * @param inbox where the mails of a trial installation can be read, or null when there is no such page
 */
@ConfigurationProperties("incidentkedjan.gateway")
public record GatewaySettings(
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("15s") Duration readTimeout,
        @DefaultValue("15m") Duration uploadTimeout,
        @DefaultValue("2MB") DataSize maxBody,
        @DefaultValue("6MB") DataSize maxBatch,
        @DefaultValue("1GB") DataSize maxFiles,
        @DefaultValue("40") int maxStreams,
        @DefaultValue("60s") Duration apiDescriptionAge,
        @Nullable URI inbox) {

    /** Refuses times and sizes that would stop every request. */
    public GatewaySettings {
        if (connectTimeout.isNegative()
                || connectTimeout.isZero()
                || readTimeout.isNegative()
                || readTimeout.isZero()
                || uploadTimeout.compareTo(readTimeout) < 0) {
            throw new IllegalArgumentException(
                    "incidentkedjan.gateway: connect-timeout och read-timeout måste vara längre än"
                            + " noll, till exempel 2s, och upload-timeout inte kortare än read-timeout");
        }
        if (maxStreams < 1) {
            throw new IllegalArgumentException(
                    "incidentkedjan.gateway.max-streams måste vara minst 1, till exempel 40");
        }
        mustFitInMemory("max-body", maxBody, "2MB");
        mustFitInMemory("max-batch", maxBatch, "6MB");
    }

    private static void mustFitInMemory(String name, DataSize size, String example) {
        if (size.toBytes() < 1 || size.toBytes() > Integer.MAX_VALUE / 2) {
            throw new IllegalArgumentException(
                    "incidentkedjan.gateway.%s måste vara mellan 1 byte och 1 GB, till exempel %s"
                            .formatted(name, example));
        }
    }
}
