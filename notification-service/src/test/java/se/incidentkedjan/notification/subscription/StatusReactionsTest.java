package se.incidentkedjan.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.events.CaseStatus.CLOSED;
import static se.incidentkedjan.events.CaseStatus.IN_PROGRESS;
import static se.incidentkedjan.events.CaseStatus.REPORTED;
import static se.incidentkedjan.events.CaseStatus.RESOLVED;
import static se.incidentkedjan.events.Severity.MODERATE;
import static se.incidentkedjan.events.Severity.SEVERE;
import static se.incidentkedjan.notification.subscription.Story.DESK;
import static se.incidentkedjan.notification.subscription.Story.DESK_ON_ITS_OWN;
import static se.incidentkedjan.notification.subscription.Story.SIEM;
import static se.incidentkedjan.notification.subscription.Story.SIEM_ON_ALL;

import org.junit.jupiter.api.Test;

class StatusReactionsTest {

    private final Story story = Story.toldTo(DESK_ON_ITS_OWN, SIEM_ON_ALL);

    @Test
    void whoeverReportedItHearsWhatBecomesOfItAndWhoeverIsToldOfAllHearsThatItCameToo() {
        story.hears(story.reportedBy(DESK))
                .hears(story.assessed(MODERATE))
                .hears(story.moved(IN_PROGRESS))
                .hears(story.moved(RESOLVED))
                .hears(story.moved(CLOSED));

        assertThat(story.toldTo(DESK))
                .containsExactly(
                        "2 ASSESSED MODERATE", "3 IN_PROGRESS MODERATE", "4 RESOLVED MODERATE", "5 CLOSED MODERATE");
        assertThat(story.toldTo(SIEM))
                .startsWith("1 REPORTED", "2 ASSESSED MODERATE")
                .hasSize(5);
    }

    @Test
    void whatOthersHaveReportedIsNoneOfItsBusiness() {
        story.hears(story.reportedBy(SIEM)).hears(story.assessed(MODERATE));
        assertThat(story.toldTo(DESK)).isEmpty();

        var byAPerson = Story.toldTo(DESK_ON_ITS_OWN, SIEM_ON_ALL);
        byAPerson.hears(byAPerson.reportedBy(null)).hears(byAPerson.assessed(MODERATE));
        assertThat(byAPerson.toldTo(DESK)).isEmpty();
        assertThat(byAPerson.toldTo(SIEM)).containsExactly("1 REPORTED", "2 ASSESSED MODERATE");
    }

    @Test
    void whatIsHeardOfItsHandlingBeforeTheReportWaitsForItAndComesInOrder() {
        story.hears(story.assessed(MODERATE)).hears(story.moved(IN_PROGRESS));
        assertThat(story.toldTo(DESK)).isEmpty();
        assertThat(story.toldTo(SIEM)).isEmpty();

        story.hears(story.reportedBy(DESK));

        assertThat(story.toldTo(DESK)).containsExactly("2 ASSESSED MODERATE", "3 IN_PROGRESS MODERATE");
        assertThat(story.toldTo(SIEM)).containsExactly("1 REPORTED", "2 ASSESSED MODERATE", "3 IN_PROGRESS MODERATE");
    }

    @Test
    void aReportAndAStatusThatAreHeardAgainSayNothingNew() {
        story.hears(story.reportedBy(DESK))
                .hears(story.reportedBy(DESK))
                .hears(story.assessed(MODERATE))
                .hears(story.assessed(MODERATE))
                .hears(story.moved(CLOSED))
                .hears(story.moved(CLOSED));

        assertThat(story.toldTo(DESK)).containsExactly("2 ASSESSED MODERATE", "3 CLOSED MODERATE");
    }

    @Test
    void thatItIsWorseIsToldWithTheStatusItHas() {
        story.hears(story.reportedBy(DESK))
                .hears(story.assessed(MODERATE))
                .hears(story.moved(IN_PROGRESS))
                .hears(story.assessed(SEVERE));

        assertThat(story.toldTo(DESK).getLast()).isEqualTo("4 IN_PROGRESS SEVERE");
        assertThat(story.bulletin().notices().getLast().change().previous()).isEqualTo(IN_PROGRESS);
    }

