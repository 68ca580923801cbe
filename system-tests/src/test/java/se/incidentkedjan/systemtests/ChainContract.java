package se.incidentkedjan.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Office;
import se.incidentkedjan.systemtests.chain.Patience;
import se.incidentkedjan.systemtests.chain.Reports;
import se.incidentkedjan.systemtests.chain.Topics;
import tools.jackson.databind.JsonNode;

/** What the chain promises, whatever broker and store it runs on. */
public abstract class ChainContract {

    private final Chain chain;

    /** The promise of this chain. */
    protected ChainContract(Chain chain) {
        this.chain = chain;
    }

    @Test
    void aLetterToTheWrongPersonReachesTheDpoAndTheNamndWithinItsSeventyTwoHours() {
        var incident = chain.office().report(Reports.aMisdirectedLetter());

        var opened = chain.office().awaitCase(incident);
        assertThat(opened.path("privacyRisk").asString()).isIn("RISK", "HIGH");
        var imy = duty(opened, "IMY_NOTIFICATION");
        var received = Instant.parse(opened.path("receivedAt").asString());
        assertThat(Instant.parse(imy.path("dueAt").asString())).isEqualTo(received.plus(Duration.ofHours(72)));
        assertThat(roles(opened)).contains("DPO", "RESPONSIBLE_BOARD");
        assertThat(opened.path("because")).allSatisfy(reason -> {
            assertThat(reason.path("rule").asString()).isNotBlank();
            assertThat(reason.path("legalReference").asString()).isNotBlank();
        });
        assertThat(opened.path("versions").path("rules").asString()).matches("[0-9a-f]{12} \\d{4}-\\d{2}-\\d{2}");

        chain.office().awaitDeliveries(incident);
        var reference = opened.path("reference").asString();
        assertThat(chain.postBox().of("dpo"))
                .filteredOn(letter -> letter.subject().contains(reference))
                .hasSize(1);
        assertThat(chain.postBox().of("namnd"))
                .filteredOn(letter -> letter.subject().contains(reference))
                .hasSize(1);
        assertThat(chain.postBox().of("anstalld"))
                .filteredOn(letter -> letter.subject().contains(reference))
                .hasSize(1);
    }

    @Test
    void anOutageReachesItAndALongOneOfACriticalSystemReachesTheCisoWithThreeClocks() {
        var small = chain.office().awaitCase(chain.office().report(Reports.aSystemThatIsDown()));
        assertThat(roles(small)).contains("IT_ON_CALL");

        var large = chain.office().awaitCase(chain.office().report(Reports.anOutageOfACriticalSystem()));
        assertThat(roles(large)).contains("IT_ON_CALL", "CISO");
        var received = Instant.parse(large.path("receivedAt").asString());
        assertThat(Instant.parse(duty(large, "NIS2_EARLY_WARNING").path("dueAt").asString()))
                .isEqualTo(received.plus(Duration.ofHours(24)));
        assertThat(Instant.parse(duty(large, "NIS2_NOTIFICATION").path("dueAt").asString()))
                .isEqualTo(received.plus(Duration.ofHours(72)));
        assertThat(duty(large, "NIS2_FINAL_REPORT").path("nominalDate").asString())
                .isNotBlank();
    }

    @Test
    void nearlyNothingIsEnoughAndStillHasAnOwnerAndAReason() {
        var opened = chain.office().awaitCase(chain.office().report(Reports.nearlyNothing()));

        assertThat(opened.path("severity").asString()).isNotBlank();
        assertThat(opened.path("escalations")).isNotEmpty();
        assertThat(opened.path("because")).isNotEmpty();
        assertThat(opened.path("privacyRisk").asString()).isEqualTo("TO_BE_ASSESSED");
    }

    @Test
    void whatConcernsSecurityReachesTheSecurityChiefAndLeavesTheImyTrack() {
        var incident = chain.office().report(Reports.somethingThatConcernsSecurity());

        var opened = chain.office().awaitCase(incident);
        assertThat(roles(opened)).contains("SECURITY_CHIEF").doesNotContain("DPO");
        assertThat(opened.path("duties").findValuesAsString("code")).containsExactly("SECURITY_PROTECTION_REPORT");
        assertThat(opened.path("severity").asString()).isEqualTo("SEVERE");
        assertThat(opened.path("facts").path("category").asString()).isEqualTo("UNKNOWN");
    }

    @Test
    void anUnansweredQuestionOfSecurityIsCarriedToTheCaseAndRunsTheOrdinaryTracks() {
        var opened = chain.office().awaitCase(chain.office().report(Reports.nearlyNothing()));

        assertThat(opened.path("facts").path("securityClassified").asString()).isEqualTo("UNKNOWN");
        assertThat(opened.path("because")
                        .valueStream()
                        .map(reason -> reason.path("rule").asString()))
                .contains("sakerhetsskydd-obesvarad");
        assertThat(opened.path("duties")
                        .valueStream()
                        .map(duty -> duty.path("code").asString()))
                .contains("IMY_NOTIFICATION");
    }

    @Test
    void theReportersWordsAreInNoTopicAndNoMail() {
        var incident = chain.office().report(Reports.aMisdirectedLetter());
        chain.office().awaitDeliveries(incident);

        for (var topic : List.of("incident-intake", "escalation", "notification")) {
            assertThat(chain.topics().all(topic)).isNotEmpty().allSatisfy(record -> {
                assertThat(new String(record.value(), UTF_8)).doesNotContain(Reports.SECRET, "anstalld");
                record.headers()
                        .forEach(header ->
                                assertThat(new String(header.value(), UTF_8)).doesNotContain(Reports.SECRET));
            });
        }
        for (var person : List.of("dpo", "namnd", "chef", "ciso", "it-jour", "anstalld")) {
            assertThat(chain.postBox().of(person))
                    .allSatisfy(letter -> assertThat(letter.everything()).doesNotContain(Reports.SECRET));
        }
    }

