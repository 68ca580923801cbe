package se.incidentkedjan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.aDrill;
import static se.incidentkedjan.notification.Fixtures.aReport;
import static se.incidentkedjan.notification.Fixtures.anAssessment;
import static se.incidentkedjan.notification.Fixtures.anyIncident;
import static se.incidentkedjan.notification.Fixtures.enveloped;
import static se.incidentkedjan.notification.Fixtures.toARoleThatNobodyHolds;
import static se.incidentkedjan.notification.Fixtures.toTheCiso;
import static se.incidentkedjan.notification.Fixtures.toTheDpo;
import static se.incidentkedjan.notification.Fixtures.toTheDpoWhoMustAnswer;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.NotificationEvent.DeliveryAccepted;
import se.incidentkedjan.events.NotificationEvent.DeliveryFailed;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.events.NotificationEvent.StepAcknowledged;
import se.incidentkedjan.notification.dispatch.AskedInVain;

class NotificationServiceTest {

    private static final String THANKS = "thankReporters";
    private static final String ESCALATES = "reachThoseWhoMustKnow";
    private static ServiceFixture service;

    private final IncidentId incident = anyIncident();

    @BeforeAll
    static void start() throws IOException {
        service = new ServiceFixture();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void anAssessmentReachesEveryRecipientOnceEvenWhenItIsBroughtAgain() {
        var assessment = enveloped(anAssessment(incident, toTheDpo(), toTheCiso()), 1);
        service.bring(ESCALATES, assessment);
        service.whenAllAre("ACCEPTED", incident, 2);
        // The acknowledgement was lost.
        service.bring(ESCALATES, assessment);
        service.bring(ESCALATES, assessment, enveloped(anAssessment(incident, toTheDpo(), toTheCiso()), 2));

        assertThat(service.whenAllAre("ACCEPTED", incident, 2)
                        .valueStream()
                        .map(one -> one.get("recipient").asString()))
                .containsExactly("Dataskyddsombudet", "Informationssäkerhetschefen");
        assertThat(service.mailsTo("dpo@kommun.example", incident)).hasSize(1);
        assertThat(service.mailsTo("ciso@kommun.example", incident)).hasSize(1);
        assertThat(service.whenTold(2, incident))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event).isInstanceOfSatisfying(DeliveryAccepted.class, accepted -> {
                    assertThat(accepted.attempts()).isEqualTo(1);
                    assertThat(accepted.repeated()).isFalse();
                }));
    }

    @Test
    void whoeverPressesTheButtonBehindTheLinkHasItAndOnlyLookingSaysNothing() {
        service.bring(ESCALATES, enveloped(anAssessment(incident, toTheDpoWhoMustAnswer()), 1));
        service.whenAllAre("ACCEPTED", incident, 1);
        var link =
                service.linkIn(service.mailsTo("dpo@kommun.example", incident).getFirst());

        var looked = service.open(link);
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(looked.body())
                .contains("Har du det? 2026-000123", "Ja, jag har det")
                .doesNotContain("Kvitterat");
        assertThat(service.deliveries(incident).get(0).has("acknowledgedBy")).isFalse();

        assertThat(service.press(link).statusCode()).isEqualTo(303);
        assertThat(service.press(link).statusCode()).as("pressed again").isEqualTo(303);

        assertThat(service.open(link).body())
                .contains("Du har det, 2026-000123", "Har det: Dataskyddsombudet", "Lämna över")
                .doesNotContain("Ja, jag har det");
        assertThat(service.deliveries(incident).get(0).get("acknowledgedBy").asString())
                .isEqualTo("Dataskyddsombudet");
        assertThat(service.whenTold(2, incident))
                .hasExactlyElementsOfTypes(DeliveryAccepted.class, StepAcknowledged.class);
    }

    @Test
    void aDrillSaysSoInItsSubjectFirstOfAllInTheMailAndWhereItIsAnswered() throws MessagingException {
        service.bring(ESCALATES, enveloped(aDrill(incident), 1));
        service.whenAllAre("ACCEPTED", incident, 1);
        var mail = service.mailsTo("dpo@kommun.example", incident).getFirst();
        var link = service.linkIn(mail);

        assertThat(mail.getSubject()).startsWith("ÖVNING: ");
        assertThat(service.open(link).body()).contains("Det här är en övning", "Ja, jag har det");

        service.press(link);

        assertThat(service.whenTold(2, incident))
                .hasExactlyElementsOfTypes(DeliveryAccepted.class, StepAcknowledged.class);
        assertThat(service.open(link).body()).contains("Du har det, ", "Det här är en övning");
    }

    @Test
    void whoeverCannotSaysSoByTheLinkAndMayChangeTheirMind() {
        service.bring(ESCALATES, enveloped(anAssessment(incident, toTheDpoWhoMustAnswer()), 1));
        service.whenAllAre("ACCEPTED", incident, 1);
        var link =
                service.linkIn(service.mailsTo("dpo@kommun.example", incident).getFirst());

        assertThat(service.press(link + "&svar=DECLINE").statusCode()).isEqualTo(303);

        assertThat(service.open(link).body())
                .contains("Du har sagt att du inte kan", "Ja, jag har det")
                .doesNotContain("fråga nästa");
        assertThat(service.press(link + "&svar=SOMETHING").statusCode()).isEqualTo(400);
        service.press(link);
        assertThat(service.open(link).body()).contains("Du har det, ");
    }

    @Test
    void whoeverHasItHandsItOverByTheLinkAndNobodyElseCan() {
        service.bring(ESCALATES, enveloped(anAssessment(incident, toTheDpoWhoMustAnswer()), 1));
        service.whenAllAre("ACCEPTED", incident, 1);
        var link =
                service.linkIn(service.mailsTo("dpo@kommun.example", incident).getFirst());
        service.post("/api/deliveries/acknowledgements", "{\"incident\": \"" + incident + "\", \"step\": \"dpo\"}");

        assertThat(service.open(link).body())
                .contains("Någon har det, ", "Jag tar över")
                .doesNotContain("Lämna över");
        service.press(link + "&svar=HAND_OVER");
        assertThat(service.open(link).body())
                .as("a link that has nothing to give")
                .contains("Någon har det, ");

        service.press(link + "&svar=TAKE_OVER");
        assertThat(service.open(link).body()).contains("Har det: Dataskyddsombudet", "Lämna över");
        service.press(link + "&svar=HAND_OVER&till=");
        assertThat(service.deliveries(incident).get(0).has("acknowledgedBy")).isFalse();
    }

    @Test
    void aProgramTellsWhoCannotAndMustSayWho() {
        service.bring(ESCALATES, enveloped(anAssessment(incident, toTheDpoWhoMustAnswer()), 1));
        service.whenAllAre("ACCEPTED", incident, 1);
        var decline = "{\"incident\": \"" + incident + "\", \"step\": \"dpo\", \"answer\": \"DECLINE\"";

        assertThat(service.post("/api/deliveries/acknowledgements", decline + "}")
                        .body())
                .contains("\"by\"", "organisation.yml");
        var declined = service.post("/api/deliveries/acknowledgements", decline + ", \"by\": \"dataskyddsombudet\"}");

        assertThat(declined.statusCode()).isEqualTo(200);
        assertThat(declined.body()).contains("\"step\":\"dpo\"").doesNotContain("acknowledgedAt");
    }

    @Test
    void theAuditorSeesThatEveryoneHasBeenAskedInVain() {
        service.keep(AskedInVain.of(incident));

        assertThat(service.check("nobodyAnswers"))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .contains("2026-000123", "Ring någon")
                        .doesNotContain("@"));
    }

    @Test
    void aLinkThatIsNotWholeLeadsToWordsAboutWhatToDo() {
        assertThat(service.open("k=abc").statusCode()).isEqualTo(404);
        assertThat(service.open("k=abc").body()).contains("Länken går inte att använda");
        assertThat(service.press("k=abc").statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsToldForInformationIsNotAskedToHaveIt() {
        service.bring(ESCALATES, enveloped(anAssessment(incident, toTheDpo()), 1));
        service.whenAllAre("ACCEPTED", incident, 1);

        assertThat(GreenMailUtil.getWholeMessage(
                        service.mailsTo("dpo@kommun.example", incident).getFirst()))
                .contains("dpo@kommun.example")
                .doesNotContain("kvittera");
    }

    @Test
    void aProgramSaysThatSomeoneHasItOnceAndHearsWhoWasFirst() {
        service.bring(ESCALATES, enveloped(anAssessment(incident, toTheDpoWhoMustAnswer()), 1));
        service.whenAllAre("ACCEPTED", incident, 1);

        var said = service.post(
                "/api/deliveries/acknowledgements", "{\"incident\": \"" + incident + "\", \"step\": \"dpo\"}");
        assertThat(said.statusCode()).isEqualTo(200);
        assertThat(said.body()).contains("\"way\":\"API\"");
        assertThat(service.post(
                                "/api/deliveries/acknowledgements",
                                "{\"incident\": \"" + incident + "\", \"step\": \"dpo\"}")
                        .body())
                .isEqualTo(said.body());
        assertThat(service.post(
                                "/api/deliveries/acknowledgements",
                                "{\"incident\": \"" + incident + "\", \"step\": \"none\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.post("/api/deliveries/acknowledgements", "{}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aReporterIsThankedOnceAtTheAddressThatIntakeKnows() {
        service.reporterOf(incident, "anstalld@kommun.example");
        service.bring(THANKS, enveloped(aReport(incident), 1));
        service.whenAllAre("ACCEPTED", incident, 1);
        service.bring(THANKS, enveloped(aReport(incident), 1));

        assertThat(service.mailsTo("anstalld@kommun.example", incident)).hasSize(1);
        assertThat(service.get("/api/deliveries?incident=" + incident).body())
                .contains("\"purpose\":\"RECEIPT\"")
                .doesNotContain("anstalld");
        assertThat(service.whenTold(1, incident)).hasSize(1);
    }

    @Test
    void aReporterWhoHasNoAddressAnyLongerIsNoError() {
        service.bring(THANKS, enveloped(aReport(incident), 1));

        assertThat(service.whenAllAre("FAILED", incident, 1)
                        .get(0)
                        .get("failure")
                        .asString())
                .isEqualTo("NO_RECIPIENT");
    }

    @Test
    void receiptsWaitUntilIntakeAnswers() {
        service.reporterOf(incident, "anstalld@kommun.example");
        service.intakeGoesAway();
        try {
            service.bring(THANKS, enveloped(aReport(incident), 1));
            service.whenTried(1, incident);
        } finally {
            service.intakeComesBack();
        }
        service.whenAllAre("ACCEPTED", incident, 1);

        assertThat(service.mailsTo("anstalld@kommun.example", incident)).hasSize(1);
    }

    @Test
    void messagesWaitUntilTheRelayIsUpAgain() {
        service.relayGoesDown();
        try {
            service.bring(ESCALATES, enveloped(anAssessment(incident, toTheDpo()), 1));
            assertThat(service.whenTried(2, incident).get(0).get("repeated").asBoolean())
                    .isFalse();
        } finally {
            service.relayComesUp();
        }
        service.whenAllAre("ACCEPTED", incident, 1);

        assertThat(service.mailsTo("dpo@kommun.example", incident)).hasSize(1);
    }

    @Test
    void nobodyToReachIsToldAndCountedAndHurtsNobodyElse() {
        service.bring(ESCALATES, enveloped(anAssessment(incident, toARoleThatNobodyHolds(), toTheDpo()), 1));
        service.whenTried(0, incident);

        assertThat(service.whenTold(1, incident))
                .first()
                .isInstanceOfSatisfying(
                        DeliveryFailed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Failure.NO_RECIPIENT));
        assertThat(service.get("/actuator/prometheus").body())
                .containsPattern(
                        "incidentkedjan_deliveries_total\\{.*outcome=\"no_recipient\",purpose=\"escalation\".*} [1-9]");
    }

    @Test
    void everyMeterIsThereFromTheStart() {
        assertThat(service.get("/actuator/prometheus").body())
                .contains("outcome=\"bad_address\",purpose=\"receipt\"")
                .contains("incidentkedjan_delivery_attempts_total")
                .contains("incidentkedjan_report_to_delivery_seconds_bucket");
    }

    @Test
    void anIncidentThatNobodyHasHeardOfHasNoDeliveries() {
        assertThat(service.deliveries(incident).isEmpty()).isTrue();
    }

    @Test
    void aWrongQuestionIsAnsweredWithWhatIsWrong() {
        var missing = service.get("/api/deliveries");
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(missing.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(missing.body()).contains("\"field\":\"incident\"", "\"code\":\"required\"");
        assertThat(service.get("/api/deliveries?incident=2026-000123").body()).contains("\"code\":\"malformed\"");
    }

    @Test
    void whoeverShowsNoGoodTokenLearnsNothing() {
        var refused = service.get("/api/deliveries?incident=" + incident, "a-guess");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void theApiIsDescribed() {
        assertThat(service.get("/internal/openapi").body()).contains("/api/deliveries", "Visar meddelandena");
    }

    @Test
    void theServiceReadsItsOwnConfigurationFile() {
        assertThat(service.property("spring.application.name")).isEqualTo("notification-service");
        assertThat(service.property("spring.cloud.stream.bindings.thankReporters-in-0.destination"))
                .isEqualTo("incident-intake");
    }
}
