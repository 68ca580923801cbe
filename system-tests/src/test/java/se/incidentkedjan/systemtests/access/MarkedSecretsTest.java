package se.incidentkedjan.systemtests.access;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Office;
import se.incidentkedjan.systemtests.chain.Person;

/**
 * Sends marked words in by every entrance there is, and then searches everything that the installation has written:
 * stores, topics, logs, mails, and figures.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarkedSecretsTest {

    private static final String WORD = "Hemligtord9f4e1c";
    /** Sent together with the answer that it must never be: not even sealed, and to nobody. */
    private static final String CLASSIFIED = "Kvalificerathemligt3c8a";

    private static final String ADDRESS = "hemligadress7b2d";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"([^\"]*)\"[^>]*value=\"([0-9a-f-]{36})\"");

    private static final Pattern SEEN_FIELD = Pattern.compile("name=\"sett\\.([^\"]+)\" value=\"([0-9a-f]{64})\"");

    private Chain chain;

    @BeforeAll
    void start() {
        chain = Chain.inItsOwnProcess();
    }

    @AfterAll
    void end() {
        chain.close();
    }

    @Test
    void aWordThatSomeoneWroteIsFoundNowhereInWhatTheInstallationWrites() {
        var byApi = chain.office().report(report());
        var byForm = reportByForm();
        chain.office().awaitDeliveries(byApi);
        readAndBreakTheGlass(byApi);
        giveOutAllButTheWords(byApi);
        var classified = List.of(classifiedByApi(), classifiedByForm());
        knockWithWrongThings();
        chain.office().awaitDeliveries(byForm);
        classified.forEach(incident -> chain.office().awaitDeliveries(incident));

        var found = search(WORD);
        // What is certainly there is found, so the search sees.
        assertThat(search(byApi)).anyMatch(place -> place.contains("kafka")).anyMatch(place -> place.contains("store"));
        assertThat(search("MISDIRECTED")).isNotEmpty();

        assertThat(found).as("places where the marked word lies in clear").isEmpty();
        assertThat(search(CLASSIFIED))
                .as("places where what was never to be sent lies")
                .isEmpty();
        assertThat(figures()).doesNotContain(WORD).doesNotContain(ADDRESS).doesNotContain(CLASSIFIED);
        assertThat(Person.signedIn(chain, "handlaggare")
                        .get("/arenden/" + classified.getLast() + "/ord")
                        .body())
                .contains("varken frågat efter eller tagit emot")
                .doesNotContain(CLASSIFIED);
        // The one address goes out once: on the receipt to the one whose it is.
        assertThat(search(ADDRESS)).allMatch(place -> place.contains("mail"));
        assertThat(Person.signedIn(chain, "handlaggare")
                        .get("/arenden/" + byApi + "/ord")
                        .body())
                .as("those who handle the case still read it")
                .contains(WORD);
    }

    private String classifiedByApi() {
        var answer =
                chain.office().post("/api/incidents", """
                {"description": "%1$s i beskrivningen", "%1$s": true,
                 "reporter": {"name": "%1$s Exempelsson", "email": "%1$s@kommun.example"},
                 "facts": {"category": "%1$s", "securityClassified": "YES", "unit": "va-avdelningen",
                           "system": "%1$s"}}""".formatted(CLASSIFIED), "Idempotency-Key", "classified-1");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("not-kept").doesNotContain(CLASSIFIED);
        return answer.json().path("id").asString();
    }

    private String classifiedByForm() {
        var answer = Person.unknown(chain)
                .post(
                        "/anmal",
                        Map.of(
                                "securityClassified",
                                "YES",
                                "unit",
                                "socialforvaltningen",
                                "category",
                                "PREMISES",
                                "noticedDate",
                                CLASSIFIED,
                                "description",
                                CLASSIFIED + " i formuläret",
                                "name",
                                CLASSIFIED,
                                "email",
                                CLASSIFIED + "@kommun.example"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.header("Location").replaceAll(".*/kvitto/|[?].*", "");
    }

    private static String report() {
        return """
                {"description": "%1$s i beskrivningen",
                 "reporter": {"name": "%1$s Exempelsson", "email": "%2$s@kommun.example"},
                 "facts": {"category": "MISDIRECTED", "unit": "socialforvaltningen",
                           "personalData": {"involved": "YES", "kinds": ["HEALTH"]}}}""".formatted(WORD, ADDRESS);
    }

    private String reportByForm() {
        var someone = Person.unknown(chain);
        var fields = new HashMap<String, String>();
        var hidden = FORM_TOKEN.matcher(
                someone.get("/anmal?category=MISDIRECTED&securityClassified=NO&personalData.involved=NO")
                        .body());
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        fields.putAll(Map.of(
                "securityClassified",
                "NO",
                "category",
                "MISDIRECTED",
                "unit",
                "socialforvaltningen",
                "description",
                WORD + " i formuläret",
                "name",
                WORD + " Formulärsson",
                "email",
                ADDRESS + "@kommun.example"));
        var answer = someone.post("/anmal", fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.header("Location").replaceAll(".*/kvitto/|[?].*", "");
    }

    private void readAndBreakTheGlass(String incident) {
        var technician = Person.signedIn(chain, "it-jour");
        var opened = technician.post("/arenden/" + incident + "/bryt-glaset", Map.of("skal", WORD + " är mitt skäl"));
        assertThat(opened.status()).isEqualTo(303);
        assertThat(technician.get("/arenden/" + incident + "/ord").body()).contains(WORD);
    }

    private void giveOutAllButTheWords(String incident) {
        var handler = Person.signedIn(chain, "handlaggare");
        var page = "/arenden/" + incident + "/utlamnande";
        var fields = new HashMap<String, String>();
        var seen = SEEN_FIELD.matcher(handler.get(page).body());
        while (seen.find()) {
            fields.put("sett." + seen.group(1), seen.group(2));
            fields.put("val." + seen.group(1), "maska");
            fields.put("grund." + seen.group(1), "OSL_26");
        }
        fields.put("motiv.words.description", WORD + " är min motivering");
        var document = handler.post(page, fields);
        assertThat(document.status()).as(document.body()).isEqualTo(200);
        assertThat(document.body())
                .contains(WORD + " är min motivering")
                .doesNotContain(WORD + " i beskrivningen")
                .doesNotContain("Exempelsson");
    }

    /** What cannot be received must not be written down on the way out either. */
    private void knockWithWrongThings() {
        var office = chain.office();
        var all = new ArrayList<Office.Answer>();
        all.add(office.post("/api/incidents", "{\"" + WORD + "\": 1, \"facts\": {\"category\": \"" + WORD + "\"}}"));
        all.add(office.post("/api/incidents", "{\"description\": \"" + WORD + "\", trasig"));
        all.add(office.post("/api/incidents", report(), "Idempotency-Key", WORD + " med mellanslag"));
        all.add(office.get("/api/incidents/" + WORD));
        all.add(office.get("/api/cases/" + WORD));
        all.add(office.get("/api/deliveries?incident=" + WORD));
        all.add(office.get("/api/statistics?from=" + WORD));
        all.add(office.get("/api/cases?status=" + WORD));
        all.add(office.showing(WORD).get("/api/cases"));
        all.add(Person.unknown(chain).get("/anmal/kvitto/" + WORD));
        all.add(Person.signedIn(chain, "dpo").get("/arenden/" + WORD));
        all.add(Person.unknown(chain).get("/login/oauth2/code/municipality?code=" + WORD + "&state=" + WORD));
        assertThat(all).allSatisfy(answer -> assertThat(answer.status()).isBetween(300, 499));
        // The same key twice is known again without being kept.
        office.post("/api/incidents", report(), "Idempotency-Key", WORD);
        office.post("/api/incidents", report(), "Idempotency-Key", WORD);
    }

    private String figures() {
        var all = new StringBuilder();
        for (var service : List.of("gateway", "intake", "escalation", "notification", "reporting")) {
            all.append(
                    new String(chain.ask(service, "/actuator/prometheus").body().getBytes(UTF_8), UTF_8));
        }
        assertThat(all.toString()).contains("http_server_requests");
        return all.toString();
    }

    /** The files in which a word lies, as it is, in UTF-16 or in Base64, below the data directory of the whole installation. */
    private List<String> search(String word) {
        var patterns = new ArrayList<>(List.of(hex(word.getBytes(UTF_8)), hex(word.getBytes(UTF_16LE))));
        inBase64(word).forEach(coded -> patterns.add(hex(coded.getBytes(UTF_8))));
        var root = chain.infrastructure().data();
        return files(root).stream()
                .filter(file -> {
                    var content = hex(content(file));
                    return patterns.stream().anyMatch(content::contains);
                })
                .map(file -> root.relativize(file).toString())
                .toList();
    }

    /** What goes away between two looks is passed over. */
    private static List<Path> files(Path root) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** A word begins at any of the three places of a group; what its neighbours have a part in is left out. */
    private static List<String> inBase64(String word) {
        return List.of(0, 1, 2).stream()
                .map(before -> {
                    var coded = Base64.getEncoder().encodeToString((" ".repeat(before) + word).getBytes(UTF_8));
                    var whole = (before + word.length()) / 3 * 4;
                    return coded.substring(before == 0 ? 0 : 4, whole);
                })
                .toList();
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            // A log segment or a draft may go away between the two looks.
            return new byte[0];
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
