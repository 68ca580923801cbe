package se.incidentkedjan.escalation.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.retention.Keeping.Preserved.Reason;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.InvalidConfiguration;

class RetentionRulesTest {

    private static final Instant NOW = Instant.parse("2028-12-02T08:00:00Z");

    private static final String TWO_YEARS = """
            valid-from: 2027-01-01
            documents:
              - type: report-words
                keep: 2 years
                from: received
                decision: KS 2026-0123 § 45
                valid-from: 2027-01-01
            """;

    private static RetentionRules rules(String yaml) {
        return ConfigFile.parse("retention.yml", yaml, RetentionFile::read);
    }

    private static Keeping words(String yaml, Instant now) {
        return rules(yaml).of(DocumentType.REPORT_WORDS, now);
    }

    @Test
    void whatShipsPreservesEverythingForEver() {
        var shipped = RetentionRules.read(Config.folder().resolve("retention.yml"));

        assertThat(shipped.all(Instant.parse("2126-01-01T00:00:00Z")))
                .hasSize(DocumentType.values().length)
                .allSatisfy(keeping ->
                        assertThat(keeping).isEqualTo(new Keeping.Preserved(keeping.type(), Reason.DECIDED)));
    }

    @Test
    void withoutAFileEverythingIsPreserved() {
        assertThat(RetentionRules.read(Path.of("there-is-no-such-folder", "retention.yml"))
                        .all(NOW))
                .allSatisfy(keeping ->
                        assertThat(keeping).isEqualTo(new Keeping.Preserved(keeping.type(), Reason.NOTHING_IN_FORCE)));
    }

    @Test
    void aTimeWithADecisionIsALimit() {
        assertThat(words(TWO_YEARS, NOW)).isInstanceOfSatisfying(Keeping.Limited.class, limited -> {
            assertThat(limited.period()).hasToString("P2Y");
            assertThat(limited.decision()).hasToString("KS 2026-0123 § 45");
        });
        assertThat(rules(TWO_YEARS).of(DocumentType.CASE, NOW))
                .as("what the file does not say is preserved")
                .isEqualTo(new Keeping.Preserved(DocumentType.CASE, Reason.NOTHING_IN_FORCE));
    }

    @Test
    void aTimeWithoutADecisionErasesNothing() {
        assertThat(words(TWO_YEARS.replaceFirst("(?m)^ *decision:.*\\n", ""), NOW))
                .isEqualTo(new Keeping.Preserved(DocumentType.REPORT_WORDS, Reason.NO_DECISION));
    }

    @Test
    void aRowThatIsNotInForceYetErasesNothing() {
        assertThat(words(TWO_YEARS, Instant.parse("2026-12-31T22:59:59Z")))
                .isEqualTo(new Keeping.Preserved(DocumentType.REPORT_WORDS, Reason.NOTHING_IN_FORCE));
        assertThat(words(TWO_YEARS, Instant.parse("2026-12-31T23:00:00Z")))
                .as("the new year begins by Swedish time")
                .isInstanceOf(Keeping.Limited.class);
    }

    @Test
    void theRowThatCameIntoForceLastDecides() {
        var later = TWO_YEARS + """
              - type: report-words
                preserve: true
                valid-from: 2028-01-01
            """.indent(0);

        assertThat(words(later, NOW)).isEqualTo(new Keeping.Preserved(DocumentType.REPORT_WORDS, Reason.DECIDED));
        assertThat(words(later, Instant.parse("2027-06-01T00:00:00Z"))).isInstanceOf(Keeping.Limited.class);
    }

    @ParameterizedTest
    @CsvSource({
        // received, now, gone
        "2026-12-01T08:00:00Z, 2028-12-01T22:59:00Z, false",
        "2026-12-01T08:00:00Z, 2028-12-01T23:00:00Z, true",
        "2026-11-30T22:59:59Z, 2028-12-01T08:00:00Z, true",
        "2026-11-30T23:00:00Z, 2028-12-01T08:00:00Z, false",
        "2028-02-29T08:00:00Z, 2030-02-28T08:00:00Z, false",
        "2028-02-29T08:00:00Z, 2030-03-01T08:00:00Z, true"
    })
    void theDayOnWhichTheTimeIsOutIsKeptWhole(Instant received, Instant now, boolean gone) {
        var limited = (Keeping.Limited) words(TWO_YEARS, now);

        assertThat(received.isBefore(limited.before(now))).isEqualTo(gone);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: report-words        | type: reports         | Giltiga värden är: report-words, case, deliveries",
                "keep: 2 years             | keep: 2 ar            | Så här kan det se ut: 2 years",
                "keep: 2 years             | preserve: false       | Skriv antingen preserve: true",
                "keep: 2 years             | preserve: true        | Det som bevaras gallras aldrig",
                "from: received            | from: closed          | Giltiga värden är: received",
                "decision: KS 2026-0123 § 45 | decision: vi sa det | Så här kan det se ut: KS 2026-0123",
                "from: received            | gallras: alltid       | Fältet «gallras» finns inte här"
            })
    void aMistakeStopsTheStartAndSaysWhatToWrite(String right, String wrong, String says) {
        assertThat(TWO_YEARS).contains(right);

        assertThatExceptionOfType(InvalidConfiguration.class)
                .isThrownBy(() -> rules(TWO_YEARS.replace(right, wrong)))
                .withMessageContaining("retention.yml")
                .withMessageContaining(says);
    }

    @Test
    void twoRowsFromTheSameDayAreRefused() {
        var twice = TWO_YEARS + TWO_YEARS.substring(TWO_YEARS.indexOf("  - type"));

        assertThatExceptionOfType(InvalidConfiguration.class)
                .isThrownBy(() -> rules(twice))
                .withMessageContaining("gäller från samma dag");
    }
}
