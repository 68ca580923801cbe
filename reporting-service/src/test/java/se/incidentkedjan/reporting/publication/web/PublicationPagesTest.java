package se.incidentkedjan.reporting.publication.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.reporting.ServiceFixture;
import se.incidentkedjan.reporting.counting.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** On a database of its own: what is published here would be earlier figures to every other test. */
@TestPropertySource(properties = "test.database=publication-pages")
class PublicationPagesTest extends ServiceFixture {

    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

    @BeforeEach
    void aYear() {
        hear(IntStream.range(0, 20)
                .mapToObj(number -> incident(number, number < 13 ? "socialforvaltningen" : "tekniska-forvaltningen"))
                .toArray(Story[]::new));
    }

    private static Story incident(int number, String unit) {
        var day = LocalDate.of(2025, 1, 10).plusDays(number * 20L);
        return Story.ofAReportAt(day + "T08:00:00Z")
                .reported(Category.MISDIRECTED, unit)
                .assessed(Category.MISDIRECTED, unit, Severity.MODERATE, PrivacyRisk.UNLIKELY)
                .delivered(Duration.ofSeconds(4));
    }

    private static String ciso() {
        return "Bearer " + SIGN_IN.person("informationssakerhetschef");
    }

    private MvcTestResult get(String address) {
        return http.get().uri(address).header(HttpHeaders.AUTHORIZATION, ciso()).exchange();
    }

    private String page(String address) {
        var answer = get(address);
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private MvcTestResult post(String address, String... form) {
        var request = http.post()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, ciso())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (int at = 0; at < form.length; at += 2) {
            request = request.param(form[at], form[at + 1]);
        }
        return request.exchange();
    }

