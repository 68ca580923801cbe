package se.incidentkedjan.notification.sending.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.REPORTED;
import static se.incidentkedjan.notification.Fixtures.anyIncident;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.letter.ALetter;
import se.incidentkedjan.notification.sending.Message;

class SmtpCarrierTest {

    private static final Clock CLOCK = Clock.fixed(REPORTED, ZoneOffset.UTC);
    private static final Outcome ACCEPTED = new Outcome.Accepted();
    private static final Outcome LATER = new Outcome.TriedInVain(false);

    private final IncidentId incident = anyIncident();

    @Test
    void aMailArrivesAsTextAndHtmlUnderAnIdOfItsOwn() throws Exception {
        var relay = greenMail(0);
        try (var carrier = carrier(relay.getSmtp().getPort())) {
            assertThat(carrier.isReady()).isTrue();
            assertThat(carrier.carry(mail("d1", "dpo@kommun.example"))).isEqualTo(ACCEPTED);
            assertThat(carrier.carry(mail("d2", "ciso@kommun.example"))).isEqualTo(ACCEPTED);

            MimeMessage message = relay.getReceivedMessages()[0];
            assertThat(message.getMessageID()).isEqualTo("<d1@kommun.example>");
            assertThat(message.getHeader("References"))
                    .containsExactly("<incident." + incident + "@kommun.example>")
                    .isEqualTo(relay.getReceivedMessages()[1].getHeader("References"));
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(message.getHeader("X-Incidentkedjan-Attempt")).containsExactly("3");
            assertThat(message.getHeader("traceparent")).containsExactly("00-trace");
            assertThat(message.getFrom()[0]).hasToString("Incidentkedjan <incident@kommun.example>");
            assertThat(message.getReplyTo()[0]).hasToString("svar@kommun.example");
            assertThat(message.getAllRecipients()[0].toString()).contains("dpo@kommun.example");
            assertThat(message.getSubject()).isEqualTo("Tack: åäö");
            assertThat(message.getSentDate()).isEqualTo(Date.from(REPORTED));
            var content = (MimeMultipart) message.getContent();
            assertThat(content.getContentType()).startsWith("multipart/alternative");
            assertThat(content.getBodyPart(0).getContentType()).startsWith("text/plain");
            assertThat(content.getBodyPart(0).getContent().toString()).contains("Räksmörgås");
            assertThat(content.getBodyPart(1).getContentType()).startsWith("text/html");
            assertThat(content.getBodyPart(1).getContent().toString()).contains("<p>Räksmörgås</p>");
            assertThat(Collections.list(message.getAllHeaderLines())).allMatch(line -> line.length() < 998);
        } finally {
            relay.stop();
        }
    }

