package se.incidentkedjan.reporting.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.LateReason;
import se.incidentkedjan.events.OutlinedMeasure;
import se.incidentkedjan.events.OutlinedMeasure.State;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.events.facts.Category;

class KnownTest {

    private static Story aLongStory() {
        return Story.ofAReportAt("2026-11-20T15:45:00Z")
                .reported(Category.UNKNOWN, null)
                .assessed(Category.MISDIRECTED, "socialforvaltningen", Severity.LOW, PrivacyRisk.RISK, Story.IMY)
                .missed(Story.IMY)
                .met(Story.IMY, false)
                .assessed(Category.MALWARE, "socialforvaltningen", Severity.SEVERE, PrivacyRisk.HIGH, Story.IMY)
                .delivered(Duration.ofSeconds(40))
                .delivered(Duration.ofSeconds(3));
    }

    @Test
    void theSameIsKnownInWhateverOrderItIsHeard() {
        var story = aLongStory();
        var random = new Random(11);
        for (int i = 0; i < 500; i++) {
            var shuffled = new ArrayList<>(story.told());
            Collections.shuffle(shuffled, random);
            var known = Known.NOTHING;
            for (var one : shuffled) {
                known = known.and(one.event(), Story.STOCKHOLM);
            }
            assertThat(known.entry().cells()).isEqualTo(story.heard().entry().cells());
        }
    }

    @Test
    void nothingIsCountedUntilSomeoneSaysWhenItWasReported() {
        var story = Story.ofAReportAt("2026-11-20T15:45:00Z").delivered(Duration.ofSeconds(1));

        assertThat(story.heard().entry().cells()).isEmpty();
        assertThat(story.heard().pages()).isEmpty();
        assertThat(story.heard().isMoving()).isFalse();
    }

    @Test
    void aDutyThatNoLongerAppliesIsForgottenUnlessItHasBeenDone() {
        var running = Story.ofAReportAt("2026-11-20T15:45:00Z")
                .assessed(Category.OTHER, null, Severity.LOW, PrivacyRisk.RISK, Story.IMY)
                .assessed(Category.OTHER, null, Severity.LOW, PrivacyRisk.UNLIKELY);
        var done = Story.ofAReportAt("2026-11-20T15:45:00Z")
                .assessed(Category.OTHER, null, Severity.LOW, PrivacyRisk.RISK, Story.IMY)
                .met(Story.IMY, true)
                .assessed(Category.OTHER, null, Severity.LOW, PrivacyRisk.UNLIKELY);

        assertThat(running.heard().entry().cells()).noneMatch(cell -> cell.startsWith("duty/"));
        assertThat(done.heard().entry().cells()).contains("duty/IMY_NOTIFICATION/MET_IN_TIME");
    }

    @Test
    void anIncidentThatIsMergedIsCountedAsTheOtherOneUntilItStandsOnItsOwnAgain() {
        var merged = Story.ofAReportAt("2026-11-20T15:45:00Z")
                .reported(Category.OTHER, null)
                .merged();
        assertThat(merged.heard().entry().cells()).containsExactly("merged/ALL");

        var alone = merged.unmerged();
        assertThat(alone.heard().entry().cells()).contains("reported/ALL");
    }

    @Test
    void eachControllersDutyIsCountedForItself() {
        var story = Story.ofAReportAt("2026-11-20T15:45:00Z")
                .assessed(Category.OTHER, null, Severity.LOW, PrivacyRisk.RISK)
                .metBy(Story.IMY, "socialnamnden")
                .metBy(Story.IMY, "tekniska-namnden");

        assertThat(story.heard().entry().cells())
                .contains(
                        "duty/IMY_NOTIFICATION/MET_IN_TIME/socialnamnden",
                        "duty/IMY_NOTIFICATION/MET_IN_TIME/tekniska-namnden");
    }

    @Test
    void whatWasNoIncidentIsCountedApartUntilItIsOpenedAgain() {
        var rejected = Story.ofAReportAt("2026-11-20T15:45:00Z")
                .reported(Category.OTHER, "socialforvaltningen")
                .moved(CaseStatus.REJECTED);
        assertThat(rejected.heard().entry()).isEqualTo(Entry.of("socialforvaltningen", List.of("rejected/ALL")));

        assertThat(rejected.moved(CaseStatus.IN_PROGRESS).heard().entry().cells())
                .contains("reported/ALL", "state/OPEN");
    }

