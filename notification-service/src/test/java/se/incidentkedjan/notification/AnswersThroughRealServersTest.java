package se.incidentkedjan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.incidentkedjan.notification.Fixtures.anAssessment;
import static se.incidentkedjan.notification.Fixtures.enveloped;
import static se.incidentkedjan.notification.Fixtures.toTheDpoWhoMustAnswer;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.events.NotificationEvent.DeliveryBounced;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.postbox.BadAddresses;

/** The same through Dovecot and OpenSMTPD, where they are installed: {@code apt-get install dovecot-imapd opensmtpd}. */
class AnswersThroughRealServersTest extends AnswersByMailContract {

    @TempDir
    private static Path folder;

    private static MailHost mail;
    private static ServiceFixture service;

    @BeforeAll
    static void start() throws IOException {
        var why = ServersForMail.whyNotReal();
        if (!why.isEmpty()) {
            System.out.println("AnswersThroughRealServersTest NOT RUN: " + why);
        }
        Assumptions.assumeTrue(why.isEmpty(), () -> "not tried with real mail servers: " + why);
        mail = ServersForMail.real(folder);
        service = new ServiceFixture(mail.smtpPort(), mail.settings());
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
        if (mail != null) {
            mail.close();
        }
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
    void aMessageThatTheRelayReturnsIsABounceAndItsAddressIsMarked() {
        service.bring(ESCALATES, enveloped(anAssessment(incident, toTheDpoWhoMustAnswer()), 1));

        // The next one is asked as soon as it is known.
        await().atMost(PATIENCE)
                .until(() -> service.deliveries(incident)
                        .valueStream()
                        .anyMatch(one -> one.get("state").asString().equals("BOUNCED")));

        assertThat(service.whenTold(2, incident))
                .anySatisfy(told -> assertThat(told).isInstanceOf(DeliveryBounced.class));
        await().atMost(PATIENCE)
                .until(() -> service.bean(BadAddresses.class)
                        .isMarked("dataskyddsombudet", new Way(DeliveryChannel.E_MAIL, "dpo@kommun.example")));
        await().atMost(PATIENCE)
                .until(() -> mail.mailsTo(BOX).stream()
                        .anyMatch(one -> one.isSeen() && one.whole().contains("5.1.1")
                                || one.isSeen() && one.whole().contains("550")));
    }
}
