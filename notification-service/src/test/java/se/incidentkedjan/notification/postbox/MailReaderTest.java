package se.incidentkedjan.notification.postbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static se.incidentkedjan.notification.Fixtures.anyIncident;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.incidentkedjan.notification.acknowledgement.Links;
import se.incidentkedjan.notification.acknowledgement.MessageIds;
import se.incidentkedjan.notification.acknowledgement.MessageIds.Ours;
import se.incidentkedjan.notification.postbox.Corpus.Sample;

class MailReaderTest {

    private static final MessageIds IDS = new Links(
                    new SecretKeySpec(new byte[32], "HmacSHA256"), Duration.ofDays(14), Clock.systemUTC())
            .messageIds();
    private static final Ours OURS = new Ours(anyIncident(), UUID.randomUUID().toString());
    private static final String ID = IDS.of(OURS.incident(), OURS.delivery());

    private final MailReader reader = new MailReader(IDS);

    static List<Sample> corpus() {
        return Corpus.about(ID);
    }

    private static String inWords(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Bounce(var ours, var status) -> status == null ? "BOUNCE" : "BOUNCE " + status;
            case Meaning.Delayed delayed -> "DELAYED";
            case Meaning.Reply reply -> reply.said().name();
            case Meaning.Automatic automatic -> "AUTOMATIC";
            case Meaning.NotOurs notOurs -> "NOT_OURS";
        };
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void everyMailOfTheCorpusMeansWhatItSays(Sample sample) {
        var meaning = reader.read(sample.mail());

        assertThat(inWords(meaning)).isEqualTo(sample.means());
        if (meaning instanceof Meaning.Reply reply) {
            assertThat(reply.ours()).isEqualTo(OURS);
            assertThat(reply.from()).isEqualTo("dpo@kommun.example");
        }
        if (meaning instanceof Meaning.Bounce bounce) {
            assertThat(bounce.ours()).isEqualTo(OURS);
        }
    }

    @Test
    void theCorpusIsLarge() {
        assertThat(corpus()).hasSizeGreaterThan(80);
    }

    @Test
    void whatIsNotPlainlyForEverybodyToReadIsNotPrinted() {
        var meaning =
                reader.read(Corpus.bytes(Corpus.answer("<" + ID + "@kommun.example>", "dpo@kommun.example", "Ja")));

        assertThat(meaning.toString()).contains("HAVE").doesNotContain("@");
    }

    /** Bytes changed, removed, doubled and mixed at random: whatever comes, there is an answer, and soon. */
    @Test
    void noDamageToAMailMakesTheReaderThrow() {
        var random = new Random(20_261_120);
        var corpus = corpus();
        for (int round = 0; round < 4_000; round++) {
            var mail = corpus.get(random.nextInt(corpus.size())).mail();
            var other = corpus.get(random.nextInt(corpus.size())).mail();
            var damaged = damaged(mail, other, random);

            assertThatCode(() -> reader.read(damaged)).doesNotThrowAnyException();
        }
    }

    private static byte[] damaged(byte[] mail, byte[] other, Random random) {
        var damaged = switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(mail, random.nextInt(mail.length + 1));
            case 1 -> joined(Arrays.copyOf(mail, random.nextInt(mail.length + 1)), other);
            case 2 -> joined(mail, mail);
            default -> mail.clone();
        };
        for (int i = 0; i < random.nextInt(20) && damaged.length > 0; i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** Whatever a program writes, however it is dressed, it never says that anyone has anything. */
    @Test
    void nothingThatSaysThatAProgramWroteItIsAnAnswer() {
        var marks = List.of(
                "Auto-Submitted: auto-replied",
                "AUTO-SUBMITTED:   Auto-Generated; x=y",
                "Precedence: Bulk",
                "Precedence: list",
                "X-Autoreply: ja",
                "X-AutoReply-From: dpo@kommun.example",
                "X-Auto-Response-Suppress: OOF",
                "Return-Path: <>",
                "Return-Path: < >",
                "List-Id: x",
                "Subject: Autosvar: Ja");
        var random = new Random(20_261_121);
        for (var sample : corpus()) {
            var mark = marks.get(random.nextInt(marks.size()));
            var marked = (mark + "\r\n").getBytes(UTF_8);

            var meaning = reader.read(joined(marked, sample.mail()));

            assertThat(meaning).as("%s with %s", sample, mark).isNotInstanceOf(Meaning.Reply.class);
        }
    }

    @Test
    void anAnswerToAnotherMessageIsNeverTakenForThisOne() {
        var other = new Ours(anyIncident(), UUID.randomUUID().toString());
        var mail = Corpus.answer(
                        "<" + IDS.of(other.incident(), other.delivery()) + "@kommun.example>", "a@kommun.example", "Ja")
                .replaceFirst("References: .*", "References: <" + ID + "@kommun.example>");

        assertThat(reader.read(Corpus.bytes(mail)))
                .isInstanceOfSatisfying(
                        Meaning.Reply.class,
                        reply -> assertThat(reply.ours())
                                .as("what is answered goes before what was said earlier")
                                .isEqualTo(other));
    }

    @Test
    void noSizeAndNoDepthIsTooMuch() {
        var deep = new StringBuilder("From: dpo@kommun.example\nIn-Reply-To: <" + ID + "@kommun.example>\n");
        for (int depth = 0; depth < 2_000; depth++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(depth)
                    .append("\n\n--b")
                    .append(depth)
                    .append('\n');
        }
        deep.append("\nJa\n");
        var wide = new StringBuilder("From: dpo@kommun.example\nContent-Type: multipart/mixed; boundary=b\n\n");
        wide.append("--b\n\nJa\n".repeat(50_000));
        var long_ = "From: " + "a,".repeat(200_000) + "\nSubject: " + "=?UTF-8?Q?x".repeat(20_000) + "\nReferences: "
                + "<".repeat(300_000) + "\n\n" + "ja ".repeat(400_000);
        var html = "From: dpo@kommun.example\nIn-Reply-To: <" + ID + "@kommun.example>\nContent-Type: text/html\n\n"
                + "<style>".repeat(20_000) + "&".repeat(100_000) + "<!--".repeat(20_000);

        for (var hostile : List.of(deep.toString(), wide.toString(), long_, html)) {
            assertThat(inWords(reader.read(Corpus.bytes(hostile)))).isIn("UNCLEAR", "NOT_OURS");
        }
    }
}
