package se.incidentkedjan.reporting.opendata.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.incidentkedjan.reporting.ServiceFixture;
import se.incidentkedjan.reporting.opendata.OpenFile;
import se.incidentkedjan.reporting.opendata.OpenFileReader;
import se.incidentkedjan.reporting.opendata.PublishedYear;
import se.incidentkedjan.reporting.opendata.PublishedYears;
import se.incidentkedjan.reporting.opendata.Years;
import se.incidentkedjan.reporting.statistics.Organisation.Group;
import tools.jackson.databind.json.JsonMapper;

@Import(OpenDataPagesTest.Approved.class)
class OpenDataPagesTest extends ServiceFixture {

    private static final PublishedYear YEAR = Years.published(2026, 60, 1);
    private static final Pattern CARRIED = Pattern.compile("name=\"tidigare\" value=\"([A-Z0-9_]+)\"");

    @Autowired
    private Approved.Desk desk;

    @BeforeEach
    void nothingIsPublished() {
        desk.years.clear();
    }

    private MvcTestResult open(String path, String... headers) {
        var request = http.get().uri(path);
        for (int at = 0; at < headers.length; at += 2) {
            request = request.header(headers[at], headers[at + 1]);
        }
        return request.exchange();
    }

    private static String body(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(UTF_8);
    }

    /** To look at. */
    private static void keep(String name, MvcTestResult page) throws Exception {
        Files.writeString(
                Files.createDirectories(Path.of("target", "open-data")).resolve(name), body(page));
    }

