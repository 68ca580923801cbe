package se.incidentkedjan.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.Klassa;
import se.incidentkedjan.events.facts.Operations;
import se.incidentkedjan.events.facts.Origin;
import se.incidentkedjan.events.facts.PersonalData;
import se.incidentkedjan.events.facts.YesNo;

class SubmissionTest {

    private static final UnitCode UNIT = UnitCode.of("va-avdelningen");
    private static final Instant TIME = Instant.parse("2026-11-20T15:00:00Z");

    @Test
    void whatConcernsSecurityHoldsThatAndTheUnitWhateverItIsMadeOf() {
        var submission = all(YesNo.YES);

        assertThat(submission).isEqualTo(Submission.securityClassified(UNIT));
        assertThat(submission.description()).isNull();
        assertThat(submission.reporter()).isNull();
        assertThat(submission.facts().securityClassified()).isEqualTo(YesNo.YES);
        assertThat(submission.facts().unit()).isEqualTo(UNIT);
        assertThat(new Submission(null, null, submission.facts())).isEqualTo(submission);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO", "UNKNOWN"})
    void whatDoesNotOrMayNotConcernSecurityIsKeptAsItIs(YesNo answer) {
        var submission = all(answer);

        assertThat(submission.description()).isEqualTo("ord");
        assertThat(submission.reporter()).isEqualTo(new Reporter("Namn", "namn@kommun.example"));
        assertThat(submission.facts().system()).isEqualTo(SystemCode.of("va-styrsystem"));
    }

    private static Submission all(YesNo securityClassified) {
        return new Submission(
                "ord",
                new Reporter("Namn", "namn@kommun.example"),
                new IncidentFacts(
                        Category.PREMISES,
                        List.of(Aspect.AVAILABILITY),
                        true,
                        YesNo.YES,
                        YesNo.YES,
                        securityClassified,
                        Origin.EXTERNAL,
                        TIME,
                        TIME,
                        TIME,
                        TIME,
                        UNIT,
                        SystemCode.of("va-styrsystem"),
                        PersonalData.involved(YesNo.YES),
                        Operations.UNKNOWN,
                        new Klassa(3, 3, 3, 3)));
    }
}
