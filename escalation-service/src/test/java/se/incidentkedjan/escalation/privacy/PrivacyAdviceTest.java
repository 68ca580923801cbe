package se.incidentkedjan.escalation.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.privacy.EnisaScore.Band;
import se.incidentkedjan.escalation.privacy.Factor.Aspect;
import se.incidentkedjan.escalation.privacy.Factor.Direction;
import se.incidentkedjan.escalation.privacy.Factor.Reason;
import se.incidentkedjan.events.facts.YesNo;

class PrivacyAdviceTest {

    private static PrivacyAdvice of(String json) {
        return PrivacyAdvice.of(Config.facts(json)).orElseThrow();
    }

    private static Factor factor(PrivacyAdvice advice, Aspect aspect) {
        return advice.factors().stream()
                .filter(factor -> factor.aspect() == aspect)
                .findFirst()
                .orElseThrow();
    }

    /** Worked examples of the method, each with its parts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // A building permit to one wrong, known person.
                "MISDIRECTED | NO | CONFIDENTIALITY | `\"BASIC_IDENTITY\",\"CONTACT\"` | CITIZENS | ONE_KNOWN | NO | NONE | 1 | 1 | 0.25 | 1.25 | LOW",
                // An access log with aliases, published after an intrusion: on the boundary.
                "MALWARE | YES | CONFIDENTIALITY | `\"BEHAVIOUR\"` | CUSTOMERS | PUBLIC | YES | NONE | 2 | 0.5 | 1.00 | 2.00 | MEDIUM",
                // The payroll held to ransom, nothing taken, two days to restore.
                "MALWARE | YES | AVAILABILITY | `\"BASIC_IDENTITY\",\"FINANCIAL\"` | EMPLOYEES | NONE | NO | TEMPORARY | 3 | 1 | 0.75 | 3.75 | HIGH",
                // A care note to a nurse of another unit.
                "MISDIRECTED | NO | CONFIDENTIALITY | `\"BASIC_IDENTITY\",\"HEALTH\"` | PATIENTS | ONE_KNOWN | NO | NONE | 4 | 1 | 0.25 | 4.25 | VERY_HIGH",
                // The address of someone protected, to the opposite party.
                "MISDIRECTED | NO | CONFIDENTIALITY | `\"BASIC_IDENTITY\",\"CONTACT\"` | PROTECTED_PERSONS | ONE_KNOWN | NO | NONE | 4 | 1 | 0.25 | 4.25 | VERY_HIGH",
                // The most there can be.
                "WRONG_OR_DELETED_DATA | YES | CONFIDENTIALITY | `\"BASIC_IDENTITY\",\"HEALTH\"` | PATIENTS | PUBLIC | YES | PERMANENT | 4 | 1 | 2.00 | 6.00 | VERY_HIGH"
            })
    void aWorkedExampleComesOutExactly(
            String category,
            String malicious,
            String aspect,
            String kinds,
            String group,
            String recipients,
            String exfiltration,
            String loss,
            BigDecimal context,
            BigDecimal identification,
            BigDecimal circumstances,
            BigDecimal severity,
            Band band) {
        var score = of("""
                        {"category": "%s", "malicious": "%s", "aspects": ["%s"], "personalData": {"involved": "YES",
                         "kinds": [%s], "groups": ["%s"], "recipients": "%s", "exfiltration": "%s", "misuse": "NONE_SEEN",
                         "availabilityLoss": "%s"}}""".formatted(category, malicious, aspect, kinds, group, recipients, exfiltration, loss))
                .score();

        assertExactly(score.context(), context);
        assertExactly(score.identification(), identification);
        assertExactly(score.circumstances(), circumstances);
        assertExactly(score.severity(), severity);
        assertThat(score.lowestBand()).isEqualTo(band);
        assertThat(score.highestBand()).isEqualTo(band);
    }

    private static void assertExactly(Span span, BigDecimal number) {
        assertThat(span.least()).isEqualByComparingTo(number);
        assertThat(span.most()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource({"7, LOW", "8, MEDIUM", "11, MEDIUM", "12, HIGH", "15, HIGH", "16, VERY_HIGH", "24, VERY_HIGH"})
    void aScoreOnABoundaryBelongsToTheHigherBand(int quarters, Band band) {
        assertThat(Band.of(quarters)).isEqualTo(band);
    }

    @Test
    void whatIsUnknownGivesASpanAndNoGuess() {
        var nothing = of("{\"personalData\": {\"involved\": \"YES\"}}").score();

        assertThat(nothing.severity()).isEqualTo(new Span(1, 24));
        assertThat(nothing.lowestBand()).isEqualTo(Band.LOW);
        assertThat(nothing.highestBand()).isEqualTo(Band.VERY_HIGH);
        assertThat(nothing.moreThanHundred()).isEqualTo(YesNo.UNKNOWN);
        assertThat(nothing.unintelligible()).isEqualTo(YesNo.UNKNOWN);
    }

    @Test
    void passwordsAreWorthWhatTheyOpen() {
        assertThat(of("{\"personalData\": {\"involved\": \"YES\", \"kinds\": [\"CREDENTIALS\"]}}")
                        .score()
                        .context())
                .isEqualTo(new Span(4, 16));
    }

    @ParameterizedTest
    @CsvSource({"100, NO", "101, YES"})
    void theNumberOfPeopleIsAFlagBesideTheScore(int count, YesNo flag) {
        var form =
                "{\"personalData\": {\"involved\": \"YES\", \"subjects\": {\"count\": %d}, \"unintelligible\": \"YES\"}}";
        var score = of(form.formatted(count)).score();

        assertThat(score.moreThanHundred()).isEqualTo(flag);
        assertThat(score.unintelligible()).isEqualTo(YesNo.YES);
        assertThat(score.severity()).isEqualTo(of(form.formatted(1)).score().severity());
    }

    @Test
    void everyAspectIsWeighedOnce() {
        assertThat(of("{}").factors())
                .extracting(Factor::aspect)
                .containsExactlyElementsOf(Arrays.asList(Aspect.values()));
        assertThat(of("{}").factors())
                .filteredOn(factor -> factor.direction() != Direction.UNKNOWN)
                .isEmpty();
    }

    @Test
    void aTrustedRecipientWhoHasDeletedLowersWhatTheSensitiveDataRaise() {
        var advice = of("""
                {"category": "MISDIRECTED", "malicious": "NO", "personalData": {"involved": "YES", "kinds": ["HEALTH", "BASIC_IDENTITY"],
                 "groups": ["PATIENTS"], "subjects": {"count": 1}, "unintelligible": "NO", "recipients": "ONE_KNOWN",
                 "recipientTrusted": "YES", "deletionConfirmed": "YES", "exfiltration": "NO", "misuse": "NONE_SEEN"}}""");

        assertThat(factor(advice, Aspect.RECIPIENT))
                .isEqualTo(new Factor(Aspect.RECIPIENT, Direction.LOWERS, Reason.TRUSTED_AND_DELETED));
        assertThat(factor(advice, Aspect.NATURE_OF_DATA).direction()).isEqualTo(Direction.RAISES);
        assertThat(factor(advice, Aspect.NUMBER_AFFECTED).direction()).isEqualTo(Direction.NEUTRAL);
        assertThat(advice.score().lowestBand()).isEqualTo(Band.VERY_HIGH);
    }

    @Test
    void encryptedDataThatAreGoneAreStillGone() {
        var advice = of("""
                {"category": "MALWARE", "personalData": {"involved": "YES", "unintelligible": "YES", "recipients": "NONE",
                 "exfiltration": "NO", "availabilityLoss": "PERMANENT"}}""");

        assertThat(factor(advice, Aspect.PROTECTION).direction()).isEqualTo(Direction.LOWERS);
        assertThat(factor(advice, Aspect.TYPE_OF_BREACH))
                .isEqualTo(new Factor(Aspect.TYPE_OF_BREACH, Direction.RAISES, Reason.LOST));
    }

    @Test
    void withoutPersonalDataThereIsNoAdvice() {
        assertThat(PrivacyAdvice.of(Config.facts("{\"personalData\": {\"involved\": \"NO\"}}")))
                .isEmpty();
    }
}
