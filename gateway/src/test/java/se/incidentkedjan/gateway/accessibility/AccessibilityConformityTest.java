package se.incidentkedjan.gateway.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessibilityConformityTest {

    private static final ManualAssessment BY_PEOPLE =
            new ManualAssessment(LocalDate.of(2027, 1, 15), true, new Words("Av oss.", "By us."));

    @Test
    void automaticTestsAloneNeverMakeItFullyCompliant() {
        assertThat(Conformity.of(List.of(), null).words().sv()).isEqualTo("delvis förenlig");
    }

    @Test
    void itIsFullyCompliantWhenPeopleHaveJudgedItTooAndNothingIsKnown() {
        assertThat(Conformity.of(List.of(), BY_PEOPLE).words().sv()).isEqualTo("helt förenlig");
    }

    @Test
    void whatIsKnownNotToWorkMakesItPartlyCompliant() {
        assertThat(Conformity.of(List.of(known(Deviation.Extent.PART)), BY_PEOPLE)
                        .words()
                        .sv())
                .isEqualTo("delvis förenlig");
    }

    @Test
    void itIsNotCompliantWhenMostOfItDoesNotWork() {
        assertThat(Conformity.of(List.of(known(Deviation.Extent.PART), known(Deviation.Extent.MOST)), BY_PEOPLE)
                        .words()
                        .sv())
                .isEqualTo("inte förenlig");
    }

    @Test
    void thisVersionIsPartlyCompliantUntilPeopleHaveJudgedIt() {
        var statement = new Statement(AssessmentFile.ofThisVersion(), null);

        assertThat(statement.manual()).isNull();
        assertThat(statement.conformity()).isEqualTo(new Words("delvis förenlig", "partially compliant"));
    }

    @Test
    void whatTheMunicipalityHasFoundIsAddedAndItsJudgementCounts() {
        var assessment = AssessmentFile.parse(AccessibilityFileTest.GOOD);
        var own = new OwnFindings(
                LocalDate.of(2027, 1, 10), LocalDate.of(2027, 1, 12), BY_PEOPLE, List.of(known(Deviation.Extent.PART)));
        var statement = new Statement(assessment, own);

        assertThat(statement.deviations()).hasSize(2);
        assertThat(statement.manual()).isEqualTo(BY_PEOPLE);
        assertThat(statement.assessed()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(statement.published()).isEqualTo(LocalDate.of(2027, 1, 12));
        assertThat(statement.updated()).isEqualTo(LocalDate.of(2027, 1, 10));
    }

    @Test
    void whatEveryoneIsToldMoreLatelyThanTheMunicipalityWroteIsTheLastUpdate() {
        var own = new OwnFindings(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2), null, List.of());

        assertThat(new Statement(AssessmentFile.parse(AccessibilityFileTest.GOOD), own).updated())
                .isEqualTo(LocalDate.of(2026, 11, 23));
    }

    private static Deviation known(Deviation.Extent extent) {
        return new Deviation(
                new Words("Kartan går inte att läsa.", "The map cannot be read."),
                new Words("Den är en bild.", "It is a picture."),
                "1.1.1",
                LocalDate.of(2027, 3, 1),
                extent,
                null,
                List.of());
    }
}