    @Test
    void whatIsTakenApartAgainHasTheStatusThatItHadBefore() {
        story.hears(story.reportedBy(DESK))
                .hears(story.assessed(MODERATE))
                .hears(story.moved(IN_PROGRESS))
                .hears(story.merged())
                .hears(story.merged())
                .hears(story.unmerged())
                .hears(story.assessed(MODERATE))
                .hears(story.unmerged());

        assertThat(story.toldTo(DESK))
                .containsExactly(
                        "2 ASSESSED MODERATE", "3 IN_PROGRESS MODERATE", "4 MERGED MODERATE", "5 IN_PROGRESS MODERATE");
    }

    @Test
    void whatIsMergedBeforeAnyRuleIsAppliedIsAssessedWhenItStandsByItself() {
        story.hears(story.reportedBy(DESK))
                .hears(story.merged())
                .hears(story.unmerged())
                .hears(story.assessed(MODERATE));

        assertThat(story.toldTo(DESK)).containsExactly("2 MERGED", "3 REPORTED", "4 ASSESSED MODERATE");
        assertThat(story.toldTo(SIEM)).containsExactly("1 REPORTED", "2 MERGED", "3 REPORTED", "4 ASSESSED MODERATE");
        assertThat(story.bulletin().notices().getLast().change().previous()).isEqualTo(REPORTED);
    }

    @Test
    void ofADrillNobodyIsToldWhicheverIsHeardFirst() {
        story.hears(story.aDrillIsReported()).hears(story.assessed(MODERATE)).hears(story.moved(CLOSED));
        assertThat(story.bulletin().notices()).isEmpty();

        var assessedFirst = Story.toldTo(SIEM_ON_ALL);
        assessedFirst.hears(assessedFirst.assessed(MODERATE)).hears(assessedFirst.aDrillIsReported());
        assertThat(assessedFirst.bulletin().notices()).isEmpty();
    }

    @Test
    void ofWhatComesFromAnOlderRegisterNobodyIsToldNotEvenWhoeverBroughtIt() {
        story.hears(story.importedBy(DESK)).hears(story.assessed(MODERATE)).hears(story.moved(CLOSED));

        assertThat(story.bulletin().notices()).isEmpty();
    }

    @Test
    void ofWhatMayConcernSakerhetsskyddNobodyIsToldNotEvenWhoeverReportedIt() {
        story.hears(story.classifiedReportBy(DESK))
                .hears(story.assessed(MODERATE))
                .hears(story.moved(CLOSED));

        assertThat(story.bulletin().notices()).isEmpty();
    }

    @Test
    void whatTurnsOutToConcernSakerhetsskyddIsNotToldOfAnyMoreAndWhatWaitsIsNotSent() {
        story.hears(story.reportedBy(DESK))
                .hears(story.assessed(MODERATE))
                .hears(story.assessedAsClassified())
                .hears(story.moved(CLOSED))
                .hears(story.assessed(MODERATE));

        assertThat(story.toldTo(DESK)).containsExactly("2 ASSESSED MODERATE");
        assertThat(story.states()).containsOnly(NoticeState.DROPPED);
        assertThat(story.bulletin().wakeAt()).isNull();
    }

    @Test
    void whoeverBeginsToListenIsToldOfWhatComesFromThenOn() {
        var late = Story.toldTo(DESK_ON_ITS_OWN);
        late.hears(late.reportedBy(DESK)).hears(late.assessed(MODERATE));
        late.nowToldTo(DESK_ON_ITS_OWN, SIEM_ON_ALL).hears(late.moved(CLOSED));

        assertThat(late.toldTo(SIEM)).containsExactly("3 CLOSED MODERATE");
    }

    @Test
    void anOrderToEraseWhoWasToldTakesItAllAwayAndNothingMoreIsTold() {
        story.hears(story.reportedBy(DESK)).hears(story.assessed(MODERATE));
        story.hears(story.orderedToBeErased()).hears(story.moved(CLOSED));

        assertThat(story.bulletin().notices()).isEmpty();
        assertThat(story.bulletin().changes()).isEmpty();
    }

    @Test
    void beyondAHundredThatWaitTheOldestAreNotSent() {
        story.hears(story.reportedBy(DESK)).hears(story.assessed(MODERATE));
        for (int time = 0; time < 75; time++) {
            story.hears(story.moved(CLOSED)).hears(story.moved(IN_PROGRESS));
        }

        var states = story.bulletin().notices().stream()
                .filter(notice -> notice.client().equals(DESK))
                .map(Notice::state)
                .toList();
        assertThat(states).hasSize(151);
        assertThat(states.subList(0, 51)).containsOnly(NoticeState.DROPPED);
        assertThat(states.subList(51, 151)).containsOnly(NoticeState.WAITING);
    }
}
