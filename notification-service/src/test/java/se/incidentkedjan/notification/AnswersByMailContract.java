package se.incidentkedjan.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.incidentkedjan.notification.Fixtures.aReport;
import static se.incidentkedjan.notification.Fixtures.anAssessment;
import static se.incidentkedjan.notification.Fixtures.anyIncident;
import static se.incidentkedjan.notification.Fixtures.enveloped;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.EscalationEvent.Escalation;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.NotificationEvent.StepAcknowledged;
import se.incidentkedjan.events.NotificationEvent.Way;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.kit.audit.AuditQuery;
import se.incidentkedjan.kit.audit.AuditTrail;
import se.incidentkedjan.notification.MailHost.Found;

/** What people who answer by mail can count on, whatever servers their mails go through. */
abstract class AnswersByMailContract {

    static final Duration PATIENCE =
            Duration.ofSeconds(20).multipliedBy(Long.getLong("incidentkedjan.test.timeout-factor", 1));
    static final String BOX = "kvittens@kommun.example";
    static final String CISO = "ciso@kommun.example";
    static final String ESCALATES = "reachThoseWhoMustKnow";

    final IncidentId incident = anyIncident();

    abstract ServiceFixture service();

    abstract MailHost mail();

    static Escalation toTheCisoWhoMustAnswer() {
        return new Escalation("ciso", RoleCode.of("CISO"), null, Urgency.IMMEDIATE, Duration.ofHours(2));
    }

    /** The message that someone got of this incident. */
    Found asked(Escalation step, String address) {
        service().bring(ESCALATES, enveloped(anAssessment(incident, step), 1));
        return await().atMost(PATIENCE)
                .until(() -> of(address), mails -> !mails.isEmpty())
                .getFirst();
    }

    List<Found> of(String address) {
        return mail().mailsTo(address).stream()
                .filter(one -> one.header("References").contains(incident.toString()))
                .toList();
    }

    void answers(Found message, String from, String words, String... headers) {
        var more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        var answer = "From: <" + from + ">\r\nTo: <" + BOX + ">\r\nSubject: Sv: Ny incident\r\nMessage-ID: <"
                + java.util.UUID.randomUUID() + "@kommun.example>\r\nIn-Reply-To: " + message.header("Message-ID")
                + "\r\nReferences: " + message.header("References") + "\r\n " + message.header("Message-ID") + "\r\n"
                + more
                + "Content-Type: text/plain; charset=UTF-8\r\n\r\n" + words + "\r\n";
        mail().send(from, BOX, answer.getBytes(UTF_8));
    }

    /** The mails in the box about the incident, when there are so many and all are read or all are not. */
    void boxHas(int count, boolean seen) {
        await().atMost(PATIENCE)
                .until(
                        () -> of(BOX),
                        mails -> mails.size() == count && mails.stream().allMatch(one -> one.isSeen() == seen));
    }

    double read(String kind) {
        return service()
                .bean(MeterRegistry.class)
                .get("incidentkedjan.postbox.mails")
                .tag("kind", kind)
                .counter()
                .count();
    }

    @Test
    void whoeverAnswersYesHasItAndTheTrailTellsSo() {
        var message = asked(toTheCisoWhoMustAnswer(), CISO);

        answers(message, CISO, "Ja, jag har det.\r\n\r\nDen 20 november skrev Incidentkedjan:\r\n> Nej");

        boxHas(1, true);
        var delivery = service().deliveries(incident).get(0);
        assertThat(delivery.get("state").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(delivery.get("acknowledgedBy").asString()).isEqualTo("Informationssäkerhetschefen");
        assertThat(service().whenTold(2, incident))
                .anySatisfy(told -> assertThat(told)
                        .isInstanceOfSatisfying(
                                StepAcknowledged.class,
                                said -> assertThat(said.way()).isEqualTo(Way.REPLY)));
        assertThat(service().bean(AuditTrail.class).page(AuditQuery.newest(50)).entries())
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("delivery.acknowledge-by-reply");
                    assertThat(entry.objectId()).isEqualTo(incident.toString());
                    assertThat(entry.details()).containsEntry("answer", "HAVE").containsEntry("step", "ciso");
                });
    }

    @Test
    void whoeverAnswersNoIsNotAskedAgain() {
        var message = asked(toTheCisoWhoMustAnswer(), CISO);

        answers(message, CISO.toUpperCase(java.util.Locale.ROOT), "Nej, jag kan inte.");

        boxHas(1, true);
        assertThat(service().open(service().linkIn(message.mail())).body()).contains("Du har sagt att du inte kan");
    }

    @Test
    void whoeverSaysNeitherIsAskedOnceADayAndThenReadByAPerson() {
        var message = asked(toTheCisoWhoMustAnswer(), CISO);

        answers(message, CISO, "Vad gäller det?");
        var inquiry = await().atMost(PATIENCE)
                .until(() -> of(CISO), mails -> mails.size() == 2)
                .getLast();
        answers(message, CISO, "Jag förstår inte.");

        await().atMost(PATIENCE)
                .until(() -> of(BOX).size() == 2
                        && of(BOX).stream().filter(Found::isSeen).count() == 1);
        assertThat(inquiry.header("Auto-Submitted")).isEqualTo("auto-replied");
        assertThat(service().open(service().linkIn(inquiry.mail())).body()).contains("Ja, jag har det");
        assertThat(of(CISO)).hasSize(2);
        assertThat(service().deliveries(incident).get(0).has("acknowledgedBy")).isFalse();
    }

    @Test
    void neitherProgramsNorOthersNorThoseWhoGuessTakeAnythingOn() {
        var message = asked(toTheCisoWhoMustAnswer(), CISO);

        double foreign = read("foreign");
        double notOurs = read("not_ours");

        answers(message, CISO, "Ja", "Auto-Submitted: auto-replied");
        boxHas(1, true);
        answers(message, "incident@kommun.example", "Ja");
        var forged = "From: " + CISO + "\r\nReferences: <incident." + incident + "@kommun.example>\r\nIn-Reply-To: <"
                + service().deliveries(incident).get(0).get("id").asString() + "@kommun.example>\r\n\r\nJa\r\n";
        mail().send(CISO, BOX, forged.getBytes(UTF_8));

        await().atMost(PATIENCE).until(() -> read("foreign") > foreign && read("not_ours") > notOurs);
        assertThat(of(BOX)).filteredOn(one -> !one.isSeen()).hasSize(2);
        assertThat(service().deliveries(incident).get(0).has("acknowledgedBy")).isFalse();
    }

    @Test
    void aReceiptThatIsAnsweredIsLeftForAPerson() {
        service().reporterOf(incident, "incident@kommun.example");
        service().bring("thankReporters", enveloped(aReport(incident), 1));
        var receipt = await().atMost(PATIENCE)
                .until(() -> of("incident@kommun.example"), mails -> !mails.isEmpty())
                .getFirst();

        answers(receipt, "incident@kommun.example", "Ja");

        boxHas(1, false);
    }
}
