package se.incidentkedjan.escalation.casework.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.RunningEscalation;
import se.incidentkedjan.escalation.SharedEscalation;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.EscalationEvent.AwarenessChanged;
import se.incidentkedjan.events.EscalationEvent.CaseMerged;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.EscalationEvent.CaseOutlined;
import se.incidentkedjan.events.EscalationEvent.DutyMet;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.EventType;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.LateReason;
import se.incidentkedjan.events.OutlinedMeasure;
import se.incidentkedjan.events.facts.Aspect;
import tools.jackson.databind.JsonNode;

/** What programs do with cases, through the whole service. */
class CaseActionsApiTest {

    private static final String CARE_LETTER = """
            {"category": "MISDIRECTED", "unit": "socialforvaltningen", "personalData": {"involved": "YES",
             "kinds": ["HEALTH"], "subjects": {"count": 1, "precision": "EXACT"}, "recipients": "ONE_KNOWN"}}""";
    private static final String HARMLESS = """
            {"category": "MISDIRECTED", "unit": "socialforvaltningen", "personalData": {"involved": "NO"}}""";
    private static final String HANDLER = "handlaggare-social";
    private static final String DPO = "dataskyddsombud";
    private static final String CISO = "informationssakerhetschef";

    private static RunningEscalation service;

    @BeforeAll
    static void start() {
        service = SharedEscalation.running();
    }

    private static IncidentId heard(String facts) {
        return service.hearReport(RunningEscalation.NOW.minus(Duration.ofHours(4)), facts);
    }

    private static RunningEscalation.Answer act(String group, IncidentId incident, String command) {
        return service.postJson(group, "/api/cases/" + incident + "/actions", command);
    }

    private static JsonNode json(RunningEscalation.Answer answer) {
        return EventJson.mapper().readTree(answer.body());
    }

