package se.incidentkedjan.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;

class SubmissionRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T16:00:00Z");

    private final SubmissionRules rules = new SubmissionRules(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMinutes(2));

    @Test
    void aReportWithAlmostNothingKnownIsFine() {
        assertThat(rules.check(new Submission(null, null, IncidentFacts.of(Category.UNKNOWN))))
                .isEmpty();
    }

    @Test
    void aClockThatIsALittleAheadIsTolerated() {
        assertThat(codes(during(null, NOW.plusSeconds(120)))).isEmpty();
        assertThat(codes(during(null, NOW.plusSeconds(121)))).containsExactly("facts.occurredTo in-future");
    }

    @Test
    void anIncidentCannotEndBeforeItBegins() {
        assertThat(codes(during(NOW, NOW.minusSeconds(1)))).containsExactly("facts.occurredTo before-start");
        assertThat(codes(during(NOW, NOW))).isEmpty();
    }

    @Test
    void aYearFromAnotherAgeIsASlipOfTheFinger() {
        assertThat(codes(during(Instant.MIN, null))).containsExactly("facts.occurredFrom too-early");
        assertThat(codes(during(Instant.MAX, null))).containsExactly("facts.occurredFrom in-future");
    }

    @Test
    void wordsMayBeTwentyThousandCharactersHoweverManyBytesTheyAre() {
        assertThat(codes(saying("🔒".repeat(20_000)))).isEmpty();
        assertThat(codes(saying("a".repeat(20_001)))).containsExactly("description too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\ud800", "\udc00b", "\u001b[31m"})
    void wordsThatCannotBeReadAreRefused(String words) {
        assertThat(codes(saying(words))).containsExactly("description invalid-character");
    }

    @Test
    void linesAndTabsBelongInADescriptionButNotInAName() {
        assertThat(codes(saying("en\r\n\trad"))).isEmpty();
        assertThat(codes(by(new Reporter("Anställd\nExempel", null))))
                .containsExactly("reporter.name invalid-character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anstalld@kommun.example", "a.b+c@x.kommun.example"})
    void anOrdinaryAddressIsFine(String email) {
        assertThat(codes(by(new Reporter(null, email)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anstalld",
                "@kommun.example",
                "anstalld@",
                "a@b",
                "a b@kommun.example",
                "a@kommun.example\nBcc: b@kommun.example",
                "a@kommun.example,b@kommun.example",
                "åsa@kommun.example"
            })
    void whatNoMailCanReachIsRefused(String email) {
        assertThat(codes(by(new Reporter(null, email)))).containsExactly("reporter.email wrong-form");
    }

    @Test
    void everythingIsFoundAtOnce() {
        var all = new Submission(
                "\u0000",
                new Reporter("x".repeat(101), "y"),
                during(NOW.plusSeconds(999), NOW).facts());

        assertThat(codes(all))
                .containsExactlyInAnyOrder(
                        "description invalid-character",
                        "reporter.name too-long",
                        "reporter.email wrong-form",
                        "facts.occurredFrom in-future",
                        "facts.occurredTo before-start");
    }

    private List<String> codes(Submission submission) {
        return rules.check(submission).stream()
                .map(finding -> finding.field() + " " + finding.code())
                .toList();
    }

    private static Submission saying(String words) {
        return new Submission(words, null, IncidentFacts.of(Category.OTHER));
    }

    private static Submission by(Reporter reporter) {
        return new Submission(null, reporter, IncidentFacts.of(Category.OTHER));
    }

    private static Submission during(@Nullable Instant from, @Nullable Instant to) {
        var facts = IncidentFacts.of(Category.OTHER);
        return new Submission(
                null,
                null,
                new IncidentFacts(
                        facts.category(),
                        facts.aspects(),
                        facts.nearMiss(),
                        facts.ongoing(),
                        facts.malicious(),
                        facts.securityClassified(),
                        facts.origin(),
                        from,
                        to,
                        null,
                        null,
                        null,
                        null,
                        facts.personalData(),
                        facts.operations(),
                        facts.klassa()));
    }
}
