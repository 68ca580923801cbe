package se.incidentkedjan.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.EventType;
import se.incidentkedjan.systemtests.chain.BreakableChain;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Patience;
import se.incidentkedjan.systemtests.chain.Reports;

@ExtendWith(BreakableChain.class)
class ObservabilityTest {

    private final Chain chain;

    ObservabilityTest(Chain chain) {
        this.chain = chain;
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "escalation", "notification", "reporting", "gateway"})
    void eachServiceSaysThatItIsUpLivesAndIsReady(String service) {
        for (var group : List.of("", "/live", "/ready")) {
            var answer = chain.ask(service, "/actuator/health" + group);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.json().path("status").asString()).isEqualTo("UP");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "escalation", "notification", "reporting"})
    void eachServiceHasAMeterForEachEventAndOutcomeFromTheStart(String service) {
        var figures = figures(service);

        for (var type : EventType.values()) {
            assertThat(figures)
                    .as("said %s", type)
                    .anyMatch(line -> line.startsWith("incidentkedjan_events_said_total{")
                            && line.contains("type=\"" + type.wireName() + "\""));
            for (var outcome : List.of("applied", "repeated", "dead")) {
                assertThat(figures)
                        .as("heard %s %s", type, outcome)
                        .anyMatch(line -> line.startsWith("incidentkedjan_events_heard_total{")
                                && line.contains("type=\"" + type.wireName() + "\"")
                                && line.contains("outcome=\"" + outcome + "\""));
            }
        }
    }

    @Test
    void theTimeFromReportToDeliveryIsMeasured() {
        double before = reached();

        chain.office().awaitDeliveries(chain.office().report(Reports.aMisdirectedLetter()));

        Patience.soon().until(() -> reached() == before + 1);
    }

    private double reached() {
        return figures("notification").stream()
                .filter(line -> line.startsWith("incidentkedjan_report_to_delivery_seconds_count"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private List<String> figures(String service) {
        var answer = chain.ask(service, "/actuator/prometheus");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Arrays.asList(answer.body().split("\n"));
    }
}
