package se.incidentkedjan.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.toTheDpoWhoMustAnswer;

import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.events.NotificationEvent.DeliveryBounced;
import se.incidentkedjan.mailkit.box.Verdict;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.postbox.BadAddresses;
import se.incidentkedjan.notification.postbox.MailDesk;
import se.incidentkedjan.notification.upkeep.Upkeep;

/** With mail servers in memory. */
class AnswersByMailTest extends AnswersByMailContract {

    private static final String DPO = "dpo@kommun.example";

    private static MailHost mail;
    private static ServiceFixture service;

    @BeforeAll
    static void start() throws IOException {
        mail = ServersForMail.greenMail();
        service = new ServiceFixture(mail.smtpPort(), mail.settings());
    }

    @AfterAll
    static void stop() {
        service.close();
        mail.close();
    }

    @Override
    ServiceFixture service() {
        return service;
    }

    @Override
    MailHost mail() {
        return mail;
    }

    @Test
    void aMessageThatComesBackIsToldOnceAndItsAddressIsMarkedUntilALaterOneIsAnswered() {
        var addresses = service.bean(BadAddresses.class);
        var way = new Way(DeliveryChannel.E_MAIL, DPO);
        var message = asked(toTheDpoWhoMustAnswer(), DPO);
        var report = ("From: MAILER-DAEMON@mx.kommun.example\r\nReferences: " + message.header("References")
                        + "\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=r\r\n\r\n--r\r\n"
                        + "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.kommun.example\r\n\r\n"
                        + "Final-Recipient: rfc822; " + DPO + "\r\nAction: failed\r\nStatus: 5.1.1\r\n--r\r\n"
                        + "Content-Type: text/rfc822-headers\r\n\r\nMessage-ID: " + message.header("Message-ID")
                        + "\r\n--r--\r\n")
                .getBytes(UTF_8);

        mail.send("mailer-daemon@mx.kommun.example", BOX, report);
        mail.send("mailer-daemon@mx.kommun.example", BOX, report);

        boxHas(2, true);
        assertThat(service.deliveries(incident).get(0).get("state").asString()).isEqualTo("BOUNCED");
        assertThat(service.whenTold(2, incident))
                .filteredOn(DeliveryBounced.class::isInstance)
                .hasSize(1);
        assertThat(addresses.isMarked("dataskyddsombudet", way)).isTrue();
        assertThat(addresses.isMarked("dataskyddsombudet", new Way(DeliveryChannel.E_MAIL, "ny@kommun.example")))
                .as("another address")
                .isFalse();
        assertThat(addresses.all())
                .singleElement()
                .satisfies(mark -> assertThat(mark.count()).isEqualTo(1));
        service.bean(Upkeep.class).look();
        service.bean(Upkeep.class).look();
        assertThat(mail.mailsTo(CISO))
                .filteredOn(one -> one.whole().contains("En adress i organisation.yml fungerar inte"))
                .hasSize(1);

        addresses.answered("dataskyddsombudet", way, Instant.EPOCH);
        assertThat(addresses.isMarked("dataskyddsombudet", way))
                .as("a message from before it")
                .isTrue();
        addresses.answered(
                "dataskyddsombudet", way, service.bean(Clock.class).instant().plusSeconds(1));
        assertThat(addresses.isMarked("dataskyddsombudet", way)).isFalse();
    }

    /** Read by another instance, marked as unread, or read again after a crash between the effect and the note of it. */
    @Test
    void anAnswerThatIsReadAgainHasNoSecondEffect() {
        var message = asked(toTheCisoWhoMustAnswer(), CISO);
        var link = service.linkIn(message.mail());
        var answer = ("From: " + CISO + "\r\nIn-Reply-To: " + message.header("Message-ID") + "\r\n\r\nJa\r\n")
                .getBytes(UTF_8);
        var desk = service.bean(MailDesk.class);

        assertThat(desk.take(answer)).isEqualTo(Verdict.DEALT_WITH);
        assertThat(service.open(link).body()).contains("Du har det, ");
        service.press(link + "&svar=HAND_OVER");
        assertThat(service.open(link).body()).doesNotContain("Du har det, ");

        assertThat(desk.take(answer)).isEqualTo(Verdict.DEALT_WITH);
        assertThat(service.open(link).body()).doesNotContain("Du har det, ");
        service.bean(MongoTemplate.class)
                .execute("postbox-mails", mails -> mails.updateMany(new Document(), Updates.set("done", false)));
        assertThat(desk.take(answer)).isEqualTo(Verdict.DEALT_WITH);
        assertThat(service.open(link).body()).as("after a crash").doesNotContain("Du har det, ");
    }
}