    @Test
    void anyCloudEventsLibraryCanReadTheEvents() {
        var incident = chain.office().report(Reports.aMisdirectedLetter());
        chain.office().awaitDeliveries(incident);

        for (var topic : List.of("incident-intake", "escalation", "notification")) {
            Patience.soon()
                    .untilAsserted(
                            () -> assertThat(chain.topics().of(topic, incident)).isNotEmpty());
            assertThat(chain.topics().of(topic, incident)).allSatisfy(record -> {
                var event = KafkaMessageFactory.createReader(record.headers(), record.value())
                        .toEvent();
                assertThat(event.getSubject()).isEqualTo(incident);
                assertThat(event.getType()).startsWith("se.incidentkedjan.").endsWith(".v1");
                assertThat(event.getExtension("sequence")).isNotNull();
            });
        }
    }

    @Test
    void oneTraceLeadsFromTheReportToTheMail() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var answer = chain.office()
                .post(
                        "/api/incidents",
                        Reports.aMisdirectedLetter(),
                        "traceparent",
                        "00-" + trace + "-00f067aa0ba902b7-01");
        var incident = answer.json().path("id").asString();
        var deliveries = chain.office().awaitDeliveries(incident);

        for (var topic : List.of("incident-intake", "escalation", "notification")) {
            Patience.soon()
                    .untilAsserted(() -> assertThat(chain.topics().of(topic, incident))
                            .isNotEmpty()
                            .allSatisfy(record -> assertThat(Topics.header(record, "traceparent"))
                                    .contains(trace)));
        }
        assertThat(deliveries).isNotEmpty();
        assertThat(chain.postBox().of("dpo"))
                .anySatisfy(letter -> assertThat(letter.headers()).contains(trace));
    }

    @Test
    void theSameReportSentTwiceIsOneIncident() {
        var key = UUID.randomUUID().toString();

        var first = chain.office().post("/api/incidents", Reports.nearlyNothing(), "Idempotency-Key", key);
        var second = chain.office().post("/api/incidents", Reports.nearlyNothing(), "Idempotency-Key", key);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void badInputIsAnsweredWithEveryFaultAndNothingIsSaved() {
        var before = numberOf(chain.office().report(Reports.nearlyNothing()));

        var answer = chain.office().post("/api/incidents", """
                        {"facts": {"category": "MISDIRECTD", "discoveredAt": "2999-01-01T00:00:00Z",
                                   "personalData": {"involved": "KANSKE"}}}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("errors").findValuesAsString("field"))
                .contains("facts.category", "facts.discoveredAt", "facts.personalData.involved");
        // Numbers run without gaps, so a report that was saved all the same would stand between the two.
        assertThat(numberOf(chain.office().report(Reports.nearlyNothing()))).isEqualTo(before + 1);
    }

    @Test
    void aDutyThatIsMetIsCountedAsMetInTime() {
        var incident = chain.office().report(Reports.aMisdirectedLetter());
        chain.office().awaitCase(incident);
        var before = metInTime();

        var answer = chain.office().post("/api/cases/" + incident + "/duties/IMY_NOTIFICATION/met", "{}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(duty(answer.json(), "IMY_NOTIFICATION").path("status").asString())
                .isEqualTo("MET");
        Patience.soon().untilAsserted(() -> assertThat(metInTime()).isEqualTo(before + 1));
        assertThat(chain.office()
                        .post("/api/cases/" + incident + "/duties/IMY_NOTIFICATION/met", "{}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aPoisonMessageGoesToItsDeadLettersAndTheNextOneIsHandled() {
        var poison = UUID.randomUUID().toString();
        chain.topics().put(new ProducerRecord<>("incident-intake", poison, "inte json".getBytes(UTF_8)));

        var incident = chain.office().report(Reports.nearlyNothing());

        chain.office().awaitCase(incident);
        Patience.soon()
                .untilAsserted(() -> assertThat(chain.topics().of("dead-letters.escalation-service", poison))
                        .singleElement()
                        .satisfies(letter -> {
                            assertThat(letter.value()).isEqualTo("inte json".getBytes(UTF_8));
                            assertThat(Topics.header(letter, "dead_reason")).isNotBlank();
                            assertThat(Topics.header(letter, "dead_topic")).isEqualTo("incident-intake");
                        }));
    }

    @Test
    void whatIsNotMeantForPeopleIsNotReached() {
        for (var path :
                List.of("/internal/openapi", "/internal/republish", "/actuator/env", "/internal/statistics/verify")) {
            assertThat(chain.office().get(path).status()).as(path).isIn(401, 404);
        }
        assertThat(chain.office().get("/api/openapi").json().path("paths").propertyNames())
                .contains("/api/incidents", "/api/cases", "/api/cases/{id}", "/api/deliveries", "/api/statistics");
    }

    private long numberOf(String incident) {
        return Office.numberOf(chain.office().awaitCase(incident));
    }

    private long metInTime() {
        return chain.office()
                .statistics()
                .path("duties")
                .valueStream()
                .filter(duty -> duty.path("code").asString().equals("IMY_NOTIFICATION"))
                .mapToLong(duty -> duty.path("metInTime").asLong())
                .sum();
    }

    private static JsonNode duty(JsonNode opened, String code) {
        return opened.path("duties")
                .valueStream()
                .filter(duty -> duty.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the case has no duty " + code + ": " + opened.path("duties")));
    }

    private static List<String> roles(JsonNode opened) {
        return opened.path("escalations").findValuesAsString("role");
    }
}
