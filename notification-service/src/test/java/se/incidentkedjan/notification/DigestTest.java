package se.incidentkedjan.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.incidentkedjan.notification.Fixtures.EXEMPELKOMMUNEN;
import static se.incidentkedjan.notification.Fixtures.REPORTED;
import static se.incidentkedjan.notification.Fixtures.anAssessment;
import static se.incidentkedjan.notification.Fixtures.anyIncident;
import static se.incidentkedjan.notification.Fixtures.enveloped;
import static se.incidentkedjan.notification.Fixtures.escalation;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.EscalationEvent.Escalation;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.mailkit.box.Verdict;
import se.incidentkedjan.notification.acknowledgement.Links;
import se.incidentkedjan.notification.digest.RhythmDesk;
import se.incidentkedjan.notification.dispatch.DeliveryState;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.GatheredForTests;
import se.incidentkedjan.notification.postbox.MailDesk;
import se.incidentkedjan.notification.rhythm.Rhythm;
import se.incidentkedjan.notification.rhythm.RhythmLinks;
import se.incidentkedjan.testing.TestSignIn;

/** What is only for information, through the whole service with a real store and a real mail server. */
class DigestTest {

    private static final Duration PATIENCE =
            Duration.ofSeconds(20).multipliedBy(Long.getLong("incidentkedjan.test.timeout-factor", 1));
    private static final String ESCALATES = "reachThoseWhoMustKnow";
    private static final Pattern CHOICE = Pattern.compile("/kvittera/rytm\\?(k=[A-Za-z0-9_-]+)");
    private static final Rhythm DAILY = Rhythm.of("DAILY 07:30").orElseThrow();
    private static final Rhythm WEEKLY = Rhythm.of("WEEKLY MON 07:30").orElseThrow();

    private static ServiceFixture service;

