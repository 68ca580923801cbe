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
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Patience;
import se.incidentkedjan.systemtests.chain.Person;
import se.incidentkedjan.systemtests.chain.PostBox;
import se.incidentkedjan.systemtests.chain.SharedChain;

/** A mail to the mailbox for incidents is a report, and an answer to what comes back is a part of it. */
@ExtendWith(SharedChain.class)
class ReportingByMailTest {

    private static final String BOX = "incident@kommun.example";
    private static final Pattern REFERENCE = Pattern.compile("\\d{4}-\\d{6}");
    private static final Pattern CASE = Pattern.compile("/anmal/lank/([0-9a-f-]{36})\\.");

    private final Chain chain;

    ReportingByMailTest(Chain chain) {
        this.chain = chain;
    }

    @Test
    void aMailBecomesACaseItsSenderIsThankedAndTheirReplyIsAddedToIt() {
        var mark = "Märke" + UUID.randomUUID().toString().substring(0, 8);
        send("""
                From: Revisor Exempel <revisor@kommun.example>
                To: %s
                Subject: Ett brev till fel person
                Message-ID: <%s@kommun.example>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8

                Beslutet hamnade hos grannen. %s
                """.formatted(BOX, UUID.randomUUID(), mark));

        var receipt = Patience.soon().until(this::newestToTheReporter, letter -> letter != null);
        var found = CASE.matcher(receipt.text());
        assertThat(found.find()).isTrue();
        var incident = found.group(1);
        chain.office().awaitCase(incident);
        assertThat(wordsOf(incident)).contains("Beslutet hamnade hos grannen", mark);

        send("""
                From: Revisor Exempel <revisor@kommun.example>
                To: %s
                Subject: Sv: %s
                In-Reply-To: %s
                Message-ID: <%s@kommun.example>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8

                Grannen har lämnat tillbaka det.

                > Du gjorde rätt som rapporterade.
                """.formatted(BOX, receipt.subject(), receipt.id(), UUID.randomUUID()));

        Patience.soon()
                .untilAsserted(() -> assertThat(wordsOf(incident))
                        .contains("Grannen har lämnat tillbaka det.", "Anmälaren lade till")
                        .doesNotContain("Du gjorde rätt som rapporterade"));
    }

    @Test
    void anAutomaticAnswerIsNoReportAndStandsInTheListOfMailsToLookAt() {
        send("""
                From: Borta Exempel <borta@kommun.example>
                To: %s
                Subject: Autosvar: jag är ledig
                Auto-Submitted: auto-replied
                Message-ID: <%s@kommun.example>

                Jag är tillbaka på måndag.
                """.formatted(BOX, UUID.randomUUID()));

        var ciso = Person.signedIn(chain, "ciso");
        Patience.soon()
                .untilAsserted(() ->
                        assertThat(ciso.get("/inkorg").body()).contains(BOX).containsIgnoringCase("automat"));
    }

    private PostBox.Letter newestToTheReporter() {
        return chain.postBox().of("revisor").stream()
                .filter(letter -> REFERENCE.matcher(letter.subject()).find()
                        && letter.subject().startsWith("Tack"))
                .filter(letter -> {
                    var found = CASE.matcher(letter.text());
                    return found.find() && wordsOf(found.group(1)).contains("Beslutet hamnade hos grannen");
                })
                .findFirst()
                .orElse(null);
    }

    private String wordsOf(String incident) {
        return Person.signedIn(chain, "dpo")
                .get("/arenden/" + incident + "/ord")
                .body();
    }

    private void send(String mail) {
        var session = Session.getInstance(new Properties());
        try (var transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", chain.infrastructure().ports().smtp(), null, null);
            transport.sendMessage(
                    new MimeMessage(
                            session,
                            new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(UTF_8))),
                    new Address[] {new InternetAddress(BOX)});
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
