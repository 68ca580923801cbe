package se.incidentkedjan.notification.sending.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.REPORTED;
import static se.incidentkedjan.notification.Fixtures.anyIncident;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.letter.ALetter;
import se.incidentkedjan.notification.sending.Message;

class MailHeadersTest {

    private static final Clock CLOCK = Clock.fixed(REPORTED, ZoneOffset.UTC);

    @Test
    void noNameAndNoSubjectCanBeginAHeaderOfItsOwn() throws Exception {
        for (var end : List.of("\r\n", "\n", "\r", "\u0085", "\u2028")) {
            var read = read(mail("Ombud" + end + "Bcc: annan@kommun.example", "Ny" + end + "Bcc: b@kommun.example"));

            assertThat(read.getHeader("Bcc")).as("after %s", escaped(end)).isNull();
            assertThat(read.getAllRecipients()).hasSize(1);
            assertThat(read.getSubject()).isEqualTo("Ny" + " ".repeat(end.length()) + "Bcc: b@kommun.example");
        }
    }

    @Test
    void longSubjectsAndNamesWithSwedishLettersArriveWhole() throws Exception {
        var subject = "Ärende om åäö ".repeat(60).strip();
        var name = "Åsa Öberg-Ärlig, \"ombud\" <chef> för ".repeat(9).strip();

        var read = read(mail(name, subject));

        assertThat(read.getSubject()).isEqualTo(subject);
        assertThat(((InternetAddress) read.getAllRecipients()[0]).getPersonal()).isEqualTo(name);
        assertThat(((InternetAddress) read.getAllRecipients()[0]).getAddress()).isEqualTo("dpo@kommun.example");
        assertThat(Arrays.stream(written(mail(name, subject)).split("\r\n", -1)))
                .allMatch(line -> line.length() <= 998);
    }

    @Test
    void programsThatAnswerByThemselvesAreAskedNotToButBouncesAreWelcome() throws Exception {
        var read = read(mail("Ombudet", "Ny"));

        assertThat(read.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(read.getHeader("X-Auto-Response-Suppress", ","))
                .contains("OOF", "AutoReply")
                .doesNotContain("All", "NDR");
        assertThat(read.getHeader("Precedence")).isNull();
    }

    @Test
    void answersOfThoseWhoAreToldGoElsewhereThanThoseOfReporters() throws Exception {
        assertThat(read(mail("Ombudet", "Ny")).getReplyTo()[0]).hasToString("jag-har-det@kommun.example");
        assertThat(read(mail(null, "Tack")).getReplyTo()[0]).hasToString("fraga@kommun.example");
    }

    @Test
    void whatCannotBeDeliveredGoesToAMailboxOfItsOwn() throws Exception {
        try (var relay = new TroubledRelay(line -> "");
                var carrier = new SmtpCarrier(settings(relay.port()), CLOCK)) {
            carrier.carry(mail("Ombudet", "Ny"));

            assertThat(relay.heard()).anyMatch(line -> line.startsWith("MAIL FROM:<studs@kommun.example>"));
        }
    }

    private static String escaped(String text) {
        return text.chars().mapToObj(Integer::toHexString).toList().toString();
    }

    private static MimeMessage read(Message mail) throws Exception {
        return new MimeMessage(
                session(), new ByteArrayInputStream(written(mail).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static String written(Message mail) throws Exception {
        var bytes = new ByteArrayOutputStream();
        new MimeLetters(settings(25), null, CLOCK)
                .message(session(), mail, MimeLetters.address(mail))
                .writeTo(bytes);
        return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Session session() {
        return Session.getInstance(new Properties());
    }

    private static Message mail(@Nullable String name, String subject) {
        return new Message(
                "d1",
                anyIncident(),
                new Way(DeliveryChannel.E_MAIL, "dpo@kommun.example"),
                name,
                ALetter.about(subject),
                1,
                null);
    }

    private static SmtpSettings settings(int port) {
        return new SmtpSettings(
                "127.0.0.1",
                port,
                null,
                null,
                SmtpSettings.Starttls.OFF,
                null,
                "incident@kommun.example",
                "Incidentkedjan",
                "fraga@kommun.example",
                "jag-har-det@kommun.example",
                "studs@kommun.example",
                1);
    }
}