    @Test
    void everybodyGetsTheFilesOfAYear() throws Exception {
        desk.years.add(YEAR);

        var csv = open("/oppna-data/2026.csv");
        var json = open("/oppna-data/2026.json");

        assertThat(csv)
                .hasStatusOk()
                .hasHeader(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8;header=present")
                .hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=3600, public")
                .hasHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        assertThat(json).hasStatusOk().hasHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        var ofCsv = OpenFileReader.read("a", csv.getResponse().getContentAsByteArray());
        var ofJson = OpenFileReader.read("b", json.getResponse().getContentAsByteArray());
        assertThat(ofCsv.years()).hasSize(1).isEqualTo(ofJson.years());
    }

    @Test
    void whoHasTheFileAlreadyIsToldSo() {
        desk.years.add(YEAR);
        var tag = open("/oppna-data/2026.csv").getResponse().getHeader(HttpHeaders.ETAG);

        assertThat(open("/oppna-data/2026.csv", HttpHeaders.IF_NONE_MATCH, tag)).hasStatus(HttpStatus.NOT_MODIFIED);

        desk.years.add(Years.published(2026, 61, 2));
        assertThat(open("/oppna-data/2026.csv", HttpHeaders.IF_NONE_MATCH, tag)).hasStatusOk();
    }

    @Test
    void aYearThatIsNotPublishedIsAnsweredWithWhichThereAre() throws Exception {
        assertThat(body(open("/oppna-data/2026.csv"))).contains("inte publicerat något år än");
        desk.years.add(YEAR);

        var program = open("/oppna-data/2031.json");
        var person = open("/oppna-data/i-fjol.csv", HttpHeaders.ACCEPT, "text/html");

        assertThat(program).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(body(program)).contains("Det som finns är 2026.");
        assertThat(person).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(body(person)).contains("Det som finns är 2026.", "<h1");
    }

    @Test
    void thePageSaysWhatThereIsAndWhatItMeans() throws Exception {
        assertThat(body(open("/oppna-data"))).contains("Kommunen har inte publicerat något år än.", "kommunkod");
        desk.years.add(YEAR);

        var page = open("/oppna-data", HttpHeaders.ACCEPT, "text/html");

        keep("oppna-data.html", page);
        assertThat(page).hasStatusOk().doesNotContainHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
        assertThat(body(page))
                .contains("/oppna-data/2026.csv", "/oppna-data/2026.json", "/oppna-data/datapackage.json")
                .contains("incidenter_per_100_anstallda", "Skickat till fel mottagare", "Creative Commons Zero")
                .doesNotContain("href=\"/jamfor\"");
    }

    @Test
    void theDictionaryIsThereForPrograms() throws Exception {
        desk.years.add(YEAR);

        var dictionary = open("/oppna-data/datapackage.json");

        assertThat(dictionary).hasStatusOk().hasHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        assertThat(JsonMapper.shared()
                        .readTree(body(dictionary))
                        .at("/resources/0/path")
                        .asString())
                .isEqualTo("2026.csv");
    }

    private MvcTestResult compare(String who, String... parts) {
        var body = new StringBuilder();
        for (var part : parts) {
            body.append("--grans\r\nContent-Disposition: form-data; ")
                    .append(part)
                    .append("\r\n");
        }
        var request = http.post()
                .uri("/jamfor")
                .header(HttpHeaders.ACCEPT, "text/html")
                .contentType("multipart/form-data; boundary=grans")
                .content(body.append("--grans--\r\n").toString().getBytes(UTF_8));
        return (who.isEmpty() ? request : request.header(HttpHeaders.AUTHORIZATION, "Bearer " + SIGN_IN.person(who)))
                .exchange();
    }

    private static String file(String name, String content) {
        return "name=\"filer\"; filename=\"" + name + "\"\r\nContent-Type: text/csv\r\n\r\n" + content;
    }

    private static String field(String name, String value) {
        return "name=\"" + name + "\"\r\n\r\n" + value;
    }

    private static String neighbour(String code, Group group, int incidents) {
        return new String(OpenFile.csv(List.of(Years.neighbour(code, group, 2026, Years.told(incidents)))), UTF_8);
    }

    @Test
    void comparingIsForThoseWhoMaySeeStatistics() {
        assertThat(compare("", file("a.csv", "x"))).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(open("/jamfor", HttpHeaders.ACCEPT, "text/html")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(ask("/jamfor").exchange()).hasStatusOk();
    }

    @Test
    void theOwnYearIsPutBesideTheFilesOfOthersAndWhatIsWrongIsTold() throws Exception {
        desk.years.add(YEAR);

        var answer = compare(
                "namnd-social",
                field("grupp", "C"),
                file("ett.csv", neighbour("2480", Group.C, 40)),
                file("tva.csv", neighbour("2481", Group.C, 80)),
                file("storstad.csv", neighbour("0180", Group.A, 4000)),
                file("<b>fel.csv", neighbour("2482", Group.C, 9).replace("antal", "timmar")));

        assertThat(answer).hasStatusOk();
        assertThat(body(answer))
                .contains("Helåret 2026, kommungrupp C", "Kommun 2480 (grupp C) och Kommun 2481 (grupp C)")
                .contains("&lt;b&gt;fel.csv, rad 2: Måttet incidenter räknas i antal")
                .contains("Er kommun: 60. Median för de andra: 60.")
                .contains("<svg", "Många rapporter är oftast ett tecken på att rutinen är känd")
                .doesNotContain("<b>fel", "Storstad", "4000");
    }

    @Test
    void anotherGroupCanBeChosenWithoutTheFiles() throws Exception {
        desk.years.add(YEAR);
        var first = body(compare(
                "namnd-social",
                field("grupp", "C"),
                file("ett.csv", neighbour("2480", Group.C, 40)),
                file("storstad.csv", neighbour("0180", Group.A, 4000))));
        var carried = CARRIED.matcher(first);
        assertThat(carried.find()).isTrue();
        var text = carried.group(1);

        var second = compare("namnd-social", field("tidigare", text), field("grupp", "A"), field("ar", "2026"));

        assertThat(second).hasStatusOk();
        assertThat(body(second))
                .contains("Helåret 2026, kommungrupp A", "Kommun 0180")
                .doesNotContain("Kommun 2480");
    }

    @Test
    void whatTheGatewaySendsOnceMoreIsComparedToo() throws Exception {
        var first = CARRIED.matcher(body(compare("namnd-social", file("ett.csv", neighbour("2480", Group.C, 40)))));
        assertThat(first.find()).isTrue();

        var answer = http.post()
                .uri("/jamfor")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + SIGN_IN.person("namnd-social"))
                .param("tidigare", first.group(1))
                .param("grupp", "alla")
                .exchange();

        assertThat(answer).hasStatusOk();
        assertThat(body(answer)).contains("Kommun 2480", "Det finns inga siffror om er kommun för 2026");
    }

    @Test
    void whatIsSentBackIsBelievedNoMoreThanAFile() throws Exception {
        for (var text : List.of("skräp", "AAAA", "1F8B08000000000000")) {
            var answer = compare("namnd-social", field("tidigare", text));

            assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
            assertThat(body(answer)).contains("Välj filerna igen");
        }
    }

    @Test
    void whoChoosesNoFileIsToldToChooseOne() throws Exception {
        var answer = compare("namnd-social", "name=\"filer\"; filename=\"\"\r\n\r\n");

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(body(answer)).contains("Välj minst en fil", "Fel: Jämför");
    }

    @Test
    void moreFilesThanAreReadAreTold() throws Exception {
        var files = new ArrayList<String>();
        for (int at = 0; at < 41; at++) {
            files.add(file(at + ".csv", neighbour("%04d".formatted(1000 + at), Group.C, 40 + at)));
        }

        var answer = compare("namnd-social", files.toArray(String[]::new));

        keep("jamfor.html", answer);
        assertThat(body(answer)).contains("Filerna: är 41, och högst 40 läses").contains("Undre kvartil");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Approved {

        static final class Desk implements PublishedYears {

            final List<PublishedYear> years = new ArrayList<>();

            @Override
            public List<PublishedYear> all() {
                return List.copyOf(years);
            }
        }

        @Bean
        @Primary
        Desk desk() {
            return new Desk();
        }
    }
}
