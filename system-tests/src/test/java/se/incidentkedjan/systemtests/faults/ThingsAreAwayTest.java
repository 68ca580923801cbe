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
        assertThat(refused.json().path("detail").asString()).contains("inte säkert om något sparades", "Försök igen");
        assertThat(refused.body()).doesNotContain("Exception", "mongo", "127.0.0.1");
        assertThat(refused.header("Retry-After")).isNotEmpty();
        Patience.eventually().until(() -> report(key).status() == 201);
        var incident = report(key).json().path("id").asString();
        books.awaitQuiet(List.of(incident));
        books.eachStepHasOneMessage(List.of(incident));
        books.eachHasOneCase(List.of(incident));
        assertThat(chain.office().cases()).hasSize(casesBefore + 1);
        assertThat(books.reported()).isEqualTo(reportedBefore + 1);
    }

    private Office.Answer report(String key) {
        return chain.office().post("/api/incidents", Reports.aMisdirectedLetter(), "Idempotency-Key", key);
    }
}
