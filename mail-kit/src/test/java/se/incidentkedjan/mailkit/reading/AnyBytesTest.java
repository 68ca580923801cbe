package se.incidentkedjan.mailkit.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Whatever is sent, it is read: nothing is thrown, nothing grows, and what people write comes out as it went in. */
class AnyBytesTest {

    /** Run by {@code ./incidentkedjan test --slow}. */
    private static final String SLOW = "slow";

    private static final ReadingLimits SMALL = new ReadingLimits(6, 30, 50, 500, 2_000, 2_000, 10_000, 10);
    private static final MailReading CAUTIOUS = new MailReading(SMALL, Set.of());
    private static final Duration PATIENCE =
            Duration.ofSeconds(5).multipliedBy(Long.getLong("incidentkedjan.test.timeout-factor", 1));
    private static final List<String> NAMES = Corpus.names();
    private static final List<byte[]> CORPUS = NAMES.stream().map(Corpus::bytes).toList();

    private static void isWithinTheLimits(ReadMail mail, int level) {
        assertThat(mail.has(Remark.Code.UNREADABLE)).isFalse();
        assertThat(level).isLessThanOrEqualTo(SMALL.depth() + 1);
        assertThat(mail.headers().all()).hasSizeLessThanOrEqualTo(SMALL.headers());
        assertThat(mail.headers().all()).allMatch(field -> field.value().length() <= SMALL.headerCharacters());
        assertThat(mail.attachments()).hasSizeLessThanOrEqualTo(SMALL.parts() + 2);
        assertThat(mail.texts()).allMatch(text -> text.text().length() <= 2 * SMALL.textCharacters());
        assertThat(mail.links()).hasSizeLessThanOrEqualTo(SMALL.links());
        assertThat(mail.attachments())
                .allMatch(one -> !one.name().isBlank() && one.name().length() <= 120);
        assertThat(mail.contentHash()).matches("[0-9a-f]{64}");
        mail.originals().forEach(original -> {
            assertThat(original.traces().from()).doesNotContainIgnoringCase("http:");
            isWithinTheLimits(original.mail(), level + 1);
        });
    }

    @Property(tries = 2_000)
    void randomBytesAreRead(@ForAll byte[] bytes) {
        isWithinTheLimits(CAUTIOUS.read(bytes), 0);
    }

    @Property(tries = 6_000)
    void damagedMailsAreRead(@ForAll("damaged") byte[] bytes) {
        isWithinTheLimits(assertTimeoutPreemptively(PATIENCE, () -> CAUTIOUS.read(bytes)), 0);
    }

    @Property(tries = 50_000)
    @Tag(SLOW)
    void veryManyRandomBytesAreRead(@ForAll byte[] bytes) {
        randomBytesAreRead(bytes);
    }

    @Property(tries = 60_000)
    @Tag(SLOW)
    void veryManyDamagedMailsAreRead(@ForAll("damaged") byte[] bytes) {
        damagedMailsAreRead(bytes);
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        return Combinators.combine(Arbitraries.of(CORPUS), Arbitraries.of(CORPUS), Arbitraries.longs())
                .as(AnyBytesTest::damaged);
    }

