package se.incidentkedjan.reporting.statistics.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.LateReason;
import se.incidentkedjan.events.OutlinedMeasure;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.reporting.ServiceFixture;
import se.incidentkedjan.reporting.counting.Story;

/** The page as each reader meets it. It is the twentieth of November 2026. */
class SituationPageTest extends ServiceFixture {

    private static final String CISO = "informationssakerhetschef";
    private static final String BOARD = "namnd-social";
    private static final String HANDLER = "handlaggare-social";
    private static final String AUDITOR = "revisor";
    private static final Pattern LINK =
            Pattern.compile("href=\"(/arenden\\?[^\"]+)\">([^<]+)<span[^>]*>([^<]+)</span>");

    private static Story aLetter(String day) {
        return Story.ofAReportAt(day + "T08:00:00Z")
                .reported(Category.MISDIRECTED, "socialforvaltningen")
                .assessed(
                        Category.MISDIRECTED, "socialforvaltningen", Severity.SIGNIFICANT, PrivacyRisk.RISK, Story.IMY);
    }

    private static Story anOutage(String day) {
        return Story.ofAReportAt(day + "T08:00:00Z")
                .reported(Category.OUTAGE, "va-avdelningen")
                .assessed(Category.OUTAGE, "va-avdelningen", Severity.LOW, PrivacyRisk.NONE);
    }