    @Test
    void anIncidentThatTurnsOutToBelongElsewhereIsOnThePagesOfBothUntilItHasMoved() {
        var story = Story.ofAReportAt("2026-11-20T15:45:00Z").reported(Category.OTHER, "socialforvaltningen");
        var settled = story.heard().settle(1);
        story.assessed(Category.OTHER, "tekniska-forvaltningen", Severity.LOW, PrivacyRisk.NONE);
        var moving = settled.hear(story.told().getLast().event(), Story.STOCKHOLM);

        assertThat(units(settled)).containsExactly("socialforvaltningen");
        assertThat(units(moving)).containsExactly("socialforvaltningen", "tekniska-forvaltningen");
        assertThat(units(moving.settle(2))).containsExactly("tekniska-forvaltningen");
    }

    @Test
    void whatEscalationSaysOfACaseIsCountedInTheStepOfTheReport() {
        var story = Story.ofAReportAt("2026-11-20T15:45:00Z")
                .outlined(List.of(Aspect.CONFIDENTIALITY, Aspect.AVAILABILITY), Cause.MISTAKE)
                .reported(Category.MISDIRECTED, null);

        assertThat(story.heard().entry().cells())
                .contains(
                        "aspect/AVAILABILITY",
                        "aspect/CONFIDENTIALITY",
                        "cause/MISTAKE",
                        "origin/INTERNAL",
                        "system/e-post",
                        "time-to-report/" + Elapsed.of(Duration.ofHours(2)).step());
    }

    @Test
    void measuresAreCountedByTheirLastDayAsLongAsTheyAreOpenAndTwoAlikeAsTwo() {
        var open = new OutlinedMeasure(1, LocalDate.parse("2026-12-24"), State.OPEN, Instant.EPOCH, null);
        // Eleven at night in Greenwich is the next day in Sweden.
        var late = new OutlinedMeasure(
                2, LocalDate.parse("2026-12-24"), State.DONE, Instant.EPOCH, Instant.parse("2026-12-24T23:00:00Z"));
        var inTime = new OutlinedMeasure(
                3, LocalDate.parse("2026-12-24"), State.DONE, Instant.EPOCH, Instant.parse("2026-12-24T22:59:59Z"));
        var story = Story.ofAReportAt("2026-11-20T15:45:00Z")
                .reported(Category.MISDIRECTED, null)
                .outlined(List.of(), null, open, open, late, inTime);

        assertThat(story.heard().entry().cells())
                .filteredOn(cell -> cell.startsWith("measure/"))
                .containsExactly(
                        "measure/DONE/IN_TIME",
                        "measure/DONE/LATE",
                        "measure/OPEN/2026-12-24",
                        "measure/OPEN/2026-12-24");
    }

    @Test
    void whatIsStillToBeDoneStandsAtTheSystemToo() {
        var open = new OutlinedMeasure(1, LocalDate.parse("2026-12-24"), State.OPEN, Instant.EPOCH, null);
        var handedOver = new OutlinedMeasure(2, LocalDate.parse("2026-12-24"), State.HANDED_OVER, Instant.EPOCH, null);

        assertThat(Story.ofAReportAt("2026-11-20T15:45:00Z")
                        .reported(Category.MISDIRECTED, null)
                        .outlined(List.of(), null, open, handedOver)
                        .heard()
                        .entry()
                        .cells())
                .filteredOn(cell -> cell.startsWith("system-to-do/"))
                .containsExactly("system-to-do/e-post/2026-12-24");
    }

    @Test
    void whatIsLeftOfAnErasedCaseDoesNotReplaceWhatWasCounted() {
        var story = Story.ofAReportAt("2026-11-20T15:45:00Z")
                .reported(Category.MISDIRECTED, null)
                .outlined(List.of(Aspect.INTEGRITY), Cause.ATTACK);
        var before = story.heard().entry();

        assertThat(story.erased(DocumentType.CASE)
                        .outlined(List.of(), Cause.ATTACK)
                        .heard()
                        .entry())
                .isEqualTo(before);
    }

