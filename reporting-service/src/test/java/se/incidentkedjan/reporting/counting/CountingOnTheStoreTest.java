package se.incidentkedjan.reporting.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.Owner;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.reporting.ServiceFixture;

/** The same claims on real documents, through the function that the binder calls. */
class CountingOnTheStoreTest extends ServiceFixture {

    @Autowired
    private Rows rows;

    @Autowired
    private Pages pages;

    @Autowired
    private Verification verification;

    @Autowired
    private Unassessed unassessed;

    private static Story aStory(Random random) {
        return Story.ofAReportAt("2026-11-%02dT10:00:00Z".formatted(1 + random.nextInt(28)))
                .reported(Category.values()[random.nextInt(13)], random.nextBoolean() ? "socialforvaltningen" : null)
                .assessed(Category.OTHER, null, Severity.LOW, PrivacyRisk.TO_BE_ASSESSED, Story.IMY)
                .assessed(
                        Category.MALWARE,
                        "socialforvaltningen",
                        Severity.SEVERE,
                        PrivacyRisk.HIGH,
                        Story.IMY,
                        DutyCode.of("INFORM_DATA_SUBJECTS"))
                .met(Story.IMY, random.nextBoolean())
                .delivered(Duration.ofSeconds(random.nextInt(100)));
    }

    private void assertThatEverythingIsCounted(int incidents) {
        var outcome = verification.verify();
        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.moving()).isZero();
        assertThat(outcome.incidents()).isEqualTo(incidents);
    }

    @Test
    void whatEachOwnerSaysHasItsEffectOnceWhenTheAcknowledgementIsLostAndItComesAgain() {
        var story = aStory(new Random(1));
        for (var owner : Owner.values()) {
            var batch = story.toldBy(owner);
            hear(batch);
            var once = pages.find(story.heard().pages());
            hear(batch);
            assertThat(pages.find(story.heard().pages())).as(owner.code()).isEqualTo(once);
            assertThatEverythingIsCounted(1);
        }
        var page = pages.find(story.heard().pages()).values().iterator().next();
        assertThat(page.counts().keySet())
                .containsExactlyInAnyOrderElementsOf(story.heard().entry().cells());
    }

    @Test
    void aRowIsReadBackAsItWasWritten() {
        var story = aStory(new Random(2));
        hear(story);

        var row = rows.find(List.of(story.incident())).get(story.incident());

        assertThat(row.known()).isEqualTo(story.heard().known());
        assertThat(row.isMoving()).isFalse();
    }

    @Test
    void manyIncidentsInAnyOrderOfTheTopicsAreAllCounted() {
        var random = new Random(3);
        List<List<EventEnvelope>> streams = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            var story = aStory(random);
            for (var owner : Owner.values()) {
                streams.add(new ArrayList<>(story.toldBy(owner)));
            }
        }
        while (!streams.isEmpty()) {
            var batch = new ArrayList<EventEnvelope>();
            for (int i = 0; i < 120 && !streams.isEmpty(); i++) {
                var stream = streams.get(random.nextInt(streams.size()));
                batch.add(stream.removeFirst());
                streams.removeIf(List::isEmpty);
            }
            hear(batch);
            if (random.nextInt(3) == 0) {
                hear(batch);
            }
        }
        assertThatEverythingIsCounted(200);
    }

    @Test
    void whatAProcessLeftBetweenRowAndPageIsFinishedAtTheNextStart() {
        var story = aStory(new Random(4));
        rows.hear(story.told());
        assertThat(verification.verify().agrees()).isFalse();
        assertThat(verification.verify().moving()).isEqualTo(1);

        counting.recover();

        assertThatEverythingIsCounted(1);
    }

    @Test
    void aPageThatSomeoneElseWroteIsNotOverwritten() {
        hear(aStory(new Random(5)));
        var found = new ArrayList<Page>();
        pages.forEach(found::add);
        var mine = found.getFirst();
        var next = new Page(mine.key(), mine.version() + 1, mine.counts(), mine.marks());

        assertThat(pages.write(List.of(next))).isTrue();
        assertThat(pages.write(List.of(next))).isFalse();
    }

    @Test
    void twoWhoBeginTheSamePageCannotBothWriteIt() {
        var key = new PageKey("9999/2027-01-01");
        var page = new Page(key, 1, Map.of("reported/ALL", 1L), Map.of());

        assertThat(pages.write(List.of(page))).isTrue();
        assertThat(pages.write(List.of(page))).isFalse();
    }

    @Test
    void aReportThatNobodyAssessesIsSeen() {
        var waiting = Story.ofAReportAt("2026-11-20T15:30:00Z").reported(Category.OTHER, null);
        hear(waiting);
        assertThat(unassessed.countOlderThan(Duration.ofMinutes(10))).isEqualTo(1);
        assertThat(unassessed.countOlderThan(Duration.ofMinutes(20))).isZero();

        counting.recover();
        assertThat(unassessed.countOlderThan(Duration.ofMinutes(10))).isEqualTo(1);

        hear(waiting.assessed(Category.OTHER, null, Severity.LOW, PrivacyRisk.NONE));
        assertThat(unassessed.countOlderThan(Duration.ofMinutes(10))).isZero();
    }
}
