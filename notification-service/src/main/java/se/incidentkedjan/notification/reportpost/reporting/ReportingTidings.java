package se.incidentkedjan.notification.reportpost.reporting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import se.incidentkedjan.kit.outage.Outage;
import se.incidentkedjan.notification.reportpost.Tiding;
import se.incidentkedjan.notification.reportpost.Tidings;

/** Asks reporting-service, which makes the reports. */
public final class ReportingTidings implements Tidings {

    private static final Logger LOG = LoggerFactory.getLogger(ReportingTidings.class);

    /** What it answers. */
    record Waiting(List<Tiding> tidings) {}

    /** What it is told. */
    record Told(String key, Tiding.Recipient recipient, Instant at) {}

    private final RestClient reporting;
    private final Outage outage;

    /** Asks through this client. */
    public ReportingTidings(RestClient reporting, Clock clock) {
        this.reporting = reporting;
        this.outage = new Outage(
                LOG,
                "reporting-service does not say which reports people are to be told of; asking again",
                "reporting-service says which reports people are to be told of",
                clock);
    }

    @Override
    public List<Tiding> waiting() {
        try {
            var answer =
                    reporting.get().uri("/internal/reports/tidings").retrieve().body(Waiting.class);
            outage.isThere();
            return answer == null ? List.of() : answer.tidings();
        } catch (RestClientException e) {
            outage.missed(e);
            return List.of();
        }
    }

    @Override
    public void told(Tiding tiding, Tiding.Recipient recipient, Instant at) {
        try {
            reporting
                    .post()
                    .uri("/internal/reports/tidings/told")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new Told(tiding.key(), recipient, at))
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException e) {
            // It asks again, hears that this was told, and is told once more.
            outage.missed(e);
        }
    }
}