    private String page(String group, String query) {
        MvcTestResult answer = askAs(group, "/lage" + query).exchange();
        assertThat(answer).as(query).hasStatusOk();
        return body(answer);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    /** What is heard after each number that is a link. */
    private static List<String> heard(String page) {
        return LINK.matcher(page).results().map(link -> link.group(3).strip()).toList();
    }

    private static List<String> addresses(String page) {
        return LINK.matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .toList();
    }

    @Test
    void thePageTellsThePeriodInSwedishAndNothingInCodes() {
        hear(aLetter("2026-03-02"), aLetter("2026-04-02"), anOutage("2026-04-03"));

        assertThat(page(CISO, "?ar=2026&period=ar"))
                .contains(
                        "Arbetsmaterial",
                        "Läget i Exempelkommunen",
                        "3\u00a0incidenter rapporterades under helåret 2026 till och med i dag.",
                        "Socialförvaltningen",
                        "Okänd enhet",
                        "mars 2026",
                        "Betydande",
                        "Anmäl personuppgiftsincidenten till IMY",
                        "Siffrorna gäller <time datetime=\"2026-11-20T16:45+01:00\">",
                        "Uppdatera")
                .doesNotContain(
                        "<script",
                        " style=",
                        ">MISDIRECTED<",
                        "???",
                        "Perioden finns inte",
                        "Vyn finns inte",
                        "inte färdiga");
    }

    @Test
    void whoeverAsksForItGetsThePageAnewEachMinuteForAnHourAndCanStopIt() {
        hear(aLetter("2026-03-02"));
        var asked =
                Pattern.compile("href=\"([^\"]+)\">Uppdatera varje minut<").matcher(page(CISO, "?ar=2026&period=ar"));
        assertThat(asked.find()).isTrue();

        var live = askAs(CISO, asked.group(1).replace("&amp;", "&")).exchange();

        assertThat(live).hasStatusOk().hasHeader("Refresh", "60");
        assertThat(body(live)).contains("Sidan uppdateras varje minut till", "kl. 17.45", "Sluta uppdatera");
        assertThat(askAs(CISO, "/lage?ar=2026&period=ar").exchange()).doesNotContainHeader("Refresh");
    }

    @Test
    void whatIsOpenIsToldWheneverItWasReportedAndHowLateItIs() {
        var today =
                new OutlinedMeasure(1, LocalDate.parse("2026-11-20"), OutlinedMeasure.State.OPEN, Instant.EPOCH, null);
        var late =
                new OutlinedMeasure(2, LocalDate.parse("2026-03-03"), OutlinedMeasure.State.OPEN, Instant.EPOCH, null);
        hear(
                aLetter("2019-03-02").outlined(List.of(), Cause.MISTAKE, today, late),
                aLetter("2026-04-02").missed(Story.IMY),
                aLetter("2026-04-02").met(Story.IMY, true).moved(CaseStatus.CLOSED),
                Story.ofAReportAt("2026-11-20T08:00:00Z").reported(Category.UNKNOWN, null));

        var text = text(page(CISO, ""));

        assertThat(text)
                .contains(
                        "Öppna incidenter 3 ",
                        "Väntar på bedömning 1 ",
                        "Skyldigheter vars klocka går 1 ",
                        "sista tid och inte är gjorda 1 ",
                        "Åtgärder kvar att göra 2 ",
                        "Försenade åtgärder 1 ",
                        "skulle ha varit klar tisdag 3 mars 2026");
    }

    /** Without tags and what is heard only. */
    private static String text(String page) {
        return page.replaceAll("<span class=\"govuk-visually-hidden\">[^<]*</span>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void thePeriodStandsBesideAsManyDaysOfTheYearBefore() {
        hear(aLetter("2025-03-02"), aLetter("2025-11-20"), aLetter("2025-11-21"), anOutage("2026-11-20"));

        var page = page(CISO, "");

        assertThat(page)
                .contains("Det är 1 färre än 1 januari–20 november 2025, då det var 2.")
                .contains("id=\"manader-titel\"", "chart-solid", "chart-outlined");
        assertThat(text(page)).contains("november 2026 1 1 ", "mars 2026 0 1 ", "Tekniska nämnden 1 0 ");
        assertThat(text(page)).as("the future is in no figure").doesNotContain("december 2026");
    }

    @Test
    void thePageSaysWhenTheComparisonMayBeWithTimeBeforeThereWasASystem() {
        hear(aLetter("2025-03-02"), aLetter("2026-03-02"));
        assertThat(page(CISO, "")).contains("Den första av dem kom i mars 2025. Var systemet inte i bruk före det");

        hear(aLetter("2025-01-02"));
        assertThat(page(CISO, "")).contains("då det var 2.").doesNotContain("Den första av dem");
    }

    @Test
    void withoutAnythingToCompareWithNothingIsCompared() {
        hear(aLetter("2026-03-02"));

        assertThat(page(CISO, ""))
                .contains("Det finns inga incidenter från året före att jämföra med.")
                .doesNotContain("chart-outlined", "Andel året före");
    }

    @ParameterizedTest
    @CsvSource({
        "informationssakerhetschef,Läget i Exempelkommunen",
        "dataskyddsombud,Läget i Exempelkommunen",
        "namnd-social,Läget: Socialnämnden",
        "handlaggare-skola,Läget: Barn- och utbildningsnämnden",
        "objektagare-vard,Läget i Exempelkommunen",
        "revisor,Läget för revisorn"
    })
    void eachReaderBeginsWithTheirOwn(String group, String title) {
        hear(aLetter("2026-03-02"));

        assertThat(page(group, "")).contains(">" + title + "</h1>");
    }

    @Test
    void everybodyCanLookAtTheOtherViews() {
        hear(aLetter("2026-03-02"), anOutage("2026-04-03"));

        assertThat(page(BOARD, "")).contains("1\u00a0incident rapporterades").doesNotContain("Incidenter per nämnd");
        assertThat(page(BOARD, "?vy=kommun")).contains("2\u00a0incidenter rapporterades", "Incidenter per nämnd");
        assertThat(page(CISO, "?namnd=tekniska-namnden"))
                .contains(
                        "Läget: Tekniska nämnden",
                        "VA-avdelningen",
                        "<option value=\"tekniska-namnden\" selected=\"selected\">")
                .doesNotContain("Socialförvaltningen");
        assertThat(page(CISO, "?vy=namnd")).contains("Läget: Kommunstyrelsen");
    }

    @Test
    void theRevisorSeesDutiesMeasuresTimesDrillsAndSilentUnits() {
        hear(
                aLetter("2026-03-02").metLate(Story.IMY, LateReason.NOBODY_REACHED),
                anOutage("2026-04-03").merged());

        var page = page(AUDITOR, "");

        assertThat(page)
                .contains("Lagstadgade skyldigheter", "Varför skyldigheter gjordes för sent", "Hur lång tid det tog")
                .contains("Ingen övning gjordes under perioden.", "href=\"/revision\"", "href=\"/halsa\"")
                .contains("<li>Kultur- och fritidsförvaltningen</li>")
                .doesNotContain("<li>Socialförvaltningen</li>", "Incidenter per kategori");
        assertThat(page).as("what was merged was reported").doesNotContain("<li>VA-avdelningen</li>");
    }

    @Test
    void aNumberLeadsToItsCasesForThoseWhoSeeAll() {
        hear(aLetter("2026-03-02"), anOutage("2026-04-03"));

        assertThat(addresses(page(CISO, "?vy=kommun")))
                .contains(
                        "/arenden?vy=ALL&status=INCIDENTS&fran=2026-01-01&till=2026-12-31&kategori=OUTAGE",
                        "/arenden?vy=ALL&status=INCIDENTS&fran=2026-01-01&till=2026-12-31&enhet=socialforvaltningen",
                        "/arenden?vy=ALL&status=INCIDENTS&fran=2026-03-01&till=2026-03-31",
                        "/arenden?vy=ALL&status=INCIDENTS&fran=2026-01-01&till=2026-12-31&risk=RISK",
                        "/arenden?vy=ALL&status=OPEN");
        assertThat(heard(page(CISO, ""))).contains("incidenter: Systemet är nere eller felar, 2026");
        assertThat(addresses(page(CISO, "?namnd=tekniska-namnden")))
                .isNotEmpty()
                .allMatch(address -> address.contains("enheterunder=tekniska-namnden"));
    }

    @Test
    void aHandlerOfOneNamndIsLedToItsCasesOnly() {
        hear(aLetter("2026-03-02"), anOutage("2026-04-03"));

        assertThat(addresses(page(HANDLER, "?vy=kommun")))
                .as("of the whole municipality, their own unit only")
                .containsExactly(
                        "/arenden?vy=ALL&status=INCIDENTS&fran=2026-01-01&till=2026-12-31&enhet=socialforvaltningen");
        assertThat(addresses(page(HANDLER, ""))).as("all of their own nämnd").hasSizeGreaterThan(5);
        assertThat(addresses(page(HANDLER, "?namnd=tekniska-namnden")))
                .as("nothing of another nämnd")
                .isEmpty();
    }

    @Test
    void aSystemOwnerIsLedToTheirSystemsOnly() {
        hear(aLetter("2026-03-02").outlined(List.of(Aspect.CONFIDENTIALITY), null));

        // The system is e-post, and theirs are others.
        assertThat(page("objektagare-vard", "")).contains("E-post och kalender").doesNotContain("\"/arenden?");
        assertThat(addresses(page(CISO, ""))).anyMatch(address -> address.endsWith("&system=e-post"));
    }

    @Test
    void whatTheListCannotShowIsAPlainNumber() {
        hear(
                Story.ofAReportAt("2026-04-02T08:00:00Z").reported(Category.PHISHING, "gatukontoret"),
                Story.ofAReportAt("2026-04-03T08:00:00Z").reported(Category.UNKNOWN, null));

        var addresses = addresses(page(CISO, "")).stream().collect(Collectors.joining(" "));

        assertThat(addresses)
                .contains("kategori=PHISHING")
                .doesNotContain("gatukontoret", "NOT_", "UNKNOWN_", "enhet=");
    }

    @Test
    void whereNothingWasEverReportedThePageSaysWhatToDo() {
        assertThat(page(CISO, ""))
                .contains("Inget har rapporterats än", "href=\"/anmal\"", "href=\"/halsa\"", "href=\"/importera\"")
                .doesNotContain("<svg xmlns", "Tysta enheter");
        assertThat(page(BOARD, ""))
                .contains("Inget har rapporterats från nämndens enheter än")
                .doesNotContain("href=\"/importera\"");
    }

    @Test
    void whileTheFiguresAreBehindNobodyIsToldThatThereIsNothing() {
        feed.behind = OptionalLong.of(3);
        assertThat(page(CISO, ""))
                .contains("Siffrorna släpar efter: 3 händelser")
                .doesNotContain("Inget har rapporterats än");

        feed.behind = OptionalLong.empty();
        assertThat(page(CISO, "")).contains("Det går inte att se om allt är räknat");
    }

    @Test
    void anEmptyMonthHasNoChartsAndSaysSo() {
        hear(aLetter("2026-03-02"));

        assertThat(page(CISO, "?ar=2026&period=m5"))
                .contains("Inga incidenter rapporterades under maj 2026.", "Öppna incidenter")
                .doesNotContain("chart-drawing", "Tysta enheter");
    }

    @Test
    void aPeriodOrNamndThatIsNoneIsSaidSo() {
        assertThat(askAs(CISO, "/lage?ar=2026&period=m13"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("Perioden finns inte");
        for (var query : List.of("?namnd=finns-inte", "?vy=finns-inte")) {
            assertThat(askAs(CISO, "/lage" + query))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyText()
                    .contains("Vyn finns inte")
                    .doesNotContain("finns-inte");
        }
    }

    @Test
    void theFormerAddressLeadsHere() {
        assertThat(askAs(CISO, "/rapport?ar=2025&period=t1"))
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasRedirectedUrl("/lage?ar=2025&period=t1");
        assertThat(askAs(CISO, "/rapport?ar=x")).hasRedirectedUrl("/lage");
    }

    @Test
    void everyIdOfThePageIsThereOnceAndEachLinkWithinItLeadsSomewhere() {
        hear(aLetter("2026-03-02"), anOutage("2025-04-03"));
        for (var query : List.of("?vy=kommun", "?namnd=tekniska-namnden", "?vy=revision")) {
            var page = page(CISO, query);
            var ids = Pattern.compile(" id=\"([^\"]+)\"")
                    .matcher(page)
                    .results()
                    .map(id -> id.group(1))
                    .toList();
            assertThat(ids).as(query).doesNotHaveDuplicates();
            Pattern.compile("href=\"#([^\"]+)\"")
                    .matcher(page)
                    .results()
                    .forEach(link -> assertThat(ids).as(query).contains(link.group(1)));
        }
    }
}
