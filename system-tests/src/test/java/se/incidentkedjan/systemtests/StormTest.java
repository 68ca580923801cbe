package se.incidentkedjan.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Patience;
import se.incidentkedjan.systemtests.chain.SharedChain;
import se.incidentkedjan.systemtests.chain.Topics;
import tools.jackson.databind.JsonNode;

/** Very many report the same mail at once. */
@ExtendWith(SharedChain.class)
class StormTest {

    private static final int REPORTS = Integer.getInteger("incidentkedjan.test.storm", 300);
    private static final int AT_ONCE = 16;
    /** Another one each time that the tests run on the same chain. */
    private static final long STORM = System.nanoTime();

    private final Chain chain;

    StormTest(Chain chain) {
        this.chain = chain;
    }

    private static String aSuspiciousMail(int number) {
        return """
                {"description": "Fick ett mejl från support@lurendrejeri%1$d.example om ett paket, som nummer %2$d",
                 "reporter": {"email": "anmalare%2$d@kommun.example"},
                 "facts": {"category": "PHISHING", "securityClassified": "NO", "unit": "socialforvaltningen"}}""".formatted(STORM, number);
    }

    private List<String> reportedAtOnce() throws InterruptedException, ExecutionException {
        try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = people.invokeAll(IntStream.range(0, REPORTS)
                    .<Callable<String>>mapToObj(number -> () -> chain.office().report(aSuspiciousMail(number)))
                    .toList());
            return all.stream().map(Future::resultNow).toList();
        }
    }

    @Test
    void thereIsOneCaseToWorkWithAndEveryReporterGetsAReceipt() throws Exception {
        var incidents = reportedAtOnce();

        var cases = Patience.eventually().until(() -> casesOf(incidents), all -> countOf(all, "MERGED") == REPORTS - 1);
        assertThat(countOf(cases, "ASSESSED")).isEqualTo(1);
        var head = cases.stream()
                .filter(one -> one.path("status").asString().equals("ASSESSED"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        var other =
                incidents.stream().filter(one -> !one.equals(head)).findAny().orElseThrow();
        assertThat(chain.office().awaitCase(other).path("mergedInto").asString())
                .isEqualTo(head);
        assertThat(chain.office().get("/api/cases?wave=" + head + "&size=1").header("X-Total-Count"))
                .isEqualTo(String.valueOf(REPORTS));
        assertThat(chain.topics().of("escalation", head))
                .filteredOn(
                        record -> Topics.header(record, "ce_type").equals("se.incidentkedjan.escalation.StormGrew.v1"))
                .hasSizeBetween(1, 8);
        assertThat(incidents).allSatisfy(this::awaitReceipt);
    }

    private void awaitReceipt(String incident) {
        Patience.eventually()
                .until(
                        () -> chain.office().deliveries(incident),
                        sent -> sent.stream()
                                .anyMatch(delivery -> delivery.path("purpose")
                                                .asString()
                                                .equals("RECEIPT")
                                        && delivery.path("state").asString().equals("ACCEPTED")));
    }

    private List<JsonNode> casesOf(List<String> incidents) {
        return chain.office().cases().stream()
                .filter(one -> incidents.contains(one.path("id").asString()))
                .toList();
    }

    private static long countOf(List<JsonNode> cases, String status) {
        return cases.stream()
                .filter(one -> one.path("status").asString().equals(status))
                .count();
    }
}
