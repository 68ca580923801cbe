package se.incidentkedjan.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.kit.journal.TimeOrderedId;
import se.incidentkedjan.testing.SettableClock;

class RushTest {

    private static final int ALONE = 20;
    private static final String TOWN_HALL = "192.0.2.1";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T16:00:00Z"));
    private final Rush rush = new Rush(ALONE, clock);

    private Optional<IncidentId> comes(String place, Category category) {
        return rush.leaderOf(incident(), place, IncidentFacts.of(category));
    }

    private IncidentId incident() {
        return new IncidentId(TimeOrderedId.at(clock.instant()));
    }

    private long aloneOf(int reports, String place) {
        return IntStream.range(0, reports)
                .filter(i -> comes(place, Category.OUTAGE).isEmpty())
                .count();
    }

    @Test
    void onAnOrdinaryDayEveryReportStandsOnItsOwn() {
        assertThat(aloneOf(ALONE, TOWN_HALL)).isEqualTo(ALONE);
    }

    @Test
    void inARushTheOthersAreGroupedUnderTheLatestThatStandsOnItsOwn() {
        aloneOf(ALONE - 1, TOWN_HALL);
        var latest = incident();
        rush.leaderOf(latest, TOWN_HALL, IncidentFacts.of(Category.OUTAGE));

        assertThat(comes(TOWN_HALL, Category.OUTAGE)).contains(latest);
        assertThat(comes(TOWN_HALL, Category.OUTAGE)).contains(latest);
    }

    @Test
    void whatIsOfAnotherKindOrFromElsewhereIsNotDrawnIn() {
        aloneOf(1000, TOWN_HALL);

        assertThat(comes(TOWN_HALL, Category.MISDIRECTED)).isEmpty();
        assertThat(comes("192.0.2.2", Category.OUTAGE)).isEmpty();
    }

    @Test
    void whatConcernsSecurityIsDrawnInOnlyByItsOwnKind() {
        var security = Submission.securityClassified(null).facts();
        IntStream.range(0, 1000).forEach(i -> comes(TOWN_HALL, Category.UNKNOWN));

        assertThat(rush.leaderOf(incident(), TOWN_HALL, security)).isEmpty();
        IntStream.range(0, ALONE).forEach(i -> rush.leaderOf(incident(), TOWN_HALL, security));
        assertThat(rush.leaderOf(incident(), TOWN_HALL, security)).isPresent();
    }

    @Test
    void aLongRushIsToldOfAgainAndAgainAndEndsWhenItEnds() {
        aloneOf(1000, TOWN_HALL);

        clock.set("2026-11-20T16:03:00Z");
        assertThat(aloneOf(1000, TOWN_HALL)).isEqualTo(1);

        clock.set("2026-11-20T18:00:00Z");
        assertThat(aloneOf(1000, TOWN_HALL)).isEqualTo(ALONE);
    }

    @Test
    void manyAtOnceAreCountedOnceEach() {
        var alone = IntStream.range(0, 1000)
                .parallel()
                .filter(i -> comes(TOWN_HALL, Category.OUTAGE).isEmpty())
                .count();

        assertThat(alone).isEqualTo(ALONE);
    }
}
