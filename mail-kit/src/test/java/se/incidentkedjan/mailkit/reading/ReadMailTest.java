package se.incidentkedjan.mailkit.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class ReadMailTest {

    @Test
    void theThreadOfAMailIsRead() {
        var heading = Corpus.read("program-large-thread").heading();

        assertThat(heading.inReplyTo()).containsExactly("<c@kommun.example>");
        assertThat(heading.references())
                .containsExactly("<a@kommun.example>", "<b@kommun.example>", "<c@kommun.example>");
        assertThat(heading.date()).isEqualTo(Instant.parse("2026-11-20T15:45:30Z"));
        assertThat(heading.author()).isEqualTo("asa.oberg@kommun.example");
        assertThat(heading.returnPath()).isNull();
    }

    @Test
    void anIdWithoutBracketsGetsThem() {
        assertThat(Corpus.read("header-id-without-brackets").heading().messageId())
                .isEqualTo("<naken@kommun.example>");
    }

    @Test
    void dateIsReadInTheFormsThatProgramsWrite() {
        for (var name : new String[] {"header-date-swedish", "header-date-iso", "program-comments-in-headers"}) {
            assertThat(Corpus.read(name).heading().date()).as(name).isEqualTo(Instant.parse("2026-11-20T15:45:30Z"));
        }
    }

    @Test
    void allThatAMailIsSentToIsRead() {
        var heading = Corpus.read("program-several-recipients").heading();

        assertThat(heading.to())
                .extracting(MailAddress::address)
                .containsExactly(
                        "incident@kommun.example", "bo.berg@kommun.example", "c@kommun.example", "d@kommun.example");
        assertThat(heading.to()).extracting(MailAddress::name).containsExactly("", "Berg, Bo", "", "");
        assertThat(heading.to()).allMatch(MailAddress::isWhole);
    }

    @Test
    void whoSentItForWhomIsRead() {
        var heading = Corpus.read("program-sender-and-from").heading();

        assertThat(heading.sender()).extracting(MailAddress::address).containsExactly("sekreterare@kommun.example");
        assertThat(heading.replyTo()).extracting(MailAddress::address).containsExactly("registrator@kommun.example");
    }

    @Test
    void anEmptySenderOfTheEnvelopeIsToldFromNone() {
        assertThat(Corpus.read("auto-null-return-path").heading().returnPath()).isEmpty();
    }

    @Test
    void theTracesOfASuspectedMailAreThereForItAndHarmless() {
        var original = Corpus.read("forward-attached").originals().getFirst();

        var traces = original.traces();

        assertThat(traces.from()).isEqualTo("\"IT-support\" <support@bedragare[.]example>");
        assertThat(traces.returnPath()).isEqualTo("<studs@bedragare[.]example>");
        assertThat(traces.replyTo()).isEqualTo("svar@annan[.]example");
        assertThat(traces.subject()).isEqualTo("Ditt lösenord går ut");
        assertThat(traces.messageId()).isEqualTo("<fiske[.]1@bedragare[.]example>");
        assertThat(traces.date()).isEqualTo("Fri, 20 Nov 2026 16:00:00 +0100");
        assertThat(traces.received())
                .containsExactly(
                        "mx[.]kommun[.]example (mx[.]kommun[.]example [192[.]0[.]2[.]1])",
                        "utskick[.]bedragare[.]example (unknown [198[.]51[.]100[.]7])");
        assertThat(traces.authentication()).singleElement().asString().contains("spf=fail", "dmarc=fail");
        assertThat(traces.links())
                .containsExactly(new Link(
                        "hxxps://inloggning[.]bedragare[.]example/kommun", "hxxps://intern[.]kommun[.]example"));
    }

    @Test
    void theBytesOfAnOriginalAreKept() {
        var original = Corpus.read("forward-eml-file").originals().getFirst();

        assertThat(new String(original.content().bytes(100_000), UTF_8))
                .startsWith("Return-Path: <studs@bedragare.example>")
                .contains("href=\"https://inloggning.bedragare.example/kommun\"");
    }

    @Test
    void aMailOfOutlooksOwnIsOpenedToo() throws IOException {
        var mail = Corpus.READING.read(Hostile.mail("Content-Type: application/vnd.ms-outlook; name=\"misstänkt.msg\"\n"
                + "Content-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(outlookFile())));

        var original = mail.originals().getFirst();
        assertThat(original.form()).isEqualTo(Original.Form.MSG);
        assertThat(original.name()).isEqualTo("misstänkt.msg");
        assertThat(original.mail().subject()).isEqualTo("Ditt lösenord");
        assertThat(original.mail().words().written()).isEqualTo("Klicka på https://bedragare.example/e");
        assertThat(original.traces().received()).containsExactly("utskick[.]bedragare[.]example");
        assertThat(original.traces().links()).extracting(Link::target).containsExactly("hxxps://bedragare[.]example/e");
    }

    private static byte[] outlookFile() throws IOException {
        try (var file = new POIFSFileSystem()) {
            var root = file.getRoot();
            property(root, "__substg1.0_001A001F", "IPM.Note");
            property(root, "__substg1.0_0037001F", "Ditt lösenord");
            property(root, "__substg1.0_007D001F", """
                    Received: from utskick.bedragare.example by mx.kommun.example; Fri, 20 Nov 2026 16:00:00 +0100
                    From: IT <support@bedragare.example>
                    Subject: =?utf-8?Q?Ditt_l=C3=B6senord?=
                    Content-Type: multipart/alternative; boundary=x
                    """);
            property(root, "__substg1.0_1000001F", "Klicka på https://bedragare.example/e");
            root.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[32]));
            var out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void property(DirectoryEntry root, String name, String value) throws IOException {
        root.createDocument(name, new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void aMailIsKnownAgainWhateverIsWrittenOnItsWay() {
        var mail = new String(Corpus.bytes("program-outlook"), UTF_8);
        var again = "Return-Path: <asa@kommun.example>\r\nReceived: from b by c; Fri, 20 Nov 2026 17:00:00 +0100\r\n"
                + "Delivered-To: incident@kommun.example\r\nX-Spam: no\r\n" + mail.replace("\r\n", "\n") + "\n\n";

        assertThat(Corpus.READING.read(again.getBytes(UTF_8)).contentHash())
                .isEqualTo(Corpus.READING.read(mail.getBytes(UTF_8)).contentHash())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void anotherMailIsAnother() {
        var hashes = Corpus.names().stream()
                .map(name -> Corpus.read(name).contentHash())
                .distinct();

        // Nothing and an empty line are the same nothing, and one mail is there with its headers in two charsets.
        assertThat(hashes).hasSize(Corpus.names().size() - 2);
    }

    @Test
    void oneLetterMoreIsAnotherMail() {
        var mail = Corpus.bytes("program-iphone");
        var other = new String(mail, UTF_8).replace("tåget", "tåget!").getBytes(UTF_8);

        assertThat(Corpus.READING.read(other).contentHash())
                .isNotEqualTo(Corpus.READING.read(mail).contentHash());
    }

    @Test
    void harmlessTextHasNothingToFollow() {
        assertThat(Link.harmless("HTTPS://User@Evil.Example:8080/a.b?c=http://x.y"))
                .isEqualTo("hxxps://User@Evil[.]Example:8080/a[.]b?c=hxxp://x[.]y");
        assertThat(Link.harmless("java\u200bscript:alert(1)\n")).isEqualTo("javascript[:]alert(1)");
        assertThat(Link.harmless("http://åmål.example")).isEqualTo("hxxp://åmål[.]example");
    }
}