    @Test
    void aRelayThatIsDownIsNoticedAndUsedAgainWhenItIsUp() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (var carrier = carrier(port)) {
            assertThat(carrier.isReady()).isFalse();
            assertThat(carrier.carry(mail("d1", "dpo@kommun.example"))).isEqualTo(LATER);

            var relay = greenMail(port);
            try {
                assertThat(carrier.isReady()).isTrue();
                assertThat(carrier.carry(mail("d1", "dpo@kommun.example"))).isEqualTo(ACCEPTED);
                assertThat(relay.getReceivedMessages()).hasSize(1);
            } finally {
                relay.stop();
            }
            assertThat(carrier.carry(mail("d2", "dpo@kommun.example"))).isEqualTo(LATER);
        }
    }

    @Test
    void anAddressThatIsRefusedForGoodDoesNotHurtTheNextOne() throws IOException {
        try (var relay = new TroubledRelay(line -> line.contains("<gone@") ? "550 no such user" : "");
                var carrier = carrier(relay.port())) {
            assertThat(carrier.carry(mail("d1", "gone@kommun.example")))
                    .isEqualTo(new Outcome.GivenUp(Failure.BAD_ADDRESS));
            assertThat(carrier.carry(mail("d2", "dpo@kommun.example"))).isEqualTo(ACCEPTED);
            assertThat(relay.heard().stream().filter(line -> line.startsWith("EHLO")))
                    .as("on the same connection")
                    .hasSize(1);
        }
    }

    @Test
    void aMessageThatIsRefusedForGoodIsGivenUp() throws IOException {
        try (var relay = new TroubledRelay(line -> line.equals(TroubledRelay.MESSAGE) ? "554 not this" : "");
                var carrier = carrier(relay.port())) {
            assertThat(carrier.carry(mail("d1", "dpo@kommun.example")))
                    .isEqualTo(new Outcome.GivenUp(Failure.REFUSED_BY_RELAY));
        }
    }

    @Test
    void whatIsRefusedForNowIsTriedLater() throws IOException {
        for (var command : List.of("RCPT", "DATA", TroubledRelay.MESSAGE)) {
            try (var relay = new TroubledRelay(line -> line.startsWith(command) ? "451 greylisted" : "");
                    var carrier = carrier(relay.port())) {
                assertThat(carrier.carry(mail("d1", "dpo@kommun.example")))
                        .as(command)
                        .isEqualTo(LATER);
            }
        }
    }

    @Test
    void aRelayThatDoesNotKnowUsLosesNoMessage() throws IOException {
        try (var relay = new TroubledRelay(line -> line.startsWith("MAIL") ? "550 who are you" : "");
                var carrier = carrier(relay.port())) {
            assertThat(carrier.carry(mail("d1", "dpo@kommun.example"))).isEqualTo(LATER);
        }
    }

    @Test
    void anAnswerThatIsLostIsNotTakenForANo() throws IOException {
        try (var relay = new TroubledRelay(line -> line.equals(TroubledRelay.MESSAGE) ? null : "");
                var carrier = carrier(relay.port())) {
            assertThat(carrier.carry(mail("d1", "dpo@kommun.example"))).isEqualTo(new Outcome.TriedInVain(true));
        }
    }

    @Test
    void aConnectionThatIsCutBeforeTheMessageCannotHaveBroughtIt() throws IOException {
        try (var relay = new TroubledRelay(line -> line.equals("DATA") ? null : "");
                var carrier = carrier(relay.port())) {
            assertThat(carrier.carry(mail("d1", "dpo@kommun.example"))).isEqualTo(LATER);
        }
    }

    @Test
    void aConnectionThatHasDoneItsShareIsReplacedWithoutDelay() throws IOException {
        var mails = new AtomicInteger();
        try (var relay = new TroubledRelay(
                        line -> line.startsWith("MAIL") && mails.incrementAndGet() == 2 ? "421 enough" : "");
                var carrier = carrier(relay.port())) {
            assertThat(carrier.carry(mail("d1", "dpo@kommun.example"))).isEqualTo(ACCEPTED);
            assertThat(carrier.carry(mail("d2", "dpo@kommun.example"))).isEqualTo(ACCEPTED);
        }
    }

    @Test
    void anAddressThatCannotBeOneIsGivenUpWithoutAskingTheRelay() throws IOException {
        try (var relay = new TroubledRelay(line -> "");
                var carrier = carrier(relay.port())) {
            for (var address : List.of("inte en adress", "", "a@b\r\nBcc: c@d", "bara-namn")) {
                assertThat(carrier.carry(mail("d1", address)))
                        .as(address)
                        .isEqualTo(new Outcome.GivenUp(Failure.BAD_ADDRESS));
            }
            assertThat(relay.heard()).isEmpty();
        }
    }

    private Message mail(String delivery, String address) {
        var letter = ALetter.saying("Räksmörgås");
        return new Message(
                delivery,
                incident,
                new Way(DeliveryChannel.E_MAIL, address),
                "Dataskyddsombudet",
                letter,
                3,
                "00-trace");
    }

    private static SmtpCarrier carrier(int port) {
        return new SmtpCarrier(
                new SmtpSettings(
                        "127.0.0.1",
                        port,
                        null,
                        null,
                        SmtpSettings.Starttls.WHEN_OFFERED,
                        null,
                        "incident@kommun.example",
                        "Incidentkedjan",
                        "svar@kommun.example",
                        null,
                        null,
                        1),
                CLOCK);
    }

    private static GreenMail greenMail(int port) {
        var greenMail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
        return greenMail;
    }
}
