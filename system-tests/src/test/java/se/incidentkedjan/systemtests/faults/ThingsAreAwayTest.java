package se.incidentkedjan.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.incidentkedjan.systemtests.chain.BreakableChain;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Office;
import se.incidentkedjan.systemtests.chain.Patience;
import se.incidentkedjan.systemtests.chain.Reports;

@ExtendWith(BreakableChain.class)
class ThingsAreAwayTest {

    private final Chain chain;
    private final Books books;

    ThingsAreAwayTest(Chain chain) {
        this.chain = chain;
        this.books = new Books(chain);
    }

    @Test
    void mailsThatCannotBeHandedOverAreTriedAgainAndArriveOnceWhenTheRelayIsBack() {
        chain.mailRoad().block();
        String incident;
        try {
            incident = chain.office().report(Reports.aMisdirectedLetter());
            Patience.soon()
                    .untilAsserted(() -> assertThat(chain.office().deliveries(incident))
                            .isNotEmpty()
                            .allSatisfy(delivery -> {
                                assertThat(delivery.path("attempts").asInt()).isGreaterThanOrEqualTo(2);
                                assertThat(delivery.path("state").asString()).isIn("REQUESTED", "ATTEMPTING");
                                assertThat(delivery.path("nextAttemptAt").asString())
                                        .isNotEmpty();
                            }));
            assertThat(books.mailIds()).doesNotContainAnyElementsOf(deliveryIds(incident));
        } finally {
            chain.mailRoad().clear();
        }

        books.awaitQuiet(List.of(incident));
        assertThat(books.eachStepHasOneMail(List.of(incident)).sentAgain()).isZero();
        assertThat(chain.office().deliveries(incident))
                .allMatch(delivery -> !delivery.path("repeated").asBoolean());
    }

    @Test
    void whenStoreAndKafkaAreAwayAReportIsRefusedClearlyAndNothingIsHalfSaved() {
        var key = UUID.randomUUID().toString();
        long reportedBefore = books.reported();
        int casesBefore = chain.office().cases().size();
        chain.infrastructure().kill();
        Office.Answer refused;
        try {
            refused = report(key);
        } finally {
            chain.infrastructure().restart();
        }

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().path("detail").asString()).contains("Inget har sparats", "Försök igen");
        assertThat(refused.body()).doesNotContain("Exception", "mongo", "127.0.0.1");
        assertThat(refused.header("Retry-After")).isNotEmpty();
        Patience.eventually().until(() -> report(key).status() == 201);
        var incident = report(key).json().path("id").asString();
        books.awaitQuiet(List.of(incident));
        books.eachStepHasOneMail(List.of(incident));
        books.eachHasOneCase(List.of(incident));
        assertThat(chain.office().cases()).hasSize(casesBefore + 1);
        assertThat(books.reported()).isEqualTo(reportedBefore + 1);
    }

    private Office.Answer report(String key) {
        return chain.office().post("/api/incidents", Reports.aMisdirectedLetter(), "Idempotency-Key", key);
    }

    private List<String> deliveryIds(String incident) {
        return chain.office().deliveries(incident).stream()
                .map(delivery -> delivery.path("id").asString())
                .toList();
    }
}
