package se.incidentkedjan.intake.report.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.Caller.Answer;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.intake.report.Reports;
import tools.jackson.databind.JsonNode;

/** Many reports in one call. */
@RunningIntake
class BatchApiTest {

    private static final String MARK = "kungsfiskaren";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Reports reports;

    private Caller caller;

    @BeforeEach
    void call() {
        caller = new Caller(port).system("siem");
    }

    @Test
    void eachIsAnsweredByItselfInTheOrderInWhichItWasSent() {
        var before = stored();

        var answer = send(batch(
                item("one", "\"facts\": {\"category\": \"OTHER\"}"),
                item("two", "\"facts\": {\"category\": \"OTHR\"}"),
                item(
                        "three",
                        "\"description\": \"Brevet till 811218-9876\", \"facts\": {\"category\": \"MISDIRECTED\"}"),
                "{\"facts\": {\"category\": \"OTHER\"}}",
                item("a b", "\"facts\": {\"category\": \"OTHER\"}"),
                "17",
                "{\"idempotencyKey\": 7, \"facts\": {\"category\": \"OTHER\"}}",
                item("eight", "\"facts\": {\"category\": \"OTHER\"}, \"priority\": 1")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(statuses(answer)).containsExactly(201, 400, 201, 400, 400, 400, 400, 400);
        assertThat(answer.json().get("saved").intValue()).isEqualTo(2);
        assertThat(problems(answer, 1)).containsExactly("facts.category unknown-value");
        assertThat(problems(answer, 3)).containsExactly("idempotencyKey required");
        assertThat(problems(answer, 4)).containsExactly("idempotencyKey wrong-form");
        assertThat(problems(answer, 5)).containsExactly(" wrong-type");
        assertThat(problems(answer, 6)).containsExactly("idempotencyKey wrong-type");
        assertThat(problems(answer, 7)).containsExactly("priority unknown-field");
        assertThat(result(answer, 0).propertyNames()).containsExactly("status", "location", "incident");
        assertThat(result(answer, 0).at("/incident/reference").stringValue()).matches("2026-\\d{6}");
        assertThat(result(answer, 2).at("/incident/warnings/0/code").stringValue())
                .isEqualTo("masked");
        assertThat(stored()).isEqualTo(before + 2);
        var location = result(answer, 0).get("location").stringValue();
        assertThat(caller.get(location).json().get("id"))
                .isEqualTo(result(answer, 0).at("/incident/id"));
        assertThat(reports.find(IncidentId.parse(location.replaceAll(".*/", "")))
                        .orElseThrow()
                        .client())
                .isEqualTo(ClientCode.of("siem"));
    }

    @Test
    void ofSakerhetsskyddOnlyTheAnswerIsKeptAndTheKeyIsNotTakenForMore() {
        var answer = send(batch(
                item("s-1", "\"facts\": {\"securityClassified\": \"YES\"}"),
                item("s-2", "\"description\": \"" + MARK + "\", \"facts\": {\"securityClassified\": \"YES\"}")));

        assertThat(statuses(answer)).containsExactly(201, 201);
        assertThat(codes(result(answer, 0).at("/incident/warnings"))).containsExactly("call-security-chief");
        assertThat(codes(result(answer, 1).at("/incident/warnings")))
                .containsExactly("call-security-chief", "not-kept");
        assertThat(answer.body()).contains("070-1740606").doesNotContain(MARK);
    }

    @Test
    void aBatchThatIsSentAgainIsAnsweredInTheSameWayAndDoublesNothing() {
        var batch = batch(many(50, "again-" + UUID.randomUUID()));

        var first = send(batch);
        var before = stored();
        var again = send(batch);

        assertThat(statuses(first)).hasSize(50).containsOnly(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aKeyIsTheSameAloneAndInABatch() {
        var alone = caller.report("{\"facts\": {\"category\": \"OTHER\"}}", "Idempotency-Key", "alone-and-together");

        var answer = send(batch(
                item("alone-and-together", "\"facts\": {\"category\": \"OTHER\"}"),
                item("alone-and-together", "\"facts\": {\"category\": \"OUTAGE\"}")));

        assertThat(statuses(answer)).containsExactly(201, 422);
        assertThat(result(answer, 0).at("/incident/id")).isEqualTo(alone.json().get("id"));
        assertThat(problems(answer, 1)).containsExactly("idempotencyKey key-taken");
    }

    @Test
    void ofTwoWithTheSameKeyInABatchTheSecondIsTheRepeat() {
        var before = stored();

        var answer = send(batch(
                item("twice", "\"facts\": {\"category\": \"OTHER\"}"),
                item("once", "\"facts\": {\"category\": \"OTHER\"}"),
                item("twice", "\"facts\": {\"category\": \"OTHER\"}"),
                item("twice", "\"facts\": {\"category\": \"OUTAGE\"}")));

        assertThat(statuses(answer)).containsExactly(201, 201, 201, 422);
        assertThat(result(answer, 2)).isEqualTo(result(answer, 0));
        assertThat(stored()).isEqualTo(before + 2);
    }

    @Test
    void twoHundredAreReceivedEachWithANumberOfItsOwnAndOneMoreIsNot() {
        var answer = send(batch(many(200, "hundreds")));
        var before = stored();
        var tooMany = send(batch(many(201, "too-many")));

        assertThat(statuses(answer)).hasSize(200).containsOnly(201);
        assertThat(StreamSupport.stream(answer.json().get("results").spliterator(), false)
                        .map(result -> result.at("/incident/reference").stringValue())
                        .distinct())
                .hasSize(200);
        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(codes(tooMany.json().get("errors"))).containsExactly("too-many");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void fiveMebibytesAreTheLimitHoweverItIsSent() {
        var small = batch(item("padded", "\"facts\": {\"category\": \"OTHER\"}"));
        var atLimit = padded(small, 5 * 1024 * 1024);
        var over = padded(small, 5 * 1024 * 1024 + 1);

        assertThat(statuses(sendBytes(atLimit))).containsExactly(201);
        assertThat(caller.postInChunks("/api/incidents/batch", atLimit, "Content-Type", "application/json")
                        .status())
                .isEqualTo(200);
        for (var refused : List.of(
                sendBytes(over),
                caller.postInChunks("/api/incidents/batch", over, "Content-Type", "application/json"))) {
            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.body()).contains("5 MiB");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            ``                                                       => empty
            []                                                       => wrong-type
            {}                                                       => required
            {"incidents": []}                                        => required
            {"incidents": {}}                                        => wrong-type
            {"incidents": null}                                      => wrong-type
            {"incident": []}                                         => unknown-field
            {"incidents": [#ITEM], "priority": 1}                    => unknown-field
            {"incidents": [#ITEM]} x                                 => broken-json
            {"incidents": [#ITEM]} {}                                => broken-json
            {"incidents": [#ITEM, {]}                                => broken-json
            {"incidents": [#ITEM                                     => broken-json
            {"incidents": [#ITEM], "incidents": [#ITEM]}             => duplicate-field
            {"incidents": [#ITEM, {"idempotencyKey": "a", "idempotencyKey": "b"}]} => duplicate-field
            {"incidents": [[[[[[[[[[[[[[[[[[[[[[[[                    => over-limit
            """)
    void whatIsNoBatchIsRefusedAsAWholeAndNothingIsSaved(String body, String code) {
        var before = stored();

        var answer = send(body.replace("#ITEM", item("whole", "\"facts\": {\"category\": \"OTHER\"}")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(codes(answer.json().get("errors"))).containsExactly(code);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void onlyUtf8IsRead() {
        var swedish = batch(item("utf-8", "\"description\": \"åäö\", \"facts\": {\"category\": \"OTHER\"}"));

        assertThat(codes(sendBytes(swedish.getBytes(ISO_8859_1)).json().get("errors")))
                .containsExactly("invalid-utf8");
        assertThat(statuses(sendBytes(("\uFEFF" + swedish).getBytes(UTF_8)))).containsExactly(201);
        assertThat(caller.post(
                                "/api/incidents/batch",
                                swedish.getBytes(ISO_8859_1),
                                "Content-Type",
                                "application/json;charset=iso-8859-1")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void aFloodOfTinyThingsIsRefusedBeforeItFillsTheMemory() {
        var answer = send("{\"incidents\": [{\"x\": [" + "0,".repeat(1_000_000) + "0]}]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(codes(answer.json().get("errors"))).containsExactly("over-limit");
    }

    @Test
    void whoeverShowsNoTokenReportsNothing() {
        assertThat(caller.unknown()
                        .post("/api/incidents/batch", "{}".getBytes(UTF_8), "Content-Type", "application/json")
                        .status())
                .isEqualTo(401);
    }

    private Answer send(String body) {
        return sendBytes(body.getBytes(UTF_8));
    }

    private Answer sendBytes(byte[] body) {
        return caller.post("/api/incidents/batch", body, "Content-Type", "application/json");
    }

    private long stored() {
        return mongo.count(new Query(), "reports");
    }

    static String batch(String... items) {
        return Arrays.stream(items).collect(Collectors.joining(",\n", "{\"incidents\": [", "]}"));
    }

    static String item(String key, String rest) {
        return "{\"idempotencyKey\": \"" + key + "\", " + rest + "}";
    }

    static String[] many(int count, String prefix) {
        return IntStream.range(0, count)
                .mapToObj(i -> item(
                        prefix + "-" + i,
                        "\"description\": \"Larm %d\", \"facts\": {\"category\": \"MALWARE\"}".formatted(i)))
                .toArray(String[]::new);
    }

    private static byte[] padded(String body, int length) {
        var bytes = body.getBytes(UTF_8);
        var padded = Arrays.copyOf(bytes, length);
        Arrays.fill(padded, bytes.length, length, (byte) ' ');
        return padded;
    }

    private static JsonNode result(Answer answer, int number) {
        return answer.json().get("results").get(number);
    }

    private static List<Integer> statuses(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var statuses = new ArrayList<Integer>();
        answer.json().get("results").forEach(result -> {
            statuses.add(result.get("status").intValue());
            assertThat(result.has("problem")).isEqualTo(result.get("status").intValue() != 201);
        });
        return statuses;
    }

    private static List<String> problems(Answer answer, int number) {
        var problems = new ArrayList<String>();
        result(answer, number).at("/problem/errors").forEach(error -> {
            assertThat(error.get("message").stringValue()).isNotBlank();
            problems.add(
                    error.get("field").stringValue() + " " + error.get("code").stringValue());
        });
        return problems;
    }

    private static List<String> codes(JsonNode errors) {
        var codes = new ArrayList<String>();
        errors.forEach(error -> codes.add(error.get("code").stringValue()));
        return codes;
    }
}
