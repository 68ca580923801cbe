package se.incidentkedjan.notification.sending.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static se.incidentkedjan.notification.Fixtures.REPORTED;
import static se.incidentkedjan.notification.Fixtures.anyIncident;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.mail.smime.SMIMESigned;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.letter.ALetter;
import se.incidentkedjan.notification.sending.Message;

class SigningTest {

    private static final Clock CLOCK = Clock.fixed(REPORTED, ZoneOffset.UTC);
    private static final String FROM = "incident@kommun.example";
    private static final GeneralName ITS_NAME = new GeneralName(GeneralName.rfc822Name, FROM);
    private static Certificates issuer;

    @TempDir
    private Path folder;

    @BeforeAll
    static void issue() throws Exception {
        issuer = new Certificates(REPORTED.minus(Duration.ofDays(1)), Duration.ofDays(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa", "ec"})
    void aSignedMailIsReadAsBeforeAndItsSignatureHolds(String kind) throws Exception {
        var mail = signedMail(kind);

        assertThat(mail.getContentType())
                .startsWith("multipart/signed")
                .contains("application/pkcs7-signature", "micalg=sha-256");
        assertThat(mail.getMessageID()).isEqualTo("<d1@kommun.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var parts = (MimeMultipart) mail.getContent();
        var letter = (MimeMultipart) parts.getBodyPart(0).getContent();
        assertThat(letter.getContentType()).startsWith("multipart/alternative");
        assertThat(letter.getBodyPart(0).getContent().toString()).contains("Räksmörgås");
        assertThat(letter.getBodyPart(1).getContent().toString()).contains("<p>Räksmörgås</p>");

        var signed = new SMIMESigned(parts);
        var signers = signed.getSignerInfos().getSigners();
        assertThat(signers).hasSize(1);
        for (var signer : signers) {
            var certificate =
                    signed.getCertificates().getMatches(null).iterator().next();
            assertThat(signer.getSID().getSerialNumber()).isEqualTo(certificate.getSerialNumber());
            assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate)))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa", "ec"})
    void openSslAcceptsTheSignatureAndSeesWhenAWordIsChanged(String kind) throws Exception {
        var mail = written(signedMail(kind));
        var authority = Files.writeString(
                folder.resolve("ca.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(issuer.root().getEncoded())
                        + "\n-----END CERTIFICATE-----\n");

        assertThat(verify(mail, authority)).as("as it came").isZero();
        assertThat(verify(mail.replace("smörgås", "macka").replace("R=C3=A4ksm", "R=C3=A5ksm"), authority))
                .as("with another letter in it")
                .isNotZero();
    }

    private int verify(String mail, Path authority) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("mail.eml"), mail, StandardCharsets.ISO_8859_1);
        Process openSsl;
        try {
            openSsl = new ProcessBuilder(
                            "openssl",
                            "cms",
                            "-verify",
                            "-in",
                            file.toString(),
                            "-CAfile",
                            authority.toString(),
                            "-purpose",
                            "any",
                            "-attime",
                            Long.toString(REPORTED.getEpochSecond()),
                            "-out",
                            folder.resolve("out").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
        } catch (IOException e) {
            System.out.println("SigningTest NOT RUN in part: there is no openssl on this machine");
            assumeThat(false).as("openssl is on the machine").isTrue();
            throw e;
        }
        assertThat(openSsl.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return openSsl.exitValue();
    }

    @Test
    void aKeyThatCannotBeUsedStopsTheStartAndSaysWhy() throws Exception {
        assertRefused(
                issuer.storeFor(new GeneralName(GeneralName.rfc822Name, "annan@kommun.example"), "a"),
                "prov",
                "utställt för " + FROM);
        assertRefused(issuer.storeFor(ITS_NAME, "a", "b"), "prov", "flera nycklar");
        assertRefused(issuer.storeFor(ITS_NAME, "a"), "fel", "lösenordet är fel");
        assertRefused(
                issuer.storeFor(ITS_NAME, new KeyUsage(KeyUsage.keyEncipherment), "a"), "prov", "digitalSignature");
        var old = new Certificates(REPORTED.minus(Duration.ofDays(9)), Duration.ofDays(3));
        assertRefused(old.storeFor(ITS_NAME, "a"), "prov", "gäller inte nu");
    }

    @Test
    void theAuditorSpeaksAMonthBeforeTheCertificateEnds() throws Exception {
        var lasting = new Certificates(REPORTED.minus(Duration.ofDays(1)), Duration.ofDays(60));
        var file = Certificates.file(folder, lasting.storeFor(ITS_NAME, "a"));
        var signature =
                SigningKeys.read(settings(file, "prov", null), FROM, REPORTED).orElseThrow();

        assertThat(new SigningCheck(signature, CLOCK).look()).isEmpty();
        assertThat(new SigningCheck(null, CLOCK).look()).isEmpty();
        assertThat(new SigningCheck(signature, Clock.offset(CLOCK, Duration.ofDays(30))).look())
                .hasValueSatisfying(said -> assertThat(said).contains("gäller till"));
    }

    @Test
    void aKeyThatEveryoneMayReadStopsTheStart() throws Exception {
        var file = Certificates.file(folder, issuer.storeFor(ITS_NAME, "a"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> SigningKeys.read(settings(file, "prov", null), FROM, REPORTED))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void oneOfSeveralKeysCanBeNamed() throws Exception {
        var file = Certificates.file(folder, issuer.storeFor(ITS_NAME, "a", "b"));

        assertThat(SigningKeys.read(settings(file, "prov", "b"), FROM, REPORTED))
                .isPresent();
        assertThat(SigningKeys.read(settings(null, null, null), FROM, REPORTED)).isEmpty();
        assertThat(settings(file, "hemligt", "b").toString()).doesNotContain("hemligt");
    }

    private void assertRefused(java.security.KeyStore store, String password, String why) throws Exception {
        var file = Certificates.file(Files.createTempDirectory(folder, "p12"), store);
        assertThatThrownBy(() -> SigningKeys.read(settings(file, password, null), FROM, REPORTED))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining(why);
    }

    private static SmimeSettings settings(Path file, String password, String alias) {
        return new SmimeSettings(file, password, null, alias, true);
    }

    private MimeMessage signedMail(String kind) throws Exception {
        var file = Certificates.file(folder, issuer.storeFor(ITS_NAME, kind));
        var signature =
                SigningKeys.read(settings(file, "prov", null), FROM, REPORTED).orElseThrow();
        var relay = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        relay.start();
        var settings = new SmtpSettings(
                "127.0.0.1",
                relay.getSmtp().getPort(),
                null,
                null,
                SmtpSettings.Starttls.OFF,
                null,
                FROM,
                "Incidentkedjan",
                null,
                null,
                null,
                1);
        try (var carrier = new SmtpCarrier(settings, null, signature, CLOCK)) {
            var letter = ALetter.saying("Räksmörgås");
            var way = new Way(DeliveryChannel.E_MAIL, "dpo@kommun.example");
            assertThat(carrier.carry(new Message("d1", anyIncident(), way, "Ombudet", letter, 1, null)))
                    .isEqualTo(new Outcome.Accepted());
            return relay.getReceivedMessages()[0];
        } finally {
            relay.stop();
        }
    }

    private static String written(MimeMessage mail) throws Exception {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
