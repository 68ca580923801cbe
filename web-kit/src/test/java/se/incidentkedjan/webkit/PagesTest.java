package se.incidentkedjan.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = ShowcaseApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PagesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void theFrameIsSwedishAndMarksWhereOneIs() throws Exception {
        String page = get("/form", BROWSER).body();
        assertThat(page)
                .contains("<html lang=\"sv\"")
                .contains("<title>Anmäl en incident – Incidentkedjan – Exempelkommunen</title>")
                .contains("href=\"/anmal\" aria-current=\"page\"")
                .contains("href=\"#innehall\"")
                .doesNotContain("<script")
                .doesNotContain("style=\"")
                .doesNotContain("th:")
                .doesNotContain("govuk-crest");
    }

    @Test
    void everyPageLeadsToTheAccessibilityStatementOfTheSite() throws Exception {
        for (String path : List.of("/form", "/parts", "/finns-inte")) {
            assertThat(get(path, BROWSER).body()).as(path).contains("<a href=\"/tillganglighet\">Läs tillgänglighets");
        }
    }

    @Test
    void theLanguageIsSwedishWhateverTheBrowserPrefers() throws Exception {
        assertThat(get("/form", BROWSER).headers().firstValue("Content-Language"))
                .hasValue("sv-SE");
    }

    @Test
    void whatWasTypedComesBackEscaped() throws Exception {
        String page = get("/form", BROWSER).body();
        assertThat(page)
                .contains("&lt;script&gt;alert(&#39;å&#39;)&lt;/script&gt;")
                .contains("value=\"&quot;&gt;&lt;b&gt;\"")
                .doesNotContain("<script>alert");
        assertThat(get("/parts", BROWSER).body()).doesNotContain("<script>alert");
    }

    @Test
    void errorsLeadToTheirInputsAndAreReadWithThem() throws Exception {
        String page = get("/form", BROWSER).body();
        assertThat(page)
                .contains("<a href=\"#category\">Välj det som ligger närmast</a>")
                .contains("id=\"category\"")
                .contains("<a href=\"#noticedTime\">")
                .contains("id=\"noticedTime\"")
                .contains("aria-describedby=\"description-hint description-error\"")
                .contains("id=\"description-error\"");
    }

    @Test
    void aChosenAnswerStaysChosen() throws Exception {
        assertThat(get("/form", BROWSER).body()).containsPattern("value=\"MALWARE\"\\s+checked=\"checked\"");
    }

    @Test
    void timesAreLocalForPeopleAndExactForMachines() throws Exception {
        assertThat(get("/parts", BROWSER).body())
                .contains("<time datetime=\"2026-11-23T16:45+01:00\">måndag 23 november 2026 kl. 16.45</time>")
                .contains("<time datetime=\"2026-11-23\">måndag 23 november 2026</time>");
    }

    @Test
    void theChartHasTitleDescriptionAndFiguresInATable() throws Exception {
        assertThat(get("/parts", BROWSER).body())
                .contains("role=\"img\"")
                .contains("<title id=\"manad-titel\">Incidenter per månad</title>")
                .contains("<desc id=\"manad-beskrivning\">Flest incidenter, 41, anmäldes i november.</desc>")
                .contains("<rect class=\"chart-solid\" fill=\"currentColor\" width=\"84%\"")
                .containsPattern("oktober 2026\\s*</th>\\s*<td[^>]*>\\s*0\\s*</td>");
    }

    @Test
    void aNumberThatIsALinkSaysWhatItIsAboutToThoseWhoDoNotSeeItsTable() throws Exception {
        assertThat(get("/parts", BROWSER).body())
                .contains(
                        "href=\"/arenden?fran=2026-11-01\">41<span class=\"govuk-visually-hidden\"> i november 2026</span></a>");
    }

    @Test
    void severityIsTextAndShape() throws Exception {
        assertThat(get("/parts", BROWSER).body())
                .containsPattern("ik-tag--severe\"><svg[^>]*><g><path[^>]*/?>.*Allvarlig");
    }

    @Test
    void theStyleSheetIsKeptForAYearUnderItsHash() throws Exception {
        Matcher link = Pattern.compile("href=\"(/assets/incidentkedjan\\.[0-9a-f]{12}\\.css)\"")
                .matcher(get("/form", BROWSER).body());
        assertThat(link.find()).isTrue();
        HttpResponse<String> css = get(link.group(1), "text/css");
        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(css.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
        assertThat(css.body())
                .doesNotContain("GDS Transport")
                .doesNotContain("@font-face")
                .doesNotContain("url(/assets")
                .contains("--ik-accent");
    }

    @Test
    void aPageOfAnotherReleaseStillFindsAStyleSheet() throws Exception {
        HttpResponse<String> css = get("/assets/incidentkedjan.000000000000.css", "text/css");
        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(get("/assets/other.css", BROWSER).statusCode()).isEqualTo(404);
    }

    @Test
    void aBrowserGetsAPageForAMissingAddress() throws Exception {
        HttpResponse<String> page = get("/finns-inte", BROWSER);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Sidan finns inte").containsPattern("[0-9a-f]{32}");
    }

    @Test
    void aFailureShowsANumberButNothingOfTheInside() throws Exception {
        HttpResponse<String> page = get("/broken", BROWSER);
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body())
                .contains("Något gick fel hos oss")
                .contains("070-1740605")
                .doesNotContain("secret")
                .doesNotContain("Exception");
    }

    @Test
    void theNumberOnTheErrorPageIsTheTraceOfTheRequest() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/broken"))
                .header("Accept", BROWSER)
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .build();
        assertThat(CLIENT.send(request, BodyHandlers.ofString()).body()).contains("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void programsGetProblemDetailsAndNoPage() throws Exception {
        for (String accept : new String[] {"application/json", "*/*", "application/problem+json"}) {
            HttpResponse<String> answer = get("/broken", accept);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().firstValue("Content-Type")).as(accept).hasValue("application/problem+json");
        }
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(uri(path)).header("Accept", accept).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
