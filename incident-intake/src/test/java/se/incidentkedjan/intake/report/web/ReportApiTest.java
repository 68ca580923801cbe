package se.incidentkedjan.intake.report.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.Caller.Answer;
import se.incidentkedjan.intake.RunningIntake;

@RunningIntake
class ReportApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    private Caller caller;

    @BeforeEach
    void call() {
        caller = new Caller(port);
    }

    @Test
    void whatPointsOutAPersonIsTakenOutOfTheWordsAndTold() {
        var answer = caller.report("""
                {"description": "Brevet till 811218-9876, ring 070-1740605.", "facts": {"category": "MISDIRECTED"}}""");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("warnings").path(0).path("code").asString())
                .isEqualTo("masked");
        assertThat(answer.json().path("warnings").path(0).path("message").asString())
                .contains("1 personnummer, 1 telefonnummer")
                .doesNotContain("811218");
    }

    @Test
    void aReportIsAnsweredWithItsAddressAndReference() {
        var answer = caller.report(ApiForms.FULL_EXAMPLE);

        assertThat(answer.status()).isEqualTo(201);
        var id = answer.json().get("id").stringValue();
        assertThat(answer.header("location")).isEqualTo("/api/incidents/" + id);
        assertThat(answer.json().get("reference").stringValue()).matches("2026-\\d{6}");
        assertThat(answer.json().get("receivedAt").stringValue()).isEqualTo("2026-11-20T16:00:00Z");
        assertThat(answer.json().propertyNames()).containsExactly("id", "reference", "receivedAt");
    }

    @Test
    void theReceiptCanBeReadAgainAndTellsNoWords() {
        var first = caller.report(ApiForms.FULL_EXAMPLE);

        var again = caller.get(first.header("location"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("cache-control")).isEqualTo("no-store");
        assertThat(caller.person().get(first.header("location")).json()).isEqualTo(first.json());
        for (var field : List.of("id", "reference", "receivedAt")) {
            assertThat(again.json().get(field)).isEqualTo(first.json().get(field));
        }
    }

    @Test
    void whoeverShowsNoTokenOrABadOneReportsNothing() {
        var before = stored();

        assertThat(caller.unknown().report(ApiForms.SMALL_EXAMPLE).status()).isEqualTo(401);
        var guess = caller.showing("guess").report(ApiForms.SMALL_EXAMPLE);
        assertThat(guess.status()).isEqualTo(401);
        assertThat(guess.header("content-type")).isEqualTo("application/problem+json");
        assertThat(guess.json().get("title").stringValue()).isEqualTo("Åtkomstbiljetten gäller inte");
        assertThat(caller.service("gateway").report(ApiForms.SMALL_EXAMPLE).status())
                .isEqualTo(401);
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "019aa1c4-5b1e-7c3d-9f7a-2f6f0e6b1a55", "1-1-1-1-1", "%00", "' or 1"})
    void whatIsNotThereIsNotFound(String id) {
        var answer = caller.get("/api/incidents/" + id.replace(" ", "%20"));

        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void theSmallestReportIsEnough() {
        assertThat(caller.report(ApiForms.SMALL_EXAMPLE).status()).isEqualTo(201);
    }

    @Test
    void aRepeatGetsTheFirstAnswerEvenWhenItIsLaidOutDifferently() {
        var first = caller.report("{\"facts\":{\"category\":\"OTHER\",\"nearMiss\":true}}", "Idempotency-Key", "k-1");
        var again =
                caller.report("{\"facts\" : {\"nearMiss\":true, \"category\":\"OTHER\"}}", "Idempotency-Key", "k-1");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("location")).isEqualTo(first.header("location"));
    }

    @Test
    void aKeyCannotBeUsedForSomethingElse() {
        caller.report("{\"facts\":{\"category\":\"OTHER\"}}", "Idempotency-Key", "k-2");

        var other = caller.report("{\"facts\":{\"category\":\"OUTAGE\"}}", "Idempotency-Key", "k-2");

        assertThat(other.status()).isEqualTo(422);
        assertThat(problems(other, 422)).containsExactly("Idempotency-Key key-taken");
    }

    @Test
    void manyAtOnceWithTheSameKeyMakeOneReport() throws Exception {
        var before = stored();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (var sent : executor.invokeAll(IntStream.range(0, 16)
                    .mapToObj(i -> (Callable<Answer>)
                            () -> caller.report(ApiForms.FULL_EXAMPLE, "Idempotency-Key", "k-at-once"))
                    .toList())) {
                answers.add(sent.get());
            }
            assertThat(answers).extracting(Answer::status).containsOnly(201);
            assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        }
        assertThat(stored()).isEqualTo(before + 1);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {}                                                              => facts.category required
            {"facts":null}                                                  => facts.category required
            {"facts":{"category":null}}                                     => facts.category required
            {"facts":[]}                                                    => facts wrong-type
            {"facts":"MISDIRECTED"}                                         => facts wrong-type
            []                                                              => ` wrong-type`
            null                                                            => ` wrong-type`
            17                                                              => ` wrong-type`
            {"facts":{"category":"misdirected"}}                            => facts.category unknown-value
            {"facts":{"category":3}}                                        => facts.category wrong-type
            {"facts":{"category":"OTHER","nearMiss":"true"}}                => facts.nearMiss wrong-type
            {"facts":{"category":"OTHER","nearMis":true}}                   => facts.nearMis unknown-field
            {"facts":{"category":"OTHER"},"priority":1}                     => priority unknown-field
            {"facts":{"category":"OTHER","aspects":"INTEGRITY"}}            => facts.aspects wrong-type
            {"facts":{"category":"OTHER","aspects":["INTEGRITY","X"]}}      => facts.aspects[1] unknown-value
            {"facts":{"category":"OTHER","aspects":[null]}}                 => facts.aspects[0] wrong-type
            {"facts":{"category":"OTHER","unit":"socialforvaltning"}}       => facts.unit unknown-unit
            {"facts":{"category":"OTHER","system":"E-POST"}}                => facts.system unknown-system
            {"facts":{"category":"OTHER","discoveredAt":"2026-11-20"}}      => facts.discoveredAt wrong-form
            {"facts":{"category":"OTHER","discoveredAt":"2026-11-20T16:45:00"}} => facts.discoveredAt wrong-form
            {"facts":{"category":"OTHER","discoveredAt":"2026-10-25T02:30:00"}} => facts.discoveredAt wrong-form
            {"facts":{"category":"OTHER","discoveredAt":"2026-03-29T02:30:00"}} => facts.discoveredAt wrong-form
            {"facts":{"category":"OTHER","discoveredAt":"2026-10-25T02:30:00[Europe/Stockholm]"}} => facts.discoveredAt wrong-form
            {"facts":{"category":"OTHER","discoveredAt":1763654400}}        => facts.discoveredAt wrong-type
            {"facts":{"category":"OTHER","discoveredAt":"2026-11-20T17:30:00Z"}} => facts.discoveredAt in-future
            {"facts":{"category":"OTHER","awareAt":"2027-01-01T00:00:00Z"}} => facts.awareAt in-future
            {"facts":{"category":"OTHER","occurredFrom":"+999999999-01-01T00:00:00Z"}} => facts.occurredFrom in-future
            {"facts":{"category":"OTHER","occurredTo":"-999999999-01-01T00:00:00Z"}} => facts.occurredTo too-early
            {"facts":{"category":"OTHER","occurredFrom":"2026-11-20T12:00:00Z","occurredTo":"2026-11-20T11:00:00Z"}} => facts.occurredTo before-start
            {"facts":{"category":"OTHER","personalData":{"subjects":{"count":-1}}}} => facts.personalData.subjects.count negative
            {"facts":{"category":"OTHER","personalData":{"subjects":{"count":1.5}}}} => facts.personalData.subjects.count wrong-type
            {"facts":{"category":"OTHER","personalData":{"subjects":{"count":99999999999999999999}}}} => facts.personalData.subjects.count too-large
            {"facts":{"category":"OTHER","personalData":{"subjects":7}}}    => facts.personalData.subjects wrong-type
            {"facts":{"category":"OTHER","operations":{"affectedUsersShare":100.1}}} => facts.operations.affectedUsersShare too-large
            {"facts":{"category":"OTHER","operations":{"costShare":1e999999999}}} => facts.operations.costShare too-large
            {"facts":{"category":"OTHER","operations":{"costShare":1e-999999999}}} => facts.operations.costShare too-precise
            {"facts":{"category":"OTHER","operations":{"costShare":1e9999999999}}} => ` over-limit`
            {"facts":{"category":"OTHER","operations":{"costShare":-1e-9999999999}}} => ` over-limit`
            {"facts":{"category":"OTHER","operations":{"costShare":1e2147483647}}} => facts.operations.costShare too-large
            {"facts":{"category":"OTHER","operations":{"activityLimitedHours":-0.5}}} => facts.operations.activityLimitedHours negative
            {"facts":{"category":"OTHER","operations":{"affectedPersons":"5"}}} => facts.operations.affectedPersons wrong-type
            {"facts":{"category":"OTHER","klassa":{"integrity":5}}}         => facts.klassa.integrity too-large
            {"facts":{"category":"OTHER"},"description":["x"]}              => description wrong-type
            {"facts":{"category":"OTHER"},"description":"a\\u0000b"}        => description invalid-character
            {"facts":{"category":"OTHER"},"description":"\\ud800"}          => description invalid-character
            {"facts":{"category":"OTHER"},"reporter":{"email":"fel"}}       => reporter.email wrong-form
            {"facts":{"category":"OTHER"},"reporter":{"phone":"1"}}         => reporter.phone unknown-field
            {"facts":{"category":"OTHER"},"reporter":"jag"}                 => reporter wrong-type
            {"facts":{"category":"OTHER","category":"OUTAGE"}}              => ` duplicate-field`
            {"facts":{"category":"OTHER"}} x                                => ` broken-json`
            {"facts":{"category":NaN}}                                      => ` broken-json`
            {'facts':{}}                                                    => ` broken-json`
            {"facts":                                                       => ` broken-json`
            """)
    void whatIsWrongIsToldByFieldAndNothingIsSaved(String body, String problem) {
        var before = stored();

        var answer = caller.report(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(problems(answer)).containsExactly(problem);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithAHint() {
        var answer = caller.report("""
                {"description": 1, "reporter": {"email": "x"},
                 "facts": {"category": "MISDIRECTD", "occurredFrom": "2027-01-01T00:00:00Z", "unit": "x", "colour": "red"}}
                """);

        assertThat(problems(answer))
                .containsExactlyInAnyOrder(
                        "description wrong-type",
                        "reporter.email wrong-form",
                        "facts.category unknown-value",
                        "facts.occurredFrom in-future",
                        "facts.unit unknown-unit",
                        "facts.colour unknown-field");
        assertThat(answer.body()).contains("Menade du «MISDIRECTED»?", "OPEN_RECIPIENT_LIST", "socialforvaltningen");
    }

    @Test
    void brokenJsonIsPlacedButNeverRepeated() {
        var answer = caller.report("{\n  \"description\": \"hemligt\", hemligare }");

        assertThat(answer.body()).contains("rad 2, kolumn").doesNotContain("hemlig");
    }

    @Test
    void aWrongValueIsNeverRepeated() {
        var answer =
                caller.report("{\"facts\":{\"category\":\"hemligt\",\"unit\":\"hemligt\",\"awareAt\":\"hemligt\"}}");

        assertThat(answer.body()).doesNotContain("hemlig");
    }

    @Test
    void aTextOfTwentyThousandCharactersIsFineAndOneMoreIsNot() {
        assertThat(caller.report(describing("ö".repeat(20_000))).status()).isEqualTo(201);
        assertThat(problems(caller.report(describing("ö".repeat(20_001))))).containsExactly("description too-long");
    }

    @Test
    void aBodyOverOneMebibyteIsRefusedHoweverItIsSent() {
        byte[] atLimit = padded(1024 * 1024);
        byte[] over = padded(1024 * 1024 + 1);

        assertThat(caller.report(atLimit).status()).isEqualTo(201);
        assertThat(caller.reportInChunks(atLimit).status()).isEqualTo(201);
        assertThat(problems(caller.report(over), 413)).containsExactly(" too-large");
        assertThat(problems(caller.reportInChunks(over), 413)).containsExactly(" too-large");
        assertThat(problems(caller.reportInChunks(padded(3 * 1024 * 1024)), 413))
                .containsExactly(" too-large");
    }

    @Test
    void depthHasALimit() {
        assertThat(problems(caller.report("{\"facts\":" + "[".repeat(50_000)))).containsExactly(" over-limit");
        assertThat(problems(caller.report("[".repeat(500_000)))).containsExactly(" over-limit");
        assertThat(problems(caller.report("{\"facts\":" + "9".repeat(100_000) + "}")))
                .containsExactly(" over-limit");
        assertThat(caller.report("{\"" + "x".repeat(100_000) + "\":1}").status())
                .isEqualTo(400);
    }

    @Test
    void thousandsOfUnknownFieldsGiveAnAnswerThatCanBeRead() {
        var fields =
                IntStream.range(0, 20_000).mapToObj(i -> "\"f" + i + "\":1").toList();

        var answer = caller.report("{" + String.join(",", fields) + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").size()).isEqualTo(100);
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        assertThat(problems(caller.report(describing("åäö").getBytes(ISO_8859_1))))
                .containsExactly(" invalid-utf8");
        assertThat(problems(caller.report(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'})))
                .containsExactly(" invalid-utf8");
        assertThat(problems(caller.report(new byte[0]))).containsExactly(" empty");
        assertThat(caller.report(("\uFEFF" + ApiForms.SMALL_EXAMPLE).getBytes(UTF_8))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, text/plain, application/json, 415",
        "POST, application/xml, application/json, 415",
        "POST, application/json;charset=iso-8859-1, application/json, 415",
        "POST, nonsense, application/json, 415",
        "POST, application/json, application/xml, 406",
        "PUT, application/json, application/json, 405",
        "DELETE, application/json, application/json, 405"
    })
    void otherWaysOfAskingAreRefusedInTheSameForm(String method, String type, String accept, int status) {
        var answer =
                caller.send(method, "/api/incidents", ApiForms.SMALL_EXAMPLE, "Content-Type", type, "Accept", accept);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.json().get("detail").stringValue()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "x-256"})
    void aKeyOfTheWrongFormIsRefused(String key) {
        var text = key.startsWith("x-") ? "x".repeat(256) : key;

        var answer = caller.report(ApiForms.SMALL_EXAMPLE, "Idempotency-Key", text);

        assertThat(problems(answer)).containsExactly("Idempotency-Key wrong-form");
    }

    @Test
    void theDescriptionOfTheApiTellsCodesLimitsAndProblems() {
        var api = caller.service("gateway").get("/internal/openapi");

        assertThat(api.status()).isEqualTo(200);
        var facts = api.json().at("/components/schemas/IncidentFacts");
        assertThat(facts.at("/required/0").stringValue()).isEqualTo("category");
        assertThat(facts.at("/properties/category/enum").toString()).contains("MISDIRECTED", "UNKNOWN");
        assertThat(facts.at("/properties/unit/enum").toString()).contains("socialforvaltningen");
        assertThat(api.json()
                        .at("/components/schemas/Operations/properties/costShare/maximum")
                        .intValue())
                .isEqualTo(100);
        assertThat(api.json().at("/paths/~1api~1incidents/post/responses").propertyNames())
                .contains("201", "400", "405", "406", "413", "415", "422", "503");
        assertThat(answers(api, "~1api~1incidents~1batch/post")).contains("200", "400", "413", "415");
        assertThat(answers(api, "~1api~1incidents~1{id}~1attachments/get")).contains("200", "404");
        assertThat(answers(api, "~1api~1incidents~1{id}~1attachments/post"))
                .contains("201", "400", "404", "409", "410", "413", "415", "503");
        assertThat(answers(api, "~1api~1incidents~1{id}~1supplements/post"))
                .contains("201", "400", "404", "409", "410", "415", "422", "503");
        var notKnown = api.json().at("/paths/~1api~1incidents/post/responses/503");
        assertThat(notKnown.get("description").stringValue()).contains("inte säkert om något sparades");
        assertThat(notKnown.at("/content/application~1problem+json/schema/$ref").stringValue())
                .isEqualTo("#/components/schemas/ProblemDetails");
        assertThat(api.json().get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/drills",
                        "/api/incidents",
                        "/api/incidents/batch",
                        "/api/incidents/{id}",
                        "/api/incidents/{id}/attachments",
                        "/api/incidents/{id}/supplements",
                        "/api/incidents/{id}/words",
                        "/api/incidents/{id}/questions",
                        "/api/incidents/{id}/files",
                        "/api/incidents/{id}/files/{file}",
                        "/api/subject-export");
        var item = api.json().at("/components/schemas/IncidentInBatch");
        assertThat(item.at("/required").toString()).contains("idempotencyKey", "facts");
        assertThat(api.json()
                        .at("/components/schemas/IncidentBatch/properties/incidents/maxItems")
                        .intValue())
                .isEqualTo(200);
        assertThat(api.json()
                        .at("/components/schemas/IncidentStatus/properties/status/enum")
                        .toString())
                .contains("IN_PROGRESS");
        assertThat(api.body()).doesNotContain("\"Reader\"", "\"IncidentId\"", "\"ProblemDetail\"");
        assertThat(caller.unknown().get("/internal/openapi").status()).isEqualTo(401);
    }

    private static Collection<String> answers(Answer api, String address) {
        return api.json().at("/paths/" + address + "/responses").propertyNames();
    }

    private long stored() {
        return mongo.count(new Query(), "reports");
    }

    private static List<String> problems(Answer answer) {
        return problems(answer, 400);
    }

    private static List<String> problems(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        var problems = new ArrayList<String>();
        answer.json().get("errors").forEach(error -> {
            assertThat(error.get("message").stringValue()).isNotBlank();
            problems.add(
                    error.get("field").stringValue() + " " + error.get("code").stringValue());
        });
        return problems;
    }

    private static String describing(String words) {
        return "{\"description\":\"" + words + "\",\"facts\":{\"category\":\"OTHER\"}}";
    }

    private static byte[] padded(int length) {
        return (ApiForms.SMALL_EXAMPLE + " ".repeat(length - ApiForms.SMALL_EXAMPLE.length())).getBytes(UTF_8);
    }
}