    @Test
    void whetherADutyWasInTimeFollowsWhenAwarenessIsSetAnew() {
        var story = Story.ofAReportAt("2026-11-20T15:45:00Z")
                .assessed(Category.OTHER, null, Severity.LOW, PrivacyRisk.RISK, Story.IMY)
                .met(Story.IMY, true);
        assertThat(story.heard().entry().cells()).contains("duty/IMY_NOTIFICATION/MET_IN_TIME");

        var earlier = Instant.parse("2026-11-19T15:45:00Z");
        story.assessedAwareAt(earlier, Category.OTHER, null, Severity.LOW, PrivacyRisk.RISK, Story.IMY);
        assertThat(story.heard().entry().cells())
                .contains("duty/IMY_NOTIFICATION/MET_LATE", "late-reason/IMY_NOTIFICATION/NOT_TOLD");

        story.assessed(Category.OTHER, null, Severity.LOW, PrivacyRisk.RISK, Story.IMY);
        assertThat(story.heard().entry().cells()).contains("duty/IMY_NOTIFICATION/MET_IN_TIME");
    }

    @Test
    void whyADutyWasLateIsCountedBesideIt() {
        var story = Story.ofAReportAt("2026-11-20T15:45:00Z")
                .assessed(Category.OTHER, null, Severity.LOW, PrivacyRisk.RISK, Story.IMY)
                .metLate(Story.IMY, LateReason.REPORTED_LATE);

        assertThat(story.heard().entry().cells())
                .contains("duty/IMY_NOTIFICATION/MET_LATE", "late-reason/IMY_NOTIFICATION/REPORTED_LATE");
    }

    private static Set<String> units(Row row) {
        return row.pages().stream()
                .flatMap(page -> page.unit().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theTimesOfAnIncidentAreCountedWhenTheyAreKnown() {
        var story = Story.ofAReportAt("2026-11-20T15:45:00Z")
                .reported(Category.OTHER, null)
                .assessed(Category.OTHER, null, Severity.LOW, PrivacyRisk.TO_BE_ASSESSED);
        assertThat(story.heard().entry().cells()).noneMatch(cell -> cell.startsWith("time-to-"));

        story.assessed(Category.OTHER, null, Severity.LOW, PrivacyRisk.NONE)
                .assessed(Category.OTHER, null, Severity.LOW, PrivacyRisk.TO_BE_ASSESSED)
                .answered(Duration.ofHours(1))
                .moved(CaseStatus.CLOSED);

        assertThat(story.heard().entry().cells())
                .contains(
                        "time-to-assess/" + Elapsed.of(Duration.ofSeconds(2)).step(),
                        "time-to-acknowledge/" + Elapsed.of(Duration.ofHours(1)).step())
                .anyMatch(cell -> cell.startsWith("time-to-close/"));
    }

    @Test
    void aDutyThatIsDecidedNotToApplyIsNotCounted() {
        var story = Story.ofAReportAt("2026-11-20T15:45:00Z")
                .assessed(Category.OTHER, null, Severity.LOW, PrivacyRisk.RISK, Story.IMY)
                .exempted(Story.IMY);

        assertThat(story.heard().entry().cells()).noneMatch(cell -> cell.startsWith("duty/"));
    }

    @Test
    void severalEventsInOneBatchAreOnePromise() {
        assertThat(aLongStory().heard().handOver().number()).isEqualTo(1);
    }

    @Test
    void aPromiseThatIsStoredIsKeptBeforeTheNextIsMade() {
        var stored = Story.ofAReportAt("2026-11-20T15:45:00Z").reported(Category.OTHER, null);
        var row = new Row(stored.heard().known(), stored.heard().handOver());
        var promised = row.handOver().moving();

        var assessed = stored.assessed(Category.OTHER, null, Severity.LOW, PrivacyRisk.NONE)
                .told()
                .getLast();
        var later = new Hearing(Story.STOCKHOLM).hear(assessed.event(), row);

        assertThat(later.handOver().moving()).isEqualTo(promised);
        assertThat(later.settle(1).handOver().number()).isEqualTo(2);
        assertThat(later.settle(1).handOver().counted()).isEqualTo(promised);
    }
}
