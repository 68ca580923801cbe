package se.incidentkedjan.intake.report.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.intake.report.Disposal;
import se.incidentkedjan.intake.report.Erasure;
import se.incidentkedjan.intake.report.FrontDesk;
import se.incidentkedjan.intake.report.Outcome;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.intake.report.Submission;
import se.incidentkedjan.intake.report.Words;
import se.incidentkedjan.kit.sealing.Opened;
import se.incidentkedjan.kit.sealing.Vault;
import se.incidentkedjan.testing.SettableClock;

@RunningIntake
@DirtiesContext
class DisposalInMongoTest {

    private static final long SECONDS = 20 * Long.getLong("incidentkedjan.test.timeout-factor", 1);

    @Autowired
    private FrontDesk desk;

    @Autowired
    private Reports reports;

    @Autowired
    private Words words;

    @Autowired
    private Vault vault;

    @Autowired
    private Disposal disposal;

    @Autowired
    private SettableClock clock;

    @AfterEach
    void backToNow() {
        clock.set(RunningIntake.NOW);
    }

    @Test
    void anErasureThatWasInterruptedIsFinishedByTheServiceItself() {
        var submission = new Submission("ord", null, IncidentFacts.of(Category.OTHER));
        var id = ((Outcome.Received) desk.receive(submission, Channel.API, null))
                .receipt()
                .id();
        var copy = reports.find(id).orElseThrow();

        // As a process leaves it that is killed after the first step.
        reports.change(id, report -> report.erased(clock.instant(), null));
        assertThat(words.description(copy)).contains(new Opened.Words("ord"));
        clock.set(RunningIntake.NOW.plusSeconds(61));

        await().atMost(Duration.ofSeconds(SECONDS)).until(() -> vault.isErased(id));
        await().atMost(Duration.ofSeconds(SECONDS))
                .untilAsserted(() -> assertThat(reports.find(id).orElseThrow().erasure())
                        .isEqualTo(new Erasure(RunningIntake.NOW, true, null)));
        assertThat(words.description(copy)).contains(new Opened.Erased());
        assertThat(disposal.erase(id)).isEqualTo(new Disposal.Outcome.Erased(RunningIntake.NOW));
        assertThat(disposal.destroyRestoredKeys()).isZero();
    }
}