    private static JsonNode done(RunningEscalation.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static void refused(RunningEscalation.Answer answer, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(json(answer).path("code").asString()).isEqualTo(code);
        assertThat(json(answer).path("detail").asString()).isNotBlank();
    }

    @Test
    void factsAreToldOneByOneAndTheRulesAreAppliedAgain() {
        var incident = heard(HARMLESS);

        var changed = done(act(HANDLER, incident, """
                {"action": "assess", "reason": "Brevet låg kvar",
                 "facts": {"personalData": {"involved": "YES", "kinds": ["HEALTH"], "recipients": "ONE_KNOWN"}}}"""));

        assertThat(changed.path("privacyRisk").asString()).isEqualTo("HIGH");
        assertThat(changed.at("/facts/unit").asString()).isEqualTo("socialforvaltningen");
        var history = done(service.get(HANDLER, "/api/cases/" + incident + "/history"));
        assertThat(history.path("evaluations").size()).isEqualTo(2);
        assertThat(history.at("/evaluations/1/reason").asString()).isEqualTo("Brevet låg kvar");
        assertThat(history.at("/evaluations/1/changes/0/fact").asString()).isEqualTo("personalData.involved");
    }

    @Test
    void factsThatCannotBeAreAllToldOfWithAHint() {
        var answer = act(HANDLER, heard(HARMLESS), """
                {"action": "assess", "facts": {"categori": "MISDIRECTED", "awareAt": "2029-06-01T00:00:00Z",
                 "unit": "ingen-enhet", "operations": {"affectedPersons": -1}}}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(json(answer).path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("categori", "awareAt", "unit", "operations.affectedPersons");
        assertThat(answer.body()).contains("Menade du «category»");
    }

    @Test
    void awarenessIsDeclaredWithAReasonAndTheTrailKnows() {
        var incident = heard(CARE_LETTER);
        assertThat(act(
                                HANDLER,
                                incident,
                                "{\"action\": \"declare\", \"moment\": \"AWARE\", \"at\": \"2029-06-01T01:00:00Z\"}")
                        .status())
                .as("no reason")
                .isEqualTo(400);

        var changed = done(act(HANDLER, incident, """
                {"action": "declare", "moment": "AWARE", "at": "2029-06-01T01:00:00Z", "reason": "Chefen ringde då"}"""));

        assertThat(changed.at("/duties/0/dueAt").asString()).isEqualTo("2029-06-04T01:00:00Z");
        assertThat(changed.at("/duties/0/earlierClocks/0/dueAt").asString()).isEqualTo("2029-06-04T04:00:00Z");
        assertThat(service.saidOf(incident)).hasAtLeastOneElementOfType(AwarenessChanged.class);
        assertThat(service.trailOf("case.change"))
                .anySatisfy(entry -> assertThat(entry.toString()).contains("declare", incident.toString(), "AWARE"));
    }

    @Test
    void whoSawAnOlderRevisionIsToldWhatHasChangedAndNothingIsOverwritten() {
        var incident = heard(CARE_LETTER);
        var seen = service.get(HANDLER, "/api/cases/" + incident)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        done(act(CISO, incident, "{\"action\": \"start\"}"));

        var answer = service.postJson(
                HANDLER,
                "/api/cases/" + incident + "/actions",
                "{\"action\": \"assess\", \"facts\": {\"malicious\": \"NO\"}}",
                "If-Match",
                seen);

        assertThat(answer.status()).isEqualTo(412);
        assertThat(json(answer).at("/changes/0/kind").asString()).isEqualTo("STARTED");
        assertThat(done(service.get(HANDLER, "/api/cases/" + incident))
                        .at("/facts/malicious")
                        .asString())
                .isEqualTo("UNKNOWN");
    }

    @Test
    void notToNotifyTakesTheDposAdviceAndSomeoneElsesDecision() {
        var incident = heard(CARE_LETTER);
        var decision = """
                {"duty": "IMY_NOTIFICATION", "applies": false, "reason": "Mottagaren omfattas av sekretess",
                 "decider": "Förvaltningschefen, delegation 4.2"}""";
        var decisions = "/api/cases/" + incident + "/decisions";

        refused(service.postJson(HANDLER, decisions, decision), "advice-missing");
        assertThat(service.postJson(DPO, decisions, decision).status())
                .as("the DPO does not decide")
                .isEqualTo(403);
        done(service.postJson(DPO, "/api/cases/" + incident + "/advice", """
                {"duty": "IMY_NOTIFICATION", "verdict": "DO_IT", "reason": "Hälsouppgifter"}"""));
        var decided = done(service.postJson(HANDLER, decisions, decision));

        var duty = decided.at("/duties/0");
        assertThat(duty.path("status").asString()).isEqualTo("NOT_APPLICABLE");
        assertThat(duty.at("/exemption/decider").asString()).isEqualTo("Förvaltningschefen, delegation 4.2");
        assertThat(duty.at("/advice/verdict").asString()).isEqualTo("DO_IT");
    }

    @Test
    void theWholeWayToTheEndWithRefusalsThatSayWhatIsMissing() {
        var incident = heard(HARMLESS);

        refused(act(HANDLER, incident, "{\"action\": \"close\"}"), "not-now");
        done(act(HANDLER, incident, "{\"action\": \"start\"}"));
        done(act(HANDLER, incident, """
                {"action": "add-measure", "what": "Byt kuvert", "owner": "Enhetschefen", "due": "2029-06-30"}"""));
        done(act(HANDLER, incident, "{\"action\": \"resolve\"}"));
        refused(act(HANDLER, incident, "{\"action\": \"close\"}"), "root-cause-missing");
        done(act(
                HANDLER,
                incident,
                "{\"action\": \"explain\", \"cause\": \"MISTAKE\", \"lessons\": \"Kontrollera adressen\"}"));
        refused(act(HANDLER, incident, "{\"action\": \"close\"}"), "measures-open");
        done(act(
                HANDLER,
                incident,
                "{\"action\": \"hand-over-measure\", \"measure\": 1, \"to\": \"Internkontrollplanen\"}"));
        var closed = done(act(HANDLER, incident, "{\"action\": \"close\"}"));

        assertThat(closed.path("status").asString()).isEqualTo("CLOSED");
        assertThat(closed.at("/measures/0/what").asString()).isEqualTo("Byt kuvert");
        assertThat(closed.at("/rootCause/lessons").asString()).isEqualTo("Kontrollera adressen");
        assertThat(service.saidOf(incident)).hasAtLeastOneElementOfType(CaseMoved.class);
    }

    @Test
    void whatHandlersWriteIsReadOnlyByThoseWhoMayWorkOnTheCase() {
        var incident = heard(HARMLESS);
        done(act(HANDLER, incident, """
                {"action": "add-measure", "what": "Ring anhörig", "owner": "Handläggaren", "due": "2029-06-30"}"""));

        var asAuditor = service.get("revisor", "/api/cases/" + incident);

        assertThat(done(asAuditor).at("/measures/0/due").asString()).isEqualTo("2029-06-30");
        assertThat(asAuditor.body()).doesNotContain("Ring anhörig");
    }

    @Test
    void twoCasesAreWorkedOnAsOneAndApartAgain() {
        var leader = heard(CARE_LETTER);
        var other = heard(CARE_LETTER);
        var reference = done(service.get(HANDLER, "/api/cases/" + leader))
                .path("reference")
                .asString();

        var merged = done(act(HANDLER, other, "{\"action\": \"merge\", \"into\": \"" + reference + "\"}"));
        assertThat(merged.path("status").asString()).isEqualTo("MERGED");
        assertThat(merged.path("mergedInto").asString()).isEqualTo(leader.toString());
        assertThat(done(service.get(HANDLER, "/api/cases/" + leader))
                        .at("/absorbed/0")
                        .asString())
                .isEqualTo(other.toString());
        assertThat(service.saidOf(other)).hasAtLeastOneElementOfType(CaseMerged.class);

        var alone = done(act(HANDLER, other, "{\"action\": \"unmerge\"}"));
        assertThat(alone.path("status").asString()).isEqualTo("ASSESSED");
        assertThat(done(service.get(HANDLER, "/api/cases/" + leader))
                        .path("absorbed")
                        .size())
                .isZero();
    }

    @Test
    void aMergeThatWouldLoseAClockLeavesBothAsTheyWere() {
        var leader = heard(HARMLESS);
        var other = heard(CARE_LETTER);

        refused(act(HANDLER, other, "{\"action\": \"merge\", \"into\": \"" + leader + "\"}"), "leader-lacks-duty");

        assertThat(done(service.get(HANDLER, "/api/cases/" + leader))
                        .path("absorbed")
                        .size())
                .isZero();
    }

    @Test
    void anotherControllerHasItsOwnDuty() {
        var incident = heard(CARE_LETTER);
        done(act(HANDLER, incident, "{\"action\": \"concern\", \"controller\": \"barn-och-utbildningsnamnden\"}"));

        refused(service.postJson(HANDLER, "/api/cases/" + incident + "/duties/IMY_NOTIFICATION/met", "{}"), "whose");
        var met = done(service.postJson(
                HANDLER,
                "/api/cases/" + incident + "/duties/IMY_NOTIFICATION/met",
                "{\"controller\": \"socialnamnden\", \"receipt\": \"IMY-2029-1\"}"));

        assertThat(met.at("/duties").findValuesAsString("controller"))
                .contains("socialnamnden", "barn-och-utbildningsnamnden");
        assertThat(met.at("/duties/0/filings/0/receipt").asString()).isEqualTo("IMY-2029-1");
    }

    private static List<CaseOutlined> outlinesOf(IncidentId incident) {
        return service.cases().findAll(Set.of(incident)).values().stream()
                .flatMap(kept -> kept.journal().entries().stream())
                .filter(entry -> entry.type().equals(EventType.CASE_OUTLINED.wireName()))
                .map(entry -> (CaseOutlined)
                        EventJson.read(EventType.CASE_OUTLINED, entry.data().getBytes(UTF_8)))
                .toList();
    }

    @Test
    void itsOutlineIsToldWhenItIsOpenedAndWheneverItHasBecomeAnother() {
        var incident = heard(HARMLESS);
        assertThat(outlinesOf(incident)).hasSize(1);

        done(act(HANDLER, incident, "{\"action\": \"start\"}"));
        done(act(HANDLER, incident, "{\"action\": \"assign\"}"));
        assertThat(outlinesOf(incident)).as("who works on it is in no outline").hasSize(1);

        done(act(HANDLER, incident, "{\"action\": \"assess\", \"facts\": {\"aspects\": [\"INTEGRITY\"]}}"));
        assertThat(outlinesOf(incident).getLast().aspects()).containsExactly(Aspect.INTEGRITY);
        done(act(HANDLER, incident, """
                {"action": "declare", "moment": "DISCOVERED", "at": "2029-06-01T01:00:00Z", "reason": "Chefen ringde då"}"""));
        assertThat(outlinesOf(incident).getLast().discoveredAt()).isEqualTo(Instant.parse("2029-06-01T01:00:00Z"));
        done(act(HANDLER, incident, """
                {"action": "add-measure", "what": "Byt kuvert", "owner": "Enhetschefen", "due": "2029-06-30"}"""));
        done(act(HANDLER, incident, "{\"action\": \"finish-measure\", \"measure\": 1}"));
        done(act(HANDLER, incident, "{\"action\": \"explain\", \"cause\": \"MISTAKE\"}"));
        done(act(HANDLER, incident, "{\"action\": \"resolve\"}"));
        done(act(HANDLER, incident, "{\"action\": \"close\"}"));

        assertThat(outlinesOf(incident)).hasSize(6);
        assertThat(outlinesOf(incident).getLast()).satisfies(last -> {
            assertThat(last.cause()).isEqualTo(Cause.MISTAKE);
            assertThat(last.measures())
                    .containsExactly(new OutlinedMeasure(
                            1,
                            LocalDate.of(2029, 6, 30),
                            OutlinedMeasure.State.DONE,
                            RunningEscalation.NOW,
                            RunningEscalation.NOW));
        });
    }

    private static List<DutyMet> metOf(IncidentId incident) {
        return service.cases().findAll(Set.of(incident)).values().stream()
                .flatMap(kept -> kept.journal().entries().stream())
                .filter(entry -> entry.type().equals(EventType.DUTY_MET.wireName()))
                .map(entry -> (DutyMet)
                        EventJson.read(EventType.DUTY_MET, entry.data().getBytes(UTF_8)))
                .toList();
    }

    private static IncidentId heardLongAgo() {
        return service.hearReport(RunningEscalation.NOW.minus(Duration.ofDays(5)), CARE_LETTER);
    }

    private static RunningEscalation.Answer notified(IncidentId incident, String told) {
        return service.postJson(HANDLER, "/api/cases/" + incident + "/duties/IMY_NOTIFICATION/met", told);
    }

    @Test
    void whyItWasLateIsToldInWordsAndAsACode() {
        var incident = heardLongAgo();
        refused(notified(incident, "{\"lateBecause\": \"SUPPLIER\"}"), "late-reason-missing");

        var met = done(
                notified(incident, "{\"lateReason\": \"Leverantören svarade inte\", \"lateBecause\": \"SUPPLIER\"}"));

        assertThat(met.at("/duties/0/filings/0/lateBecause").asString()).isEqualTo("SUPPLIER");
        assertThat(metOf(incident)).singleElement().satisfies(told -> {
            assertThat(told.inTime()).isFalse();
            assertThat(told.lateBecause()).isEqualTo(LateReason.SUPPLIER);
        });
        assertThat(service.trailOf("case.change"))
                .anySatisfy(entry -> assertThat(entry.toString()).contains(incident.toString(), "SUPPLIER"))
                .noneSatisfy(entry -> assertThat(entry.toString()).contains("Leverantören svarade inte"));
    }

    @Test
    void whoeverDoesNotTellWhyAsACodeIsNotStopped() {
        var incident = heardLongAgo();

        done(notified(incident, "{\"lateReason\": \"Ingen tänkte på det\"}"));

        assertThat(metOf(incident))
                .singleElement()
                .satisfies(told -> assertThat(told.lateBecause()).isNull());
    }

    @Test
    void whatWasInTimeHasNoReasonForBeingLate() {
        var incident = heard(CARE_LETTER);

        var met = done(notified(incident, "{\"lateBecause\": \"SUPPLIER\"}"));

        assertThat(met.at("/duties/0/filings/0").has("lateBecause")).isFalse();
        assertThat(metOf(incident)).singleElement().satisfies(told -> {
            assertThat(told.inTime()).isTrue();
            assertThat(told.lateBecause()).isNull();
        });
    }

    @Test
    void aReasonThatIsNoneIsRefused() {
        var incident = heardLongAgo();

        assertThat(notified(incident, "{\"lateReason\": \"x\", \"lateBecause\": \"TIRED\"}")
                        .status())
                .isEqualTo(400);
        assertThat(metOf(incident)).isEmpty();
    }

    @Test
    void smallIncidentsWithTheSameCauseAreSeenTogether() {
        var outage = """
                {"category": "OUTAGE", "unit": "socialforvaltningen", "system": "journalsystem-hemsjukvard",
                 "securityClassified": "NO", "personalData": {"involved": "NO"},
                 "operations": {"activityLimitedHours": 0.5, "alternativeMethodsHours": 0, "costShare": 3,
                  "protectedInformation": "NO", "seriousInjury": "NO"}}""";
        var first = heard(outage);
        var second = heard(outage);
        done(act(CISO, first, "{\"action\": \"explain\", \"cause\": \"SYSTEM_FAULT\"}"));
        assertThat(dutiesOf(first)).doesNotContain("NIS2_NOTIFICATION");

        var together = done(act(CISO, second, "{\"action\": \"explain\", \"cause\": \"SYSTEM_FAULT\"}"));

        assertThat(together.at("/circumstances/sameRootCause").asInt()).isEqualTo(2);
        assertThat(dutiesOf(second)).contains("NIS2_NOTIFICATION");
        assertThat(dutiesOf(first)).as("the earlier one too").contains("NIS2_NOTIFICATION");
    }

    private static List<String> dutiesOf(IncidentId incident) {
        return done(service.get(CISO, "/api/cases/" + incident)).path("duties").findValuesAsString("code");
    }

    @Test
    void theCaseTellsWhatAnAnswerWouldChange() {
        var prospects =
                done(service.get(HANDLER, "/api/cases/" + heard(CARE_LETTER))).path("prospects");

        assertThat(prospects.valueStream()).anySatisfy(prospect -> {
            assertThat(prospect.path("fact").asString()).isEqualTo("personalData.unintelligible");
            assertThat(prospect.at("/answer/value").asString()).isEqualTo("YES");
            assertThat(prospect.at("/changes/privacyRiskTo").asString()).isEqualTo("UNLIKELY");
        });
    }

    @Test
    void someoneWithoutTheMandateChangesNothing() {
        var incident = heard(CARE_LETTER);

        assertThat(act("handlaggare-skola", incident, "{\"action\": \"start\"}").status())
                .isEqualTo(403);
        assertThat(act("revisor", incident, "{\"action\": \"start\"}").status()).isEqualTo(403);
    }

    @Test
    void anUnknownActionIsRefusedInPlainWords() {
        var answer = act(HANDLER, heard(HARMLESS), "{\"action\": \"explode\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception").contains("/api/openapi");
    }
}
