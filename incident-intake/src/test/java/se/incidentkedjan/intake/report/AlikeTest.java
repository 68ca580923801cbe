package se.incidentkedjan.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.AlikeCode;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;

class AlikeTest {

    private final Alike alike = new Safe().alike();

    private List<AlikeCode> of(@Nullable String words) {
        return of(words, null);
    }

    private List<AlikeCode> of(@Nullable String words, @Nullable String email) {
        return alike.of(new Submission(words, new Reporter("Exempel", email), IncidentFacts.of(Category.PHISHING)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mejl från faktura@lurendrejeri.example | Det kom från Support <SUPPORT@Lurendrejeri.example>.",
                "Länken http://lurendrejeri.example/a?b | hxxps://www.lurendrejeri[.]example",
                "Se www.lurendrejeri.example | Klickade på https://anna@lurendrejeri.example:8443/x",
                "Länk till http://192.0.2.44/in | http://192.0.2.44:8080",
                "Ämne: Din faktura 4711 | Subject: SV: VB: din  faktura 4712",
            })
    void whoeverNamesTheSameSenderLinkOrSubjectTellsTheSameCode(String one, String other) {
        assertThat(of(one)).hasSize(1).isEqualTo(of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kan inte logga in",
                "Jag fick mejl från anna@gmail.com",
                "Skickat från chef@kommun.example, se https://intranet.kommun.example/nyheter",
                "klockan 10.15 och kap. 3.4",
                "Ämne: hej",
                "@@@ :// www."
            })
    void whatManyCouldNameForOtherReasonsTellsNothing(String words) {
        assertThat(of(words)).isEmpty();
    }

    @Test
    void theReportersOwnDomainTellsNothing() {
        assertThat(of("Svara till mig på jag@bolaget.example", "jag@bolaget.example"))
                .isEmpty();
        assertThat(of("Svara till mig på jag@bolaget.example", "du@annat.example"))
                .hasSize(1);
    }

    @Test
    void withoutWordsThereIsNothingToHaveInCommon() {
        assertThat(of(null)).isEmpty();
    }

    @Test
    void ofAListOfLinksOnlyAFewCount() {
        var many =
                IntStream.range(0, 50).mapToObj("http://a%d.example"::formatted).collect(Collectors.joining(" "));

        assertThat(of(many)).hasSize(Alike.MOST).doesNotHaveDuplicates();
    }

    @Test
    void differentSendersTellDifferentCodes() {
        assertThat(of("från a@ett.example")).isNotEqualTo(of("från a@tva.example"));
    }

    @Test
    void anotherInstallationTellsOtherCodes() {
        var code = of("från a@ett.example").getFirst().value();

        assertThat(code).matches("[0-9a-f]{32}").isNotEqualTo(sha("host ett.example"));
    }

    private static String sha(String text) {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(digest).substring(0, 32);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.", "@", "://", "1.", "ämne:", "www."})
    void aLongTextIsReadInNoTime(String piece) {
        var text = piece.repeat(20_000 / piece.length());

        org.junit.jupiter.api.Assertions.assertTimeout(java.time.Duration.ofSeconds(2), () -> of(text));
    }
}
