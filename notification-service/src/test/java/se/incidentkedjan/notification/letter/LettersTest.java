package se.incidentkedjan.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.REFERENCE;
import static se.incidentkedjan.notification.Fixtures.REPORTED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.events.EscalationEvent.News;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.notification.contact.Language;

class LettersTest {

    private static final IncidentId INCIDENT = IncidentId.parse("0199f000-0000-7000-8000-000000000001");
    private static final Instant NOW = REPORTED.plusSeconds(1);

    private final Letters letters =
            letters(DutyTexts.read(Path.of(System.getProperty("project.root"), "config", "duties.yml")));

    @Test
    void theLetterToTheBoardSaysWhatMustBeDoneByWhen() {
        var letter = letters.escalation(
                new Notice(
                        INCIDENT,
                        REFERENCE,
                        REPORTED,
                        Severity.SIGNIFICANT,
                        "Ansvarig nämnd",
                        "Socialförvaltningen",
                        Urgency.IMMEDIATE,
                        Duration.ofMinutes(90),
                        "k-1",
                        List.of(
                                new Notice.Duty("INFORM_DATA_SUBJECTS", "DATA_SUBJECTS", null, null),
                                new Notice.Duty("IMY_NOTIFICATION", "IMY", REPORTED.plus(Duration.ofHours(72)), null)),
                        null),
                NOW,
                Language.SWEDISH);

        assertThat(letter.subject()).isEqualTo("Incident 2026-000123 (betydande): agera genast");
        assertThat(letter.text()).isEqualTo(golden("escalation.txt"));
    }

    @Test
    void theReminderSaysWhatIsLeftForWhomAndHowLong() {
        var letter = letters.timeGoes(
                new Notice(
                        INCIDENT,
                        REFERENCE,
                        REPORTED,
                        Severity.SIGNIFICANT,
                        "Dataskyddsombud",
                        null,
                        Urgency.SOON,
                        null,
                        null,
                        List.of(new Notice.Duty(
                                "IMY_NOTIFICATION", "IMY", NOW.plus(Duration.ofHours(18)), "Socialnämnden")),
                        null),
                NOW,
                Language.SWEDISH);

        assertThat(letter.subject()).isEqualTo("Incident 2026-000123: tiden går för det som lagen kräver");
        assertThat(letter.text())
                .contains("Socialnämnden", "18 timmar kvar", "/arenden/" + INCIDENT)
                .doesNotContain("null");
    }

    @Test
    void eachPieceOfNewsHasWordsOfItsOwnWithTheReference() {
        for (var news : News.values()) {
            var letter = letters.news(REFERENCE, news, "exempel", Language.SWEDISH);

            assertThat(letter.subject()).contains("2026-000123").doesNotContain("%");
            assertThat(letter.text()).contains("2026-000123").doesNotContain("%s");
        }
    }

    @Test
    void theReceiptThanksAndSaysWhatHappensNext() {
        var letter = letters.receipt(REFERENCE, REPORTED, "exempel", Language.SWEDISH);

        assertThat(letter.subject()).isEqualTo("Tack för din rapport 2026-000123");
        assertThat(letter.text()).isEqualTo(golden("receipt.txt"));
    }

    @Test
    void dutiesAndSeveritiesThatWeDoNotKnowAreShownAsTheyAre() {
        var letter = letters.escalation(
                new Notice(
                        INCIDENT,
                        REFERENCE,
                        REPORTED,
                        null,
                        "CISO",
                        null,
                        Urgency.NORMAL,
                        null,
                        null,
                        List.of(new Notice.Duty("ELSAK_REPORT", "ELSAK", NOW.minus(Duration.ofMinutes(20)), null)),
                        null),
                NOW,
                Language.SWEDISH);

        assertThat(letter.subject()).isEqualTo("Incident 2026-000123 (inte bedömd): för kännedom");
        assertThat(letter.text())
                .contains("1. Uppfyll skyldigheten ELSAK_REPORT\n   Till: ELSAK\n")
                .contains("(gick ut för 20 minuter sedan när meddelandet skickades)");
    }

    @Test
    void whatTheMunicipalityCallsADutyStandsInTheLetter(@TempDir Path folder) throws IOException {
        var shipped = Files.readString(Path.of(System.getProperty("project.root"), "config", "duties.yml"));
        var edited = Files.writeString(
                folder.resolve("duties.yml"),
                shipped.replace("Anmäl personuppgiftsincidenten till IMY", "Skriv till tillsynen")
                        .replace("name: Integritetsskyddsmyndigheten", "name: Tillsynen")
                        .replace("artikel 33.1", "artikel 99"));

        var letter =
                letters(DutyTexts.read(edited)).escalation(noticeOf("IMY_NOTIFICATION", "IMY"), NOW, Language.SWEDISH);

        assertThat(letter.text())
                .contains("1. Skriv till tillsynen\n   Till: Tillsynen\n")
                .contains("artikel 99");
    }

    @Test
    void aDutyIsCalledWhatItWasCalledWhenTheReportCame(@TempDir Path folder) throws IOException {
        var versions = Files.writeString(folder.resolve("duties.yml"), """
                valid-from: 2026-07-01
                authorities: [{code: IMY, name: Tillsynen, channel: Brev}]
                duties:
                  - {code: TELL, title: Ny rubrik, authority: IMY, legal-reference: Ny lag, valid-from: 2026-11-21}
                  - {code: TELL, title: Rubrik, authority: IMY, legal-reference: Lag, valid-from: 2026-01-01, valid-to: 2026-11-20}
                """);

        var letter = letters(DutyTexts.read(versions))
                .escalation(noticeOf("TELL", "IMY"), NOW.plus(Duration.ofDays(9)), Language.SWEDISH);

        assertThat(letter.text()).contains("1. Rubrik\n", "Lagrum: Lag\n").doesNotContain("Ny ");
    }

    @Test
    void nothingInAPageOfHtmlIsFetchedFromElsewhereOrTakenForMarkup() {
        var html = new Letter("<b>", "b", Language.SWEDISH, List.of(new Letter.Paragraph("a < b & \"c\"'"))).html();

        assertThat(html)
                .contains("<title>&lt;b&gt;</title>", "<p>a &lt; b &amp; &quot;c&quot;&#39;</p>")
                .contains("lang=\"sv\"")
                .doesNotContain("<img", "<script", "<link", "url(");
    }

    private static Letters letters(DutyTexts texts) {
        return new Letters("http://localhost:8080/", texts, Templates::shipped);
    }

    private static Notice noticeOf(String duty, String authority) {
        return new Notice(
                INCIDENT,
                REFERENCE,
                REPORTED,
                Severity.LOW,
                "Dataskyddsombud",
                null,
                Urgency.SOON,
                null,
                null,
                List.of(new Notice.Duty(duty, authority, null, null)),
                null);
    }

    private static String golden(String name) {
        try (var stream = LettersTest.class.getResourceAsStream("/notification-service/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
