package se.incidentkedjan.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Patience;

/** The chain is its own: everything that it says is counted, and it says more than mailboxes of many tests can hold. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledAtRandomMomentsTest {

    private static final long SEED = Long.getLong("incidentkedjan.test.seed", 72);
    private static final int PEOPLE = 4;
    private static final int LONGEST_PEACE_MILLIS = 2_500;

    private enum Victim {
        SERVICES,
        INFRASTRUCTURE,
        BOTH
    }

    private final Random random = new Random(SEED);
    private Chain chain;
    private Books books;

    @BeforeAll
    void start() {
        chain = Chain.inItsOwnProcess();
        books = new Books(chain);
    }

    @AfterAll
    void end() {
        chain.close();
    }

    @Test
    void nothingIsLostAndNothingIsDoubledWhenProcessesAreKilledTenTimesUnderLoad() throws Exception {
        var messagesBefore = books.messages();
        long reportedBefore = books.reported();
        try (var reporters = new Reporters(chain.office(), PEOPLE)) {
            for (var victim : victims()) {
                reporters.awaitMore(PEOPLE);
                reporters.goOnFor(Duration.ofMillis(random.nextInt(LONGEST_PEACE_MILLIS)));
                kill(victim);
            }
            reporters.awaitMore(PEOPLE);
            reporters.finish();
            var incidents = Set.copyOf(reporters.incidents().values());
            books.awaitQuiet(incidents);
            assertThat(reporters.answers().keySet()).as("answers by status").isSubsetOf(201, 503);
            assertThat(reporters.tellAgain()).isEqualTo(reporters.incidents());
            assertThat(incidents).hasSameSizeAs(reporters.incidents().keySet());

            count(incidents, messagesBefore, reportedBefore);
        }
    }

    private void count(Set<String> incidents, Set<String> messagesBefore, long reportedBefore) throws Exception {
        books.eachHasOneCase(incidents);
        var messages = books.eachStepHasOneMessage(incidents);
        books.noMessageIsOfAnythingElse(incidents, messagesBefore);
        int events = books.storiesAreWhole(incidents);
        books.noDeadLetterWaits();
        assertThat(books.reported() - reportedBefore).isEqualTo(incidents.size());
        var totals = chain.office().statistics().path("totals");
        assertThat(totals.path("assessed").asLong())
                .isEqualTo(totals.path("reported").asLong());
        assertThat(chain.ask("reporting", "/internal/statistics/verify")
                        .json()
                        .path("agrees")
                        .asBoolean())
                .isTrue();
        System.out.printf(
                "killed 10 times (seed %d): %d reports acknowledged, %d cases, %d events, %d deliveries, each accepted;"
                        + " %d messages, of which %d sent again after a lost answer (%d told as perhaps)%n",
                SEED,
                incidents.size(),
                incidents.size(),
                events,
                messages.deliveries(),
                messages.accepted(),
                messages.sentAgain(),
                messages.perhapsSentAgain());
    }

    private List<Victim> victims() {
        var victims = new ArrayList<>(Collections.nCopies(6, Victim.SERVICES));
        victims.addAll(List.of(Victim.INFRASTRUCTURE, Victim.INFRASTRUCTURE, Victim.BOTH, Victim.BOTH));
        Collections.shuffle(victims, random);
        return victims;
    }

    private void kill(Victim victim) {
        if (victim != Victim.INFRASTRUCTURE) {
            chain.killServices();
        }
        if (victim != Victim.SERVICES) {
            chain.infrastructure().kill();
            chain.infrastructure().restart();
        }
        if (victim != Victim.INFRASTRUCTURE) {
            chain.startServices();
        }
        Patience.eventually()
                .until(() -> chain.office().get("/api/cases?size=1").status() == 200);
    }
}
