package se.incidentkedjan.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.incidentkedjan.systemtests.chain.BreakableChain;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Patience;
import se.incidentkedjan.systemtests.chain.Reports;
import se.incidentkedjan.systemtests.chain.Road;

@ExtendWith(BreakableChain.class)
class ThingsAreAwayAtTheStartTest {

    private static final List<String> WITH_A_STORE = List.of("intake", "escalation", "notification", "reporting");

    private final Chain chain;
    private final Books books;

    ThingsAreAwayAtTheStartTest(Chain chain) {
        this.chain = chain;
        this.books = new Books(chain);
    }

    @AfterEach
    void everythingIsThereAgain() {
        chain.kafkaRoad().clear();
        chain.storeRoad().clear();
        if (!chain.servicesRun()) {
            chain.startServices();
        }
    }

    @Test
    void withoutKafkaServicesStartAndTakeReportsWhichBecomeCasesAndMailsWhenItAnswers() {
        int said = startWithout(chain.kafkaRoad());
        for (var service : WITH_A_STORE) {
            assertThat(health(service, "live")).as("%s is live", service).isEqualTo(200);
            assertThat(health(service, "ready")).as("%s is ready", service).isEqualTo(200);
        }
        var incident = chain.office().report(Reports.aMisdirectedLetter());
        var another = chain.office().report(Reports.anOutageOfACriticalSystem());
        stopsPromptly();
        assertThatTheLogIsReadable(said);

        chain.startServices();
        var third = chain.office().report(Reports.nearlyNothing());
        chain.kafkaRoad().clear();

        var incidents = List.of(incident, another, third);
        incidents.forEach(chain.office()::awaitCase);
        books.awaitQuiet(incidents);
        books.eachHasOneCase(incidents);
        books.eachStepHasOneMessage(incidents);
        assertThat(chain.ask("escalation", "/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void withoutTheStoreServicesStartAndSayThatTheyAreNotReadyUntilItAnswers() {
        int said = startWithout(chain.storeRoad());
        for (var service : WITH_A_STORE) {
            assertThat(health(service, "live")).as("%s is live", service).isEqualTo(200);
            assertThat(health(service, "ready")).as("%s is ready", service).isEqualTo(503);
        }
        assertThat(chain.office()
                        .post("/api/incidents", Reports.aMisdirectedLetter())
                        .status())
                .isEqualTo(503);
        stopsPromptly();
        assertThatTheLogIsReadable(said);

        chain.startServices();
        chain.storeRoad().clear();

        for (var service : WITH_A_STORE) {
            Patience.soon().until(() -> health(service, "ready") == 200);
        }
        var incident = chain.office().report(Reports.aMisdirectedLetter());
        books.awaitQuiet(List.of(incident));
        books.eachHasOneCase(List.of(incident));
        books.eachStepHasOneMessage(List.of(incident));
    }

    private int startWithout(Road road) {
        chain.stopServices();
        road.block();
        int said = chain.log().size();
        chain.startServices();
        return said;
    }

    private int health(String service, String group) {
        return chain.ask(service, "/actuator/health/" + group).status();
    }

    private void stopsPromptly() {
        long before = System.nanoTime();
        chain.stopServices();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    /** Says what is wrong in words, and does not say it over and over. */
    private void assertThatTheLogIsReadable(int from) {
        var lines = chain.log().subList(from, chain.log().size());
        assertThat(lines).as("stack traces").noneMatch(line -> line.startsWith("\tat "));
        assertThat(lines).as("lines").hasSizeLessThan(100);
    }
}