    @BeforeAll
    static void start() throws IOException {
        service = new ServiceFixture();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static RhythmDesk desk() {
        return service.bean(RhythmDesk.class);
    }

    private static IncidentId happens(Escalation... escalations) {
        var incident = anyIncident();
        service.bring(ESCALATES, enveloped(anAssessment(incident, escalations), 1));
        return incident;
    }

    private static Escalation forInformation(String role) {
        return escalation(role + ".normal", role, Urgency.NORMAL);
    }

    private static String text(MimeMessage mail) {
        return GreenMailUtil.getWholeMessage(mail).replace("=\r\n", "").replace("=3D", "=");
    }

    private static void whenAllAreAccepted(List<Dispatch> incidents) {
        await().atMost(PATIENCE)
                .until(() -> incidents.stream()
                        .map(one ->
                                service.dispatch(one.incident()).deliveries().getFirst())
                        .allMatch(delivery -> delivery.progress().state() == DeliveryState.ACCEPTED));
    }

    private static List<MimeMessage> whenMailed(ServiceFixture fixture, String address, int count) {
        return await().atMost(PATIENCE).until(() -> fixture.mailsTo(address), mails -> mails.size() >= count);
    }

    @Test
    void whatWaitsIsShownAndGoesInOneLetterWhenItsReaderChoosesByTheLinkToHaveItAtOnce() throws MessagingException {
        desk().choose("dataskyddsombudet", WEEKLY);
        var open = happens(forInformation("DPO"));
        var closed = happens(forInformation("DPO"));
        var merged = happens(forInformation("DPO"));
        var urgent = happens(forInformation("DPO"));
        service.bring(ESCALATES, enveloped(moved(closed, CaseStatus.CLOSED), 2));
        service.bring(ESCALATES, enveloped(moved(merged, CaseStatus.MERGED), 2));

        var waiting = service.deliveries(open).get(0);
        assertThat(waiting.get("state").asString()).isEqualTo("REQUESTED");
        assertThat(waiting.get("digestAt").asString())
                .isEqualTo(WEEKLY.next(Clock.systemUTC().instant()).toString());
        assertThat(service.page(
                                "/meddelanden?arende=" + open,
                                TestSignIn.running().person("dataskyddsombud"))
                        .body())
                .contains("Går med nästa sammanställning 20");

        // Told at once, and out of the letter.
        service.bring(
                ESCALATES,
                enveloped(anAssessment(urgent, forInformation("DPO"), escalation("dpo", "DPO", Urgency.IMMEDIATE)), 2));
        whenMailed(service, "dpo@kommun.example", 1);
        await().atMost(PATIENCE)
                .until(() -> service.deliveries(urgent)
                        .get(0)
                        .get("state")
                        .asString()
                        .equals("SUPERSEDED"));

        var link = "k=" + service.bean(RhythmLinks.class).of("dataskyddsombudet");
        assertThat(service.page("/kvittera/rytm?" + link, null).body())
                .contains("Dataskyddsombudet: varje måndag kl. 07.30.", "checked");
        assertThat(service.mailsTo("dpo@kommun.example"))
                .as("looking changes nothing")
                .hasSize(1);
        assertThat(service.submit("/kvittera/rytm", link + "&rytm=AT_ONCE&dag=MONDAY&tid=07:30", null)
                        .statusCode())
                .isEqualTo(303);

        var mails = whenMailed(service, "dpo@kommun.example", 2);
        service.whenAllAre("ACCEPTED", open, 1);
        service.whenAllAre("ACCEPTED", closed, 1);
        service.whenAllAre("SUPERSEDED", merged, 1);
        assertThat(mails).hasSize(2);
        var letter = mails.getLast();
        assertThat(text(letter))
                .contains("antal 2", open.toString(), closed.toString(), "avslutat", "skickat till fel mottagare")
                .doesNotContain(merged.toString(), urgent.toString());
        assertThat(letter.getHeader("References", ","))
                .as("it belongs with no incident")
                .isNull();
        assertThat(service.deliveries(open).get(0).get("repeated").asBoolean()).isFalse();
        assertThat(service.deliveries(open).get(0).get("attempts").asInt()).isEqualTo(1);

        // From now on each by itself again.
        var later = happens(forInformation("DPO"));
        service.whenAllAre("ACCEPTED", later, 1);
        assertThat(service.deliveries(later).get(0).has("digestAt")).isFalse();
    }

    private static CaseMoved moved(IncidentId incident, CaseStatus status) {
        return new CaseMoved(incident, EXEMPELKOMMUNEN, status, REPORTED.plusSeconds(9), null);
    }

    @Test
    void whatMustBeAnsweredOrIsSoonNeverWaits() {
        desk().choose("it-jouren", DAILY);
        var soon = happens(escalation("it", "IT_ON_CALL", Urgency.SOON));
        var asked = happens(
                new Escalation("it.normal", RoleCode.of("IT_ON_CALL"), null, Urgency.NORMAL, Duration.ofHours(8)));

        service.whenAllAre("ACCEPTED", soon, 1);
        assertThat(service.whenAllAre("ACCEPTED", asked, 1).get(0).has("digestAt"))
                .isFalse();
    }

    @Test
    void whenTheTimeHasComeOneLetterGoesHoweverManyItTellsOf() {
        var at = Clock.systemUTC().instant().plusSeconds(1);
        var incidents = IntStream.range(0, 60)
                .mapToObj(number -> GatheredForTests.waiting("many", "many@kommun.example", at))
                .toList();
        incidents.forEach(service::keep);

        var letter = text(whenMailed(service, "many@kommun.example", 1).getFirst());
        whenAllAreAccepted(incidents);

        assertThat(service.mailsTo("many@kommun.example")).hasSize(1);
        assertThat(letter).contains("antal 60", "10 ");
    }

    @Test
    void whatSomeoneLeftBehindWhoWasKilledGoesOnceMoreWithTheRestAndSaysThatItMayBeARepeat() {
        var at = Clock.systemUTC().instant();
        var left = GatheredForTests.leftBehind("killed", "killed@kommun.example", at);
        var fresh = GatheredForTests.waiting("killed", "killed@kommun.example", at.plusSeconds(1));
        service.keep(fresh);
        service.keep(left);

        service.whenAllAre("ACCEPTED", fresh.incident(), 1);
        assertThat(service.whenAllAre("ACCEPTED", left.incident(), 1)
                        .get(0)
                        .get("repeated")
                        .asBoolean())
                .isTrue();
        assertThat(service.deliveries(fresh.incident()).get(0).get("repeated").asBoolean())
                .isFalse();
    }

    @Test
    void aLetterThatComesBackComesBackForAllThatItTellsOf() throws MessagingException {
        var at = Clock.systemUTC().instant().plusSeconds(1);
        var incidents = IntStream.range(0, 3)
                .mapToObj(number -> GatheredForTests.waiting("gone", "gone@kommun.example", at))
                .toList();
        incidents.forEach(service::keep);
        var mail = whenMailed(service, "gone@kommun.example", 1).getFirst();
        incidents.forEach(one -> service.whenAllAre("ACCEPTED", one.incident(), 1));

        var ours =
                service.bean(Links.class).messageIds().find(mail.getMessageID()).orElseThrow();
        var told = incidents.stream()
                .map(Dispatch::incident)
                .filter(ours.incident()::equals)
                .findFirst();
        assertThat(told).as("the Message-ID leads to one of them").isPresent();
        assertThat(service.bean(MailDesk.class).take(bounceOf(mail))).isEqualTo(Verdict.DEALT_WITH);

        incidents.forEach(one -> service.whenAllAre("BOUNCED", one.incident(), 1));
    }

    private static byte[] bounceOf(MimeMessage mail) throws MessagingException {
        return """
                From: MAILER-DAEMON@kommun.example
                To: incident@kommun.example
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                The mail could not be delivered.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; kommun.example

                Final-Recipient: rfc822; gone@kommun.example
                Action: failed
                Status: 5.1.1
                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                Subject: Incidenter
                --b--
                """.formatted(mail.getMessageID()).replace("\n", "\r\n").getBytes(UTF_8);
    }

    @Test
    void whileTheRelayIsAwayNothingIsLostAndAfterwardsItIsOneLetter() {
        var at = Clock.systemUTC().instant();
        var incidents = IntStream.range(0, 5)
                .mapToObj(number -> GatheredForTests.waiting("away", "away@kommun.example", at))
                .toList();
        service.relayGoesDown();
        try {
            incidents.forEach(service::keep);
            incidents.forEach(one -> service.whenTried(1, one.incident()));
        } finally {
            service.relayComesUp();
        }

        incidents.forEach(one -> service.whenAllAre("ACCEPTED", one.incident(), 1));
        assertThat(service.mailsTo("away@kommun.example")).hasSize(1);
    }

    @Test
    void twoInstancesOnOneStoreNeverWriteToTheSamePersonTwice() throws IOException {
        try (var other = new ServiceFixture(
                service.smtpPort(), "--spring.mongodb.uri=" + service.property("spring.mongodb.uri"))) {
            var at = Clock.systemUTC().instant().plusSeconds(2);
            var people = List.of("first", "second", "third");
            var incidents = IntStream.range(0, 60)
                    .mapToObj(number -> {
                        var person = people.get(number % people.size());
                        return GatheredForTests.waiting(person, person + "@kommun.example", at);
                    })
                    .toList();
            for (int i = 0; i < incidents.size(); i++) {
                (i % 2 == 0 ? service : other).keep(incidents.get(i));
            }

            whenAllAreAccepted(incidents);
            incidents.forEach(one -> assertThat(service.dispatch(one.incident())
                            .deliveries()
                            .getFirst()
                            .progress()
                            .repeated())
                    .isFalse());
            people.forEach(person -> assertThat(service.mailsTo(person + "@kommun.example"))
                    .as("letters to %s", person)
                    .hasSize(1));

            // And what is chosen at the one counts at the other.
            other.bean(RhythmDesk.class).choose("namndsekreteraren", DAILY);
            await().atMost(PATIENCE)
                    .until(() -> desk().chosen("namndsekreteraren").equals(java.util.Optional.of(DAILY)));
        }
    }

    @Test
    void whoeverHasSignedInChoosesForThemselvesAndForNobodyElse() {
        var chief = TestSignIn.running().personAt("CISO@kommun.example");

        assertThat(service.page("/meddelanden/rytm", chief).body())
                .contains(
                        "Informationssäkerhetschefen: genast, ett meddelande för varje ärende. Så har kommunen bestämt.");
        assertThat(choose(chief, "rytm=WEEKLY&dag=FRIDAY&tid=15:00").statusCode())
                .isEqualTo(303);
        assertThat(desk().chosen("informationssakerhetschefen")).isEqualTo(Rhythm.of("WEEKLY FRI 15:00"));
        assertThat(service.page("/meddelanden/rytm", chief).body()).contains("varje fredag kl. 15.00");

        choose(chief, "person=dataskyddsombudet&rytm=DAILY&dag=FRIDAY&tid=15:00");
        choose(TestSignIn.running().person(), "person=informationssakerhetschefen&rytm=DAILY&dag=FRIDAY&tid=15:00");
        assertThat(desk().chosen("informationssakerhetschefen")).isEqualTo(Rhythm.of("WEEKLY FRI 15:00"));
        assertThat(desk().chosen("dataskyddsombudet")).isNotEqualTo(Rhythm.of("DAILY 15:00"));
        assertThat(service.page("/meddelanden/rytm", TestSignIn.running().person())
                        .body())
                .contains("Ingen mottagare i organisation.yml");
        assertThat(service.page("/meddelanden/rytm", TestSignIn.running().personAt("chef@kommun.example"))
                        .body())
                .contains("Flera mottagare", "Enhetschefen", "Kommundirektören");
    }

    private static java.net.http.HttpResponse<String> choose(@Nullable String token, String form) {
        return service.submit("/meddelanden/rytm", form, token);
    }

    @Test
    void aFormThatCannotBeReadIsShownAgainWithWhatIsWrong() {
        var chief = TestSignIn.running().personAt("tib@kommun.example");

        for (var form : List.of("", "rytm=OFTA", "rytm=DAILY&tid=25:00", "rytm=WEEKLY&dag=&tid=07:30")) {
            var page = choose(chief, form);
            assertThat(page.statusCode()).as(form).isEqualTo(400);
            assertThat(page.body()).contains("Välj hur ofta", "href=\"#rytm\"");
        }
        assertThat(desk().chosen("tjansteman-i-beredskap")).isEmpty();
    }

    @Test
    void aLinkThatIsNoLinkChoosesNothing() {
        assertThat(service.page("/kvittera/rytm?k=hittepå", null).statusCode()).isEqualTo(404);
        assertThat(service.submit("/kvittera/rytm", "k=none&rytm=AT_ONCE", null).statusCode())
                .isEqualTo(404);
        assertThat(service.page("/meddelanden/rytm", null).statusCode()).isEqualTo(401);
    }

    @Test
    void theLinkInTheLetterLeadsToItsReadersOwnChoiceAndTheLetterGoesToTheAddressTheyHaveNow() {
        var at = Clock.systemUTC().instant();
        service.keep(GatheredForTests.waiting("objektagaren", "earlier@kommun.example", at));
        var mail = text(whenMailed(service, "handlaggare@kommun.example", 1).getFirst());

        var link = CHOICE.matcher(mail);
        assertThat(link.find()).isTrue();
        assertThat(service.page("/kvittera/rytm?" + link.group(1), null).body()).contains("Objektägaren: ");
        service.submit("/kvittera/rytm", link.group(1) + "&rytm=DAILY&dag=MONDAY&tid=08:00", null);
        assertThat(desk().chosen("objektagaren")).isEqualTo(Rhythm.of("DAILY 08:00"));
        assertThat(service.open(link.group(1)).statusCode())
                .as("the link is no answer to a call")
                .isEqualTo(404);
    }

    @Test
    void whoIsOfAUnitHearsOfItByItsName() {
        desk().choose("enhetschefen", WEEKLY);
        var incident = happens(new Escalation(
                "unit_manager.socialforvaltningen.normal",
                RoleCode.of("UNIT_MANAGER"),
                UnitCode.of("socialforvaltningen"),
                Urgency.NORMAL,
                null));
        assertThat(service.deliveries(incident).get(0).has("digestAt")).isTrue();

        desk().choose("enhetschefen", Rhythm.atOnce());

        service.whenAllAre("ACCEPTED", incident, 1);
        assertThat(service.mailsTo("chef@kommun.example").stream().map(DigestTest::text))
                .anySatisfy(letter -> assertThat(letter).contains(incident.toString(), "Socialf", "betydande, p"));
    }
}
