package se.incidentkedjan.notification.sending.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.anyIncident;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x509.GeneralName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.letter.ALetter;
import se.incidentkedjan.notification.sending.Message;

@ExtendWith(OutputCaptureExtension.class)
class StarttlsTest {

    private static final Outcome ACCEPTED = new Outcome.Accepted();
    private static final Outcome LATER = new Outcome.TriedInVain(false);
    private static final GeneralName ITS_NAME = new GeneralName(GeneralName.dNSName, "localhost");

    // Certificates are judged by the machine's own clock.
    private static final Clock CLOCK = Clock.systemUTC();
    private static Certificates ours;

    @BeforeAll
    static void issue() throws Exception {
        ours = new Certificates(CLOCK.instant().minus(Duration.ofHours(1)), Duration.ofDays(2));
    }

    @Test
    void whereItIsRequiredAndOfferedAllThatMattersIsEncrypted() throws Exception {
        try (var relay = new TlsRelay(ours.relayCalled(ITS_NAME))) {
            assertThat(sent(relay, SmtpSettings.Starttls.REQUIRED, ours.trusted()))
                    .isEqualTo(ACCEPTED);
            assertThat(relay.encrypted).anyMatch(line -> line.startsWith("RCPT"));
            assertNothingSaid(relay.inTheClear);
        }
    }

    @Test
    void whereItIsRequiredAndNotOfferedNothingIsSent(CapturedOutput output) throws Exception {
        try (var relay = new TlsRelay(null)) {
            assertThat(sent(relay, SmtpSettings.Starttls.REQUIRED, ours.trusted()))
                    .isEqualTo(LATER);
            assertNothingSaid(relay.inTheClear);
            assertThat(output).contains("Check that it offers STARTTLS");
        }
    }

    @Test
    void aCertificateFromSomeoneElseIsNotTakenForTheRelays() throws Exception {
        var others = new Certificates(CLOCK.instant().minus(Duration.ofHours(1)), Duration.ofDays(2));
        for (var starttls : List.of(SmtpSettings.Starttls.REQUIRED, SmtpSettings.Starttls.WHEN_OFFERED)) {
            try (var relay = new TlsRelay(others.relayCalled(ITS_NAME))) {
                assertThat(sent(relay, starttls, ours.trusted()))
                        .as("%s", starttls)
                        .isEqualTo(LATER);
                assertNothingSaid(relay.inTheClear);
                assertNothingSaid(relay.encrypted);
            }
        }
    }

    @Test
    void withoutABundleOnlyThoseThatJavaTrustsAreTrusted() throws Exception {
        try (var relay = new TlsRelay(ours.relayCalled(ITS_NAME))) {
            assertThat(sent(relay, SmtpSettings.Starttls.REQUIRED, null)).isEqualTo(LATER);
            assertNothingSaid(relay.encrypted);
        }
    }

    @Test
    void aCertificateForAnotherNameIsNotTakenForTheRelays(CapturedOutput output) throws Exception {
        var another = new GeneralName(GeneralName.dNSName, "annan.kommun.example");
        try (var relay = new TlsRelay(ours.relayCalled(another))) {
            assertThat(sent(relay, SmtpSettings.Starttls.REQUIRED, ours.trusted()))
                    .isEqualTo(LATER);
            assertNothingSaid(relay.inTheClear);
            assertNothingSaid(relay.encrypted);
            assertThat(output).contains("is the name in its certificate");
        }
    }

    @Test
    void whereItIsTakenWhenOfferedItIsEncryptedThenAndElseNot() throws Exception {
        try (var offering = new TlsRelay(ours.relayCalled(ITS_NAME));
                var other = new TlsRelay(null)) {
            assertThat(sent(offering, SmtpSettings.Starttls.WHEN_OFFERED, ours.trusted()))
                    .isEqualTo(ACCEPTED);
            assertNothingSaid(offering.inTheClear);
            assertThat(sent(other, SmtpSettings.Starttls.WHEN_OFFERED, ours.trusted()))
                    .isEqualTo(ACCEPTED);
            assertThat(other.inTheClear).anyMatch(line -> line.startsWith("RCPT"));
        }
    }

    @Test
    void whereItIsOffItIsNotAskedFor() throws Exception {
        try (var relay = new TlsRelay(ours.relayCalled(ITS_NAME))) {
            assertThat(sent(relay, SmtpSettings.Starttls.OFF, ours.trusted())).isEqualTo(ACCEPTED);
            assertThat(relay.inTheClear)
                    .anyMatch(line -> line.startsWith("RCPT"))
                    .doesNotContain("STARTTLS");
        }
    }

    private static void assertNothingSaid(List<String> heard) {
        assertThat(heard).noneMatch(line -> line.startsWith("MAIL") || line.startsWith("RCPT"));
    }

    private static Outcome sent(TlsRelay relay, SmtpSettings.Starttls starttls, @Nullable SSLContext trusted) {
        var settings = new SmtpSettings(
                "localhost",
                relay.port(),
                null,
                null,
                starttls,
                null,
                "incident@kommun.example",
                "Incidentkedjan",
                null,
                null,
                null,
                1);
        try (var carrier = new SmtpCarrier(settings, trusted, null, CLOCK)) {
            return carrier.carry(new Message(
                    "d1",
                    anyIncident(),
                    new Way(DeliveryChannel.E_MAIL, "dpo@kommun.example"),
                    null,
                    ALetter.saying("Hej"),
                    1,
                    null));
        }
    }
}