    private static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return Objects.requireNonNull(answer.getResponse().getHeader(HttpHeaders.LOCATION));
    }

    private static String revision(String page) {
        var found = REVISION.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String draft(String subject, String period) {
        return location(post("/rapporter", "rapport", subject, "period", period))
                .replaceFirst("\\?.*", "");
    }

    private String published(String subject, String period) {
        var draft = draft(subject, period);
        return location(post(draft + "/godkann", "revision", revision(page(draft))))
                .replaceFirst("\\?.*", "");
    }

    @Test
    void aReportIsMadeChangedApprovedReadAndCorrected() {
        var draft = draft("kommunstyrelsen", "2025");
        var page = page(draft);
        assertThat(page).contains("Läget i korthet", "Ändra texterna", "Godkänn och publicera");

        var saved = post(
                draft + "/texter",
                "revision",
                revision(page),
                "laget",
                "Vi har haft ett lugnt år.\r\n\r\nRutinen är känd.\r\n",
                "lardomar",
                "Adressfält är svåra.",
                "beslut",
                "Informationen noteras.");
        assertThat(location(saved)).isEqualTo(draft + "?hant=sparad");
        page = page(draft);
        assertThat(page).contains("Vi har haft ett lugnt år.", "texterna ändrade av Informationssäkerhetschef");

        var frozen = location(post(draft + "/godkann", "revision", revision(page)));
        assertThat(frozen).isEqualTo("/rapporter/kommunstyrelsen_2025_1?hant=godkand");
        assertThat(page(frozen))
                .contains("Rapporten är godkänd och fryst", "Vi har haft ett lugnt år.", "Kontrollsumma")
                // What is read back from the store has the hash that it was frozen with.
                .doesNotContain("Filerna är originalet");
        assertThat(page("/rapporter")).contains("Publicerade rapporter");

        hear(incident(0, "va-avdelningen"), incident(1, "va-avdelningen"));
        var corrected = location(post("/rapporter/kommunstyrelsen_2025_1/ratta", "varfor", "Två anmäldes sent."));
        assertThat(corrected).isEqualTo("/rapporter/utkast/kommunstyrelsen_2025_2?hant=gjord");
        page = page(corrected);
        assertThat(page).contains("Två anmäldes sent.", "Tal som har ändrats", "Vi har haft ett lugnt år.");
        var second = location(post("/rapporter/utkast/kommunstyrelsen_2025_2/godkann", "revision", revision(page)));

        assertThat(page(second)).contains("ersätter version 1", "Versioner").doesNotContain("Filerna är originalet");
        assertThat(page("/rapporter/kommunstyrelsen_2025_1"))
                .contains("Den här versionen är ersatt", "/rapporter/kommunstyrelsen_2025_2");
    }

    @Test
    void programsGetTheFilesAsTheyWereFrozen() throws Exception {
        published("internkontroll", "2024");
        var address = "/api/reports/published/internkontroll_2024_1";

        var listed = json("/api/reports/published")
                .get("reports")
                .valueStream()
                .filter(one -> one.get("id").asString().equals("internkontroll_2024_1"))
                .findFirst()
                .orElseThrow();
        var report = json(address);

        assertThat(listed.get("hash").asString())
                .isEqualTo(report.get("hash").asString())
                .hasSize(64);
        assertThat(report.at("/report/subject").asString()).isEqualTo("internkontroll");
        var pdf = ask(address).header(HttpHeaders.ACCEPT, "application/pdf").exchange();
        assertThat(new String(pdf.getResponse().getContentAsByteArray(), 0, 5, US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(ask(address)
                        .header(HttpHeaders.ACCEPT, "application/pdf")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(pdf.getResponse().getContentAsByteArray());
        assertThat(ask("/rapporter/internkontroll_2024_1?format=csv").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Alla incidenter");
        assertThat(ask(address + "?format=docx").exchange()).hasStatus(HttpStatus.NOT_ACCEPTABLE);
        assertThat(ask("/api/reports/published/internkontroll_1999_1").exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private JsonNode json(String address) {
        var answer = ask(address).header(HttpHeaders.ACCEPT, "application/json").exchange();
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    @Test
    void whoeverWroteWhileAnotherDidKeepsTheirWordsAndSeesTheOthers() {
        var draft = draft("namnd/socialnamnden", "2025");
        var seen = revision(page(draft));
        post(draft + "/texter", "revision", seen, "laget", "Den första skrev.");

        var second = post(draft + "/texter", "revision", seen, "laget", "Den andra skrev.");

        assertThat(second).hasStatus(HttpStatus.CONFLICT);
        assertThat(body(second)).contains("Den första skrev.", "Den andra skrev.", "inte sparat");
        assertThat(page(draft)).contains("Den första skrev.").doesNotContain("Den andra skrev.");
    }

    @Test
    void anIdentityNumberIsPointedOutWhereItStands() {
        var draft = draft("namnd/tekniska-namnden", "2025");

        var answer =
                post(draft + "/texter", "revision", revision(page(draft)), "laget", "Bra.\nDet gällde 20111111-1111.");

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(body(answer)).contains("href=\"#laget\"", "Läget i korthet, rad 2", "personnummer", "20111111-1111");
    }

    @Test
    void theNameOfASystemMustBeConfirmed() {
        var draft = draft("namnd/kultur-och-fritidsnamnden", "2025");
        post(draft + "/texter", "revision", revision(page(draft)), "laget", "Det var Lärplattform.");
        var page = page(draft);
        assertThat(page).contains("verkar nämna system", "system-far-namnas");

        assertThat(post(draft + "/godkann", "revision", revision(page))).hasStatus(HttpStatus.CONFLICT);
        var confirmed = post(draft + "/godkann", "revision", revision(page), "system-far-namnas", "ja");

        assertThat(location(confirmed)).startsWith("/rapporter/namnd-kultur-och-fritidsnamnden_2025_1");
    }

    @Test
    void aDraftThatWasMadeBeforeAnotherWasPublishedSaysThatItMustBeMadeAnew() {
        var draft = draft("namnd/miljo-och-byggnadsnamnden", "2025");
        published("namnd/miljo-och-byggnadsnamnden", "2025-T1");

        var page = page(draft);
        assertThat(page).contains("Innan det kan godkännas", "Gör om utkastet från siffrorna");
        assertThat(post(draft + "/godkann", "revision", revision(page))).hasStatus(HttpStatus.CONFLICT);
        assertThat(location(post(draft + "/om", "revision", revision(page)))).isEqualTo(draft + "?hant=omgjord");
        assertThat(location(post(draft + "/godkann", "revision", revision(page(draft)))))
                .contains("hant=godkand");
    }

    @Test
    void whatWasDecidedIsToldAndFollowedUp() {
        var report = published("namnd/exempelbostader-styrelse", "2024");
        var wrong = post(report + "/antagen", "revision", revision(page(report)), "dag", "i våras");
        assertThat(wrong).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(body(wrong)).contains("Skriv den dag rapporten togs upp", "i våras");

        var told = post(
                report + "/antagen",
                "revision",
                revision(page(report)),
                "dag",
                "2025-02-11",
                "paragraf",
                "§ 14",
                "beslut",
                "VD ska öva kedjan.");
        assertThat(location(told)).isEqualTo(report + "?hant=antagen");
        assertThat(page(report)).contains("§ 14", "VD ska öva kedjan.");

        assertThat(page(draft("namnd/exempelbostader-styrelse", "2025"))).contains("VD ska öva kedjan.", "utfall-1");
    }

    @Test
    void aDraftIsForThoseWhoPrepareReportsAndWhatIsPublishedForEverybody() {
        var draft = draft("ledningens-genomgang", "2025");
        var id = draft.substring(draft.lastIndexOf('/') + 1);

        assertThat(ask(draft).exchange()).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(ask("/rapporter/" + id).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(ask("/api/reports/published/" + id).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        var list = ask("/rapporter").exchange();
        assertThat(list).hasStatusOk();
        assertThat(body(list)).doesNotContain("utkast", "Planerade");
        assertThat(http.post()
                        .uri(draft + "/godkann")
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + SIGN_IN.person("dataskyddsombud"))
                        .param("revision", "1"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.get().uri("/rapporter")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void theCalendarStandsOnThePage() {
        assertThat(page("/rapporter")).contains("Planerade rapporter", "2027-02-16", "Utkast", "Gör ett utkast nu");
    }

    @Test
    void aDraftByHandCanBeThrownAway() {
        var draft = draft("namnd/exempel-energi-styrelse", "2025");

        assertThat(location(post(draft + "/kasta", "revision", revision(page(draft)))))
                .isEqualTo("/rapporter?hant=kastad");

        assertThat(get(draft)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"i fjol", "2026", "2026-T5", ""})
    void aPeriodThatCannotBeMadeIsAnsweredWithWhatCan(String period) {
        var answer = post("/rapporter", "rapport", "kommunstyrelsen", "period", period);

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(body(answer)).contains("href=\"#period\"", "2026-01-01..2026-06-30");
    }
}
