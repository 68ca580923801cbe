package se.incidentkedjan.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Patience;
import se.incidentkedjan.systemtests.chain.PostBox;
import se.incidentkedjan.systemtests.chain.Reports;
import se.incidentkedjan.systemtests.chain.SharedChain;

/** Saying that one has it as one answers any mail. */
@ExtendWith(SharedChain.class)
class AnsweringByMailTest {

    private final Chain chain;

    AnsweringByMailTest(Chain chain) {
        this.chain = chain;
    }

    @Test
    void whoeverAnswersTheMailHasIt() {
        var incident = chain.office().report(Reports.whatBothAuthoritiesMustKnow());
        chain.office().awaitDeliveries(incident);
        var message = chain.postBox().of("dpo").stream()
                .filter(letter ->
                        letter.text().contains(incident) && letter.text().contains("/kvittera?k="))
                .findFirst()
                .orElseThrow();

        answer(message);

        var delivery = Patience.soon()
                .until(
                        () -> chain.office()
                                .get("/api/deliveries?incident=" + incident)
                                .json(),
                        deliveries -> deliveries
                                .valueStream()
                                .anyMatch(one ->
                                        message.id().contains(one.path("id").asString()) && one.has("acknowledgedBy")));
        assertThat(delivery.toString()).contains("Dataskyddsombudet").contains("ACKNOWLEDGED");
    }

    private void answer(PostBox.Letter message) {
        var answer = "From: dpo@kommun.example\r\nTo: kvittens@kommun.example\r\nSubject: Sv\r\nIn-Reply-To: "
                + message.id() + "\r\n\r\nJa, jag har det.\r\n";
        var session = Session.getInstance(new Properties());
        try (var transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", chain.infrastructure().ports().smtp(), null, null);
            transport.sendMessage(
                    new MimeMessage(session, new ByteArrayInputStream(answer.getBytes(UTF_8))),
                    new Address[] {new InternetAddress("kvittens@kommun.example")});
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
