package se.incidentkedjan.mailkit.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bouncycastle.cms.CMSCompressedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.jcajce.ZlibCompressor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.incidentkedjan.mailkit.reading.Remark.Code;

@Isolated("what takes its time is told by the clock")
class HostileMailTest {

    private static final Duration PATIENCE =
            Duration.ofSeconds(10).multipliedBy(Long.getLong("incidentkedjan.test.timeout-factor", 1));

    private static ReadMail read(byte[] mail) {
        return assertTimeoutPreemptively(PATIENCE, () -> Corpus.READING.read(mail));
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                of("folded to death", "Subject: x\n" + " y\n".repeat(300_000) + "\nHej\n"),
                of("a header of ten megabytes", "X-Long: " + "x".repeat(10_000_000) + "\n\nHej\n"),
                of("encoded words without end", "Subject: " + "=?UTF-8?Q?x".repeat(900_000) + "\n\nHej\n"),
                of("a hundred thousand headers", "X-A: b\n".repeat(100_000) + "\nHej\n"),
                of("addresses without end", "Cc: " + "a@x.example,".repeat(400_000) + "\n\nHej\n"),
                of("comments in comments", "Cc: " + "(".repeat(1_000_000) + "\n\nHej\n"),
                of("groups in groups", "Cc: " + "a:".repeat(500_000) + "\n\nHej\n"),
                of("references without end", "References: " + "<a@b>".repeat(500_000) + "\n\nHej\n"),
                of("unclosed references", "References: " + "<".repeat(2_000_000) + "\n\nHej\n"),
                of("parameters without end", "Content-Type: text/plain" + "; a=b".repeat(300_000) + "\n\nHej\n"),
                of(
                        "parameters in pieces",
                        "Content-Type: text/plain" + "; name*99999999=b; name*x*=c".repeat(50_000) + "\n\nHej\n"),
                of(
                        "a boundary of a megabyte",
                        "Content-Type: multipart/mixed; boundary=\"" + "b".repeat(1_000_000) + "\"\n\n--b\n\nHej\n"),
                of("tags without end", "Content-Type: text/html\n\n" + "<b><i><a href=x>".repeat(300_000)),
                of("tables in tables", "Content-Type: text/html\n\n" + "<table><tr><td>".repeat(100_000)),
                of(
                        "forms and spans",
                        "Content-Type: text/html\n\n" + "<form><span style='font-size:0x;'>".repeat(100_000)),
                of("spaces without end", "Content-Type: text/html\n\n<p>" + " \u00a0".repeat(1_000_000) + "x"),
                of("comments in HTML", "Content-Type: text/html\n\n" + "<!--".repeat(500_000)),
                of("entities", "Content-Type: text/html\n\n" + "&amp".repeat(500_000)),
                of("quotes without end", "\n" + ">".repeat(3_000_000)),
                of("quoted lines", "\n" + "> x\n".repeat(700_000)),
                of("people who write", "\n" + "Den 1 nov 2026 skrev x\n".repeat(200_000)),
                of("headings", "\n" + "Från: a\n".repeat(300_000)),
                of("links", "\n" + "http://a.example/ ".repeat(200_000)),
                of("one long link", "\nhttp://" + "a.".repeat(1_000_000)),
                of("flowed", "Content-Type: text/plain; format=flowed\n\n" + "a \n".repeat(700_000)),
                of("UTF-7", "Content-Type: text/plain; charset=utf-7\n\n" + "+AAA".repeat(700_000)),
                of("boundaries", "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n".repeat(800_000)),
                of(
                        "almost boundaries",
                        "Content-Type: multipart/mixed; boundary=bbbbbbbbbbbbbbbb\n\n"
                                + "--bbbbbbbbbbbbbbbx\n".repeat(200_000)),
                Arguments.of("parts", (Supplier<byte[]>) () -> Hostile.ofParts(5_000)),
                Arguments.of("depth", (Supplier<byte[]>) () -> Hostile.ofDepth(3_000)),
                Arguments.of("mails in mails", (Supplier<byte[]>) () -> Hostile.ofMailsInMails(5_000)),
                Arguments.of("packed mails in mails", (Supplier<byte[]>) () -> Hostile.ofPackedMailsInMails(12)),
                Arguments.of("sent on", (Supplier<byte[]>) () -> Hostile.sentOnAgainAndAgain(20_000)),
                Arguments.of("zeros", (Supplier<byte[]>) () -> new byte[5_000_000]),
                Arguments.of("line breaks", (Supplier<byte[]>)
                        () -> "\n".repeat(5_000_000).getBytes(UTF_8)));
    }

    private static Arguments of(String name, String headersAndBody) {
        return Arguments.of(name, (Supplier<byte[]>) () -> Hostile.mail(headersAndBody));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isReadInBoundedTimeAndWithinTheLimits(String name, Supplier<byte[]> mail) {
        var read = read(mail.get());

        assertThat(read.has(Code.UNREADABLE)).as(name).isFalse();
        assertThat(read.attachments().size() + read.originals().size()).isLessThanOrEqualTo(1_001);
        assertThat(read.links()).hasSizeLessThanOrEqualTo(500);
        assertThat(read.headers().all()).hasSizeLessThanOrEqualTo(1_000);
    }

    @Test
    void whatLiesBeyondALimitIsToldOf() {
        assertThat(read(Hostile.ofParts(5_000)).has(Code.PARTS_LEFT_OUT)).isTrue();
        assertThat(read(Hostile.ofDepth(3_000)).has(Code.TOO_DEEP)).isTrue();
        assertThat(read(Hostile.mail("X-A: b\n".repeat(2_000) + "\nHej\n")).has(Code.HEADERS_LEFT_OUT))
                .isTrue();
        assertThat(read(Hostile.mail("X-A: " + "b".repeat(20_000) + "\n\nHej\n"))
                        .has(Code.HEADER_CUT))
                .isTrue();
        assertThat(read(Hostile.mail("\n" + "å".repeat(2_000_000))).has(Code.TEXT_CUT))
                .isTrue();
        assertThat(read(Hostile.mail("\n"
                                + "http://a.example/%s "
                                        .repeat(600)
                                        .formatted(Stream.iterate(0, i -> i + 1)
                                                .limit(600)
                                                .toArray())))
                        .has(Code.LINKS_LEFT_OUT))
                .isTrue();
    }

    @Test
    void partsInPartsEndWithTheRestAsAnAttachment() {
        var mail = read(Hostile.ofDepth(100));

        assertThat(mail.attachments())
                .singleElement()
                .satisfies(rest -> assertThat(new String(rest.content().bytes(100_000), UTF_8))
                        .contains("Innerst"));
    }

    @Test
    void theTextOfAFiveThousandPartMailIsReadAsFarAsTheLimit() {
        assertThat(read(Hostile.ofParts(5_000)).words().written()).startsWith("del\n\ndel\n\ndel");
    }

    @Test
    void mailsWithinMailsEndWithTheLastOneAsAnAttachment() {
        var mail = read(Hostile.ofMailsInMails(100));
        int depth = 0;
        while (!mail.originals().isEmpty()) {
            mail = mail.originals().getFirst().mail();
            depth++;
        }

        assertThat(depth).isEqualTo(ReadingLimits.usual().depth());
        assertThat(mail.has(Code.TOO_DEEP)).isTrue();
        assertThat(mail.attachments()).hasSize(1);
    }

    @Test
    void anAttachmentOf25MegabytesIsHeldOnceAndReadAgainAndAgain() {
        int size = 25 * 1024 * 1024;
        var mail = read(Hostile.withAnAttachmentOf(size));

        var film = mail.attachments().getFirst();
        assertThat(mail.words().written()).isEqualTo("Filmen från övervakningskameran.");
        assertThat(film.size()).isEqualTo(size);
        assertThat(film.content().bytes(100))
                .hasSize(100)
                .isEqualTo(film.content().bytes(100));
        assertThat(mail.remarks()).isEmpty();
    }

    private static byte[] compressed(int size) throws CMSException {
        var inner = "Content-Type: text/plain\r\n\r\n" + "0".repeat(size);
        var packed = new CMSCompressedDataGenerator()
                .generate(new CMSProcessableByteArray(inner.getBytes(UTF_8)), new ZlibCompressor());
        try {
            return Hostile.mail("Content-Type: application/pkcs7-mime; smime-type=compressed-data; name=smime.p7z\n"
                    + "Content-Transfer-Encoding: base64\n\n"
                    + Base64.getMimeEncoder().encodeToString(packed.getEncoded()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aCompressedMessageIsOpened() throws CMSException {
        assertThat(read(compressed(20)).words().written()).isEqualTo("0".repeat(20));
    }

    @Test
    void aCompressedMessageThatGrowsTooLargeStaysAsItIs() throws CMSException {
        var small = new MailReading(new ReadingLimits(20, 100, 100, 1_000, 1_000, 1_000, 1_000_000, 10), Set.of());

        var mail = small.read(compressed(50_000_000));

        assertThat(mail.has(Code.PACKED_LEFT_OUT)).isTrue();
        assertThat(mail.attachments())
                .singleElement()
                .satisfies(one -> assertThat(one.size()).isLessThan(1_000_000));
        assertThat(mail.words().written()).isEmpty();
    }

    @Test
    void aTestVirusIsAnAttachmentLikeAnyOther() {
        var eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";
        var mail = read(Hostile.mail("Content-Type: application/octet-stream; name=eicar.com\n\n" + eicar));

        assertThat(mail.attachments())
                .singleElement()
                .satisfies(one -> assertThat(one.content().bytes(1_000)).isEqualTo(eicar.getBytes(UTF_8)));
    }

    @Test
    void onlyTheHeadersOfAMailThatIsTooLargeAreRead() {
        var mail = Corpus.READING.readHeaders(
                Hostile.mail("Auto-Submitted: auto-replied\nContent-Type: text/plain\n"), 99_000_000);

        assertThat(mail.subject()).isEqualTo("Prov");
        assertThat(mail.size()).isEqualTo(99_000_000);
        assertThat(mail.automatic()).isEqualTo(Automatic.AUTO_REPLY);
        assertThat(mail.remarks()).extracting(Remark::code).containsExactly(Code.ONLY_HEADERS);
    }
}