    /** Bytes changed, removed, doubled and mixed, and lines of one mail set into another. */
    private static byte[] damaged(byte[] mail, byte[] other, long seed) {
        var random = new Random(seed);
        var damaged = switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(mail, random.nextInt(mail.length + 1));
            case 1 -> joined(Arrays.copyOf(mail, random.nextInt(mail.length + 1)), other);
            case 2 -> joined(mail, mail);
            case 3 -> shuffled(mail, random);
            case 4 -> within(mail, other);
            default -> mail.clone();
        };
        int changes = random.nextInt(20);
        for (int i = 0; i < changes && damaged.length > 0; i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] shuffled(byte[] mail, Random random) {
        var lines = Arrays.asList(new String(mail, StandardCharsets.ISO_8859_1).split("(?<=\n)", -1));
        for (int i = 0; i < 5 && lines.size() > 1; i++) {
            java.util.Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        }
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] within(byte[] mail, byte[] other) {
        var all = new ByteArrayOutputStream();
        all.writeBytes("Content-Type: multipart/mixed; boundary=qq\r\n\r\n--qq\r\nContent-Type: message/rfc822\r\n\r\n"
                .getBytes(UTF_8));
        all.writeBytes(mail);
        all.writeBytes("\r\n--qq\r\nContent-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                .getBytes(UTF_8));
        all.writeBytes(Base64.getMimeEncoder().encode(other));
        return all.toByteArray();
    }

    @Property(tries = 1_500)
    void whatIsWrittenComesOutAsItWentIn(@ForAll("texts") String any, @ForAll("ways") Way way) {
        var text = way.writable(any);
        var mail = CAUTIOUS.read(way.mail(text));

        assertThat(mail.texts())
                .singleElement()
                .satisfies(part -> assertThat(part.text()).isEqualTo(text + "\n"));
        assertThat(mail.subject()).isEqualTo(text.replaceAll("[\\n\\t]+", " ").strip());
    }

    @Property(tries = 40_000)
    @Tag(SLOW)
    void veryMuchThatIsWrittenComesOutAsItWentIn(@ForAll("texts") String any, @ForAll("ways") Way way) {
        whatIsWrittenComesOutAsItWentIn(any, way);
    }

    /** All that may stand in a text: letters of every kind and joined to others, marks that turn and hide, and line breaks. */
    @Provide
    Arbitrary<String> texts() {
        var any = Arbitraries.integers()
                .between(0x20, 0x10fffd)
                .filter(one -> one < 0xd800 || one > 0xdfff)
                .filter(one -> (one < 0x7f || one > 0x9f) && one != 0x2028 && one != 0x2029)
                .map(Character::toString);
        var usual = Arbitraries.of(
                "å", "ä", "ö", "Å", "Ä", "Ö", "é", "ß", "€", "–", "”", "=", "?", "=?", "_", ".", "-", " ", "\n", "\t",
                "a", "Z", "9");
        var odd = Arbitraries.of(
                "👩‍💻", "🇸🇪", "\u202e", "\u200b", "e\u0301", "\u00a0", "\ufffd", "ﷺ", "‮", "テ", "한", "Ж", "ع");
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, any),
                        net.jqwik.api.Tuple.of(8, usual),
                        net.jqwik.api.Tuple.of(2, odd))
                .list()
                .ofMaxSize(60)
                .map(letters -> String.join("", letters))
                // A mark of order at the beginning is not part of a text.
                .filter(text -> !text.startsWith("\ufeff"));
    }

    record Way(Charset charset, boolean isBase64) {

        /** What this charset has signs for, and gives back: Shift_JIS writes a yen with the byte of a backslash. */
        String writable(String text) {
            var writable = new StringBuilder();
            text.codePoints()
                    .mapToObj(Character::toString)
                    .filter(sign -> new String(sign.getBytes(charset), charset).equals(sign))
                    .forEach(writable::append);
            // In a western charset what could as well be UTF-8 is taken for it, as programs say the one and write the
            // other.
            var couldBeUtf8 = new String(writable.toString().getBytes(charset), UTF_8);
            return couldBeUtf8.chars().anyMatch(one -> one > 0x7f)
                            && !couldBeUtf8.contains("\ufffd")
                            && charset != UTF_8
                    ? ""
                    : writable.toString();
        }

        byte[] mail(String text) {
            var bytes = (text + "\n").getBytes(charset);
            var subject = Base64.getEncoder()
                    .encodeToString(text.replaceAll("[\\n\\t]+", " ").getBytes(charset));
            var head = "From: a@kommun.example\r\nSubject: =?" + charset.name() + "?B?" + subject
                    + "?=\r\nContent-Type: text/plain; charset=" + charset.name() + "\r\nContent-Transfer-Encoding: "
                    + (isBase64 ? "base64" : "quoted-printable") + "\r\n\r\n";
            return joined(
                    head.getBytes(UTF_8), isBase64 ? Base64.getMimeEncoder().encode(bytes) : quoted(bytes));
        }

        private static byte[] quoted(byte[] bytes) {
            var quoted = new StringBuilder();
            for (int i = 0; i < bytes.length; i++) {
                quoted.append("=%02X".formatted(bytes[i])).append(i % 20 == 19 ? "=\r\n" : "");
            }
            return quoted.toString().getBytes(UTF_8);
        }
    }

    @Provide
    Arbitrary<Way> ways() {
        return Combinators.combine(
                        Arbitraries.of(
                                        "utf-8",
                                        "utf-8",
                                        "utf-16be",
                                        "gb18030",
                                        "windows-1252",
                                        "iso-8859-1",
                                        "iso-8859-15",
                                        "koi8-r",
                                        "shift_jis")
                                .map(Charset::forName),
                        Arbitraries.of(true, false))
                .as(Way::new);
    }
}
