package se.incidentkedjan.escalation.decisionsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.casework.Cases;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.PrivacyRisk;

/** What a sheet says was known, advised and decided. */
class DecisionSheetTest {

    private static final DutyKey NOTIFY = new DutyKey(Cases.IMY, Cases.SOCIALNAMNDEN);

    private static DecisionSheet of(IncidentCase one) {
        return DecisionSheet.of(one, NOTIFY).orElseThrow();
    }

    @Test
    void whatIsToldAfterTheDecisionIsNotOnTheSheet() {
        var decided = Cases.exempted(Cases.of(Cases.MISDIRECTED_CARE_LETTER), Cases.IMY);
        var before = of(decided);
        var told = Cases.told(decided, Cases.NO_PERSONAL_DATA, Cases.LATER.plus(Duration.ofHours(1)))
                .incidentCase();

        var sheet = of(told);

        assertThat(sheet.known().values("personalData.involved")).isEqualTo(List.of("YES"));
        assertThat(sheet.known()).isEqualTo(before.known());
        assertThat(sheet.evaluation().orElseThrow().privacyRisk()).isEqualTo(PrivacyRisk.HIGH);
    }

    @Test
    void theAdviceThatWasGivenBeforeIsOnTheSheet() {
        assertThat(of(Cases.exempted(Cases.of(Cases.MISDIRECTED_CARE_LETTER), Cases.IMY))
                        .advice())
                .hasSize(1);
    }

    @Test
    void whatIsOpenOrLapsedByTheFactsHasNoSheet() {
        var open = Cases.of(Cases.MISDIRECTED_CARE_LETTER);
        var lapsed = Cases.told(open, Cases.NO_PERSONAL_DATA, Cases.LATER).incidentCase();

        assertThat(DecisionSheet.of(open, NOTIFY)).isEmpty();
        assertThat(DecisionSheet.of(lapsed, NOTIFY)).isEmpty();
    }

    @Test
    void whatIsSentHasASheetWithWhoeverToldOfIt() {
        var met = Cases.met(Cases.of(Cases.MISDIRECTED_CARE_LETTER), Cases.IMY, Cases.LATER)
                .incidentCase();

        assertThat(of(met).entered()).isEqualTo(Cases.someone(Cases.LATER));
    }

    @Test
    void aHashIsReadHoweverItWasCopied() {
        var hash = "ab".repeat(32);

        assertThat(SheetHash.parse(
                        " " + hash.substring(0, 32).toUpperCase(java.util.Locale.ROOT) + "\n" + hash.substring(32)))
                .isEqualTo(Optional.of(new SheetHash(hash)));
        assertThat(SheetHash.parse("ab")).isEmpty();
        assertThat(SheetHash.parse("g".repeat(64))).isEmpty();
    }
}
