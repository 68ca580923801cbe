package se.incidentkedjan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.incidentkedjan.notification.Fixtures.aReport;
import static se.incidentkedjan.notification.Fixtures.anAssessment;
import static se.incidentkedjan.notification.Fixtures.anyIncident;
import static se.incidentkedjan.notification.Fixtures.enveloped;
import static se.incidentkedjan.notification.Fixtures.escalation;
import static se.incidentkedjan.notification.Fixtures.toTheDpoWhoMustAnswer;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.notification.sending.smtp.TroubledRelay;

/** Whoever must act is told before all that can wait, however much that is. Measured by order, not by time. */
class PriorityTest {

    private static final Duration PATIENCE =
            Duration.ofSeconds(60).multipliedBy(Long.getLong("incidentkedjan.test.timeout-factor", 1));
    private static final String DPO = "RCPT TO:<dpo@kommun.example>";
    private static final int STORM = 10_000;
    private static final int BATCH = 500;

    /** What may be on its way already when someone must be told: the rounds that are under way. */
    private static final int UNDER_WAY = 200;

    @Test
    void tenThousandReceiptsAreNotInFrontOfWhoeverMustActNorIsWhatIsForInformation() throws IOException {
        try (var relay = new TroubledRelay(line -> "");
                var service = new ServiceFixture(relay.port())) {
            forInformation(service);
            receipts(service);

            int before = recipients(relay).size();
            service.bring("reachThoseWhoMustKnow", enveloped(anAssessment(anyIncident(), toTheDpoWhoMustAnswer()), 1));
            await().atMost(PATIENCE).until(() -> recipients(relay).contains(DPO));

            var order = recipients(relay);
            assertThat(order.indexOf(DPO) - before)
                    .as("mails that went before the one that someone must act on")
                    .isLessThan(UNDER_WAY);
            assertThat(order).as("the storm is not over").hasSizeLessThan(STORM);
        }
    }

    private static List<String> recipients(TroubledRelay relay) {
        return relay.heard().stream().filter(line -> line.startsWith("RCPT")).toList();
    }

    private static void receipts(ServiceFixture service) {
        for (int batch = 0; batch < STORM / BATCH; batch++) {
            service.bring(
                    "thankReporters",
                    IntStream.range(0, BATCH)
                            .mapToObj(number -> {
                                var incident = anyIncident();
                                service.reporterOf(incident, "anstalld@kommun.example");
                                return enveloped(aReport(incident), 1);
                            })
                            .toArray(EventEnvelope[]::new));
        }
    }

    private static void forInformation(ServiceFixture service) {
        var events = Collections.nCopies(BATCH, 0).stream()
                .map(unused -> enveloped(anAssessment(anyIncident(), escalation("ciso", "CISO", Urgency.NORMAL)), 1))
                .toArray(EventEnvelope[]::new);
        for (var half : List.of(0, BATCH / 2)) {
            service.bring("reachThoseWhoMustKnow", Arrays.copyOfRange(events, half, half + BATCH / 2));
        }
    }
}
