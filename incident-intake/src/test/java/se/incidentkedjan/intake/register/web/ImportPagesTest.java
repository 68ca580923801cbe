package se.incidentkedjan.intake.register.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.annotation.DirtiesContext;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.Caller.Answer;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.testing.TestSignIn;

/** A person with a browser without script, and a file. */
@RunningIntake
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class ImportPagesTest {

    private static final Duration PATIENCE =
            Duration.ofSeconds(20).multipliedBy(Long.getLong("incidentkedjan.test.timeout-factor", 1));
    private static final Pattern SELECT = Pattern.compile("<select[^>]* name=\"([^\"]+)\"");
    private static final Pattern CHOSEN =
            Pattern.compile("<select[^>]* name=\"([^\"]+)\".*?<option value=\"([^\"]*)\" selected", Pattern.DOTALL);

    @LocalServerPort
    private int port;

    @Autowired
    private MongoClient client;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MockProducer<String, byte[]> kafka;

    @Test
    void aRegisterIsUploadedUnderstoodLookedThroughTakenInAndTakenBack(CapturedOutput output) {
        var ciso = person("informationssakerhetschef");
        var uploaded = upload(ciso, "zebrafink.csv", """
                Nr;Inkom;Avslutad;Typ;Beskrivning;Personuppgifter;Säkerhetsskydd
                Z-1;2024-03-05 14:30;2024-04-01;Zebrafinkar;Zebrafinken 19121212-1212 flög;ja;nej
                Z-2;i går;;Annat;Zebrafinken till;nej;
                Z-3;2024-03-05;2024-04-01;Annat;Zebrafinken hemlig;nej;ja
                """);
        assertThat(uploaded.status()).isEqualTo(303);
        var columns = path(uploaded);
        assertThat(columns).endsWith("/kolumner");
        var home = columns.replace("/kolumner", "");

        var shown = get(ciso, columns);
        assertThat(shown.body())
                .contains("3 rader", "<option value=\"CLOSED\" selected=\"selected\">Avslutad</option>");
        var step = post(ciso, columns, chosen(shown.body()));
        assertThat(path(step)).isEqualTo(home + "/ord");
        var words = get(ciso, home + "/ord");
        assertThat(words.body()).contains("«zebrafinkar», 1 rad");
        var select = SELECT.matcher(words.body());
        assertThat(select.find()).isTrue();
        assertThat(path(post(ciso, home + "/ord", Map.of(select.group(1), "OTHER"))))
                .isEqualTo(home + "/granska");

        var review = get(ciso, home + "/granska");
        assertThat(review.body())
                .contains(
                        "För in 1 rad",
                        "1 personnummer",
                        "Tidigare nummer: Z-1\nZebrafinken [personnummer] flög",
                        "«i går» går inte att läsa som ett datum.",
                        "Det framgår inte att den är avslutad.",
                        "Raden rör säkerhetsskydd. Inget av den är sparat.")
                .doesNotContain("hemlig", "<script");
        assertThat(get(ciso, home + "/fel.csv").body())
                .contains("Rad;Kolumn;Vad;Gör så här;Förs in\r\n3;Inkom;", ";nej\r\n");
        assertThat(everythingInTheStore())
                .noneMatch(document -> document.toLowerCase().contains("zebrafink"));
        assertThat(get(person("dataskyddsombud"), home + "/granska").status()).isEqualTo(404);

        assertThat(path(post(ciso, home + "/for-in", Map.of()))).isEqualTo(home);
        assertThat(path(post(ciso, home + "/for-in", Map.of()))).isEqualTo(home);
        await().atMost(PATIENCE).until(() -> get(ciso, home).body().contains("Klart."));
        await().atMost(PATIENCE).until(() -> !said("\"channel\":\"IMPORT\"").isEmpty());
        assertThat(said("\"channel\":\"IMPORT\""))
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .contains(
                                "2024-000001",
                                "\"receivedAt\":\"2024-03-05T13:30:00Z\"",
                                "\"imported\":{\"importedAt\":\"2026-11-20T16:00:00Z\",\"closedAt\":\"2024-04-01T21:59:59Z\"}",
                                "\"receiptWanted\":false"));
        var dpo = person("dataskyddsombud");
        assertThat(get(dpo, "/importera").body())
                .contains("Tidigare importer", "Införd", "href=\"" + home + "\"")
                .doesNotContain("zebrafink");

        assertThat(get(dpo, home + "/angra").body()).contains("Ångra hela importen?", "Ja, ångra importen");
        assertThat(path(post(dpo, home + "/angra", Map.of()))).isEqualTo(home);
        await().atMost(PATIENCE).until(() -> get(ciso, home).body().contains("Importen är ångrad."));
        await().atMost(PATIENCE).until(() -> !said("withdrawnAt").isEmpty());
        assertThat(said("withdrawnAt")).hasSize(1);
        assertThat(get(ciso, "/importera").body()).contains("Ångrad");
        assertThat(output.getAll()).doesNotContainIgnoringCase("zebrafink");
        assertThat(everythingInTheStore())
                .noneMatch(document -> document.toLowerCase().contains("zebrafink"));
    }

    @Test
    void whatIsWrongWithAFileIsSaidAtIt() {
        var ciso = person("informationssakerhetschef");

        var refused = upload(ciso, "a.pdf", "%PDF-1.7");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Fel: För in ett äldre register", "href=\"#fil\"", "Filen är en PDF.");
        assertThat(upload(ciso, "", "").body()).contains("Välj en fil först.");
        assertThat(upload(ciso, "a\u0000.pdf", "%PDF-1.7").body()).contains("Filen är en PDF.");
        var columns = path(upload(ciso, "a.csv", "A;B\n1;2\n"));
        assertThat(post(ciso, columns, Map.of()).body())
                .contains("href=\"#kolumn-0\"", "Välj vilken kolumn som säger att incidenten är avslutad");
        assertThat(path(post(ciso, columns.replace("/kolumner", "/avbryt"), Map.of())))
                .isEqualTo("/importera");
        assertThat(get(ciso, columns).status()).isEqualTo(404);
    }

    @Test
    void ofMoreThanThePageShowsItIsSaidHowManyThereAreAndTheListHasThemAll() {
        var ciso = person("informationssakerhetschef");
        var columns = path(upload(
                ciso,
                "a.csv",
                "Inkom;Status;Kommentar;Säkerhetsskydd\n2024-03-05;klar;=1+1;\n"
                        + IntStream.range(0, 205)
                                .mapToObj(row -> "2024-03-05;klar;" + row + ";\ni går;;" + row + ";kanske\n")
                                .collect(Collectors.joining())));
        assertThat(get(ciso, columns).body())
                .contains("Rader där det står något annat än nej eller vet inte i den kolumn du väljer");
        var home = columns.replace("/kolumner", "");

        assertThat(get(ciso, home + "/granska").body())
                .contains(
                        "De första 200 av 205 anmärkningar visas.",
                        "De första 200 av 206 visas.",
                        "Ladda ner alla som CSV");
        assertThat(get(ciso, home + "/fel.csv").body().lines())
                .hasSize(1 + 205 + 206)
                .filteredOn(line -> line.endsWith(";ja"))
                .hasSize(206);
        post(ciso, home + "/avbryt", Map.of());
    }

    @Test
    void anImportThatWaitsSaysSinceWhenAndCanBeTakenBackBeforeItsEnd() {
        var id = "0198f0a0-0000-7000-8000-00000000aaaa";
        mongo.getCollection("imports")
                .insertOne(new Document("_id", id)
                        .append("version", 1L)
                        .append("municipality", "9999")
                        .append("owner", "somebody")
                        .append("uploadedAt", Date.from(RunningIntake.NOW.minusSeconds(90)))
                        .append("fileHash", "ab".repeat(32))
                        .append("rows", 300)
                        .append("state", "IMPORTING")
                        .append("imported", 120)
                        .append("turnedBy", "somebody")
                        .append("turnedAt", Date.from(RunningIntake.NOW.minusSeconds(80)))
                        .append("claimedBy", "a process that was killed")
                        .append("claimedAt", Date.from(RunningIntake.NOW))
                        .append("progressedAt", Date.from(RunningIntake.NOW.minusSeconds(60))));
        var ciso = person("informationssakerhetschef");
        var home = "/importera/" + id;

        assertThat(get(ciso, home).body())
                .contains(
                        "av 300 rader är klara",
                        "Kom senast vidare",
                        "Det har inte kommit vidare sedan",
                        "16.59",
                        "fortsätter sedan av sig självt",
                        "Importen kan ångras redan nu.");
        assertThat(get(ciso, home + "/angra").body()).contains("Inga fler rader förs in");
        assertThat(path(post(ciso, home + "/angra", Map.of()))).isEqualTo(home);
        assertThat(get(ciso, home).body())
                .contains("Ångras")
                .doesNotContain("Det har inte kommit vidare", "Importen kan ångras");
        mongo.getCollection("imports").deleteOne(new Document("_id", id));
    }

    @Test
    void aTemplateThatIsFilledInIsUnderstoodByItself() {
        var ciso = person("informationssakerhetschef");
        var template = get(ciso, "/importera/mall.csv");
        assertThat(template.header("content-disposition")).contains("register.csv");
        var headings = template.body().strip();

        var columns = path(upload(ciso, "a.csv", headings + "\n" + "x;".repeat(19) + "\n"));

        assertThat(get(ciso, columns).body())
                .contains("1 rad", "<option value=\"NUMBER\" selected")
                .doesNotContain("<option value=\"\" selected");
        assertThat(get(ciso, "/importera/mall.xlsx").status()).isEqualTo(200);
    }

    @Test
    void onlyThoseWhoMaySeeThePages() {
        for (var who : List.of("handlaggare-social", "revisor", "administrator")) {
            assertThat(get(person(who), "/importera").status()).as(who).isEqualTo(403);
            assertThat(upload(person(who), "a.csv", "A;B\n1;2\n").status())
                    .as(who)
                    .isEqualTo(403);
        }
        assertThat(get(person("dataskyddsombud"), "/importera").status()).isEqualTo(200);
        for (var path : List.of("/importera/none", "/importera/none/kolumner", "/importera/none/granska")) {
            assertThat(get(person("dataskyddsombud"), path).status()).as(path).isEqualTo(404);
        }
    }

    private Caller person(String name) {
        return new Caller(port).showing(TestSignIn.running().person(name));
    }

    private static Answer get(Caller caller, String path) {
        return caller.get(path, "Accept", "text/html,text/csv,*/*");
    }

    private static String path(Answer answer) {
        return answer.header("location").replaceFirst("^https?://[^/]+", "");
    }

    private static Answer post(Caller caller, String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return caller.send(
                "POST", path, body, "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html");
    }

    private static Answer upload(Caller caller, String name, String content) {
        var body = "--grans\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--grans--\r\n";
        return caller.send(
                "POST",
                "/importera/fil",
                body,
                "Content-Type",
                "multipart/form-data; boundary=grans",
                "Accept",
                "text/html");
    }

    private static Map<String, String> chosen(String page) {
        return CHOSEN.matcher(page)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    private List<String> said(String part) {
        return kafka.history().stream()
                .map(record -> new String(record.value(), UTF_8))
                .filter(event -> event.contains(part))
                .toList();
    }

    private List<String> everythingInTheStore() {
        var all = new ArrayList<String>();
        for (var database : client.listDatabaseNames()) {
            for (var collection : client.getDatabase(database).listCollectionNames()) {
                client.getDatabase(database)
                        .getCollection(collection)
                        .find()
                        .forEach(document -> all.add(document.toJson()));
            }
        }
        return all;
    }
}
