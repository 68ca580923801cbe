package se.incidentkedjan.intake.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SafeNameTest {

    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    @Property(tries = 2000)
    void anyNameBecomesOneThatCanBeShownAndStoredAnywhere(@ForAll("names") String name) {
        var safe = SafeName.of(name, 7).text();

        assertThat(safe)
                .isNotEmpty()
                .doesNotContainPattern("[\\\\/<>:\"|?*\\p{C}\\p{Zl}\\p{Zp}]")
                .doesNotContainPattern("[\\u034F\\u115F\\u1160\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0]")
                .doesNotContain("  ", "\t", "\u00A0")
                .doesNotStartWith(".")
                .doesNotStartWith(" ")
                .doesNotEndWith(".")
                .doesNotEndWith(" ")
                .doesNotMatch(RESERVED)
                .hasSizeLessThanOrEqualTo(SafeName.LONGEST);
        assertThat(safe.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(SafeName.MOST_BYTES);
        assertThat(Normalizer.isNormalized(safe, Normalizer.Form.NFC)).isTrue();
        assertThat(new String(safe.getBytes(UTF_8), UTF_8)).isEqualTo(safe);
    }

    @Property(tries = 1000)
    void aSafeNameStaysAsItIs(@ForAll("names") String name) {
        var safe = SafeName.of(name, 7);

        assertThat(SafeName.of(safe.text(), 8)).isEqualTo(safe);
        assertThat(SafeName.kept(safe.text())).isEqualTo(safe);
    }

    @Property(tries = 300)
    void howeverLongANameIsItsEndingStays(@ForAll("words") String word, @ForAll("endings") String ending) {
        var name = word.repeat(200) + ending;

        assertThat(SafeName.of(name, 1).text()).endsWith(ending).hasSizeLessThanOrEqualTo(SafeName.LONGEST);
    }

    @Example
    void foldersAreLeftOut() {
        assertThat(text("C:\\Users\\anna\\faktura.pdf")).isEqualTo("faktura.pdf");
        assertThat(text("../../etc/passwd")).isEqualTo("passwd");
        assertThat(text("mapp/")).isEqualTo("bilaga-1.bin");
    }

    @Example
    void whatTurnsTheTextAroundOrIsNotSeenIsLeftOut() {
        assertThat(text("faktura\u202Efdp.exe")).isEqualTo("fakturafdp.exe");
        assertThat(text("fak\u200Btu\uFEFFra\u0000.p\u00ADdf")).isEqualTo("faktura.pdf");
        assertThat(text("\u2066a\u2069.txt")).isEqualTo("a.txt");
        assertThat(text("fa\r\nktura.pdf")).isEqualTo("fa ktura.pdf");
    }

    @Example
    void twoEndingsAreShownAsTheyAreAndMarked() {
        assertThat(SafeName.of("faktura.pdf.exe", 1)).isEqualTo(new SafeName("faktura.pdf.exe", true));
        assertThat(SafeName.of("faktura.pdf                              .EXE", 1))
                .isEqualTo(new SafeName("faktura.pdf .EXE", true));
        assertThat(SafeName.of("faktura.exe. . .", 1)).isEqualTo(new SafeName("faktura.exe", true));
        assertThat(SafeName.of("rapport.docm", 1).executable()).isTrue();
        assertThat(SafeName.of("faktura.exe.pdf", 1).executable()).isFalse();
        assertThat(SafeName.of("faktura.pdf", 1).executable()).isFalse();
    }

    @Example
    void namesThatWindowsKeepsForItselfGetALine() {
        assertThat(text("CON")).isEqualTo("_CON");
        assertThat(text("nul.tar.gz")).isEqualTo("_nul.tar.gz");
        assertThat(text("com1 .txt")).isEqualTo("_com1 .txt");
        assertThat(text("lpt\u00B9")).isEqualTo("_lpt\u00B9");
        assertThat(text("concert.pdf")).isEqualTo("concert.pdf");
    }

    @Example
    void otherStreamsOfAFileAreNotReached() {
        assertThat(text("a.txt:evil.exe")).isEqualTo("a.txt_evil.exe");
    }

    @Example
    void swedishLettersStayHoweverTheyAreWritten() {
        assertThat(text("a\u030Arsra\u0308kning.pdf")).isEqualTo("årsräkning.pdf");
    }

    @Example
    void withoutANameItIsNumbered() {
        assertThat(SafeName.of(null, 3)).isEqualTo(new SafeName("bilaga-3.bin", false));
        assertThat(SafeName.of(" ..\u200B. ", 4)).isEqualTo(new SafeName("bilaga-4.bin", false));
        assertThat(SafeName.of("hemligt.txt", 4)).hasToString("SafeName[…]");
    }

    private static String text(String name) {
        return SafeName.of(name, 1).text();
    }

    @Provide
    Arbitrary<String> names() {
        var anything =
                Arbitraries.integers().between(0, Character.MAX_CODE_POINT).map(Character::toString);
        var troublesome = Arbitraries.of(
                ".",
                " ",
                "/",
                "\\",
                ":",
                "\u202E",
                "\u200D",
                "\u0000",
                "\r\n",
                "\u00A0",
                "\u0301",
                "\u030A",
                "e",
                "a",
                "con",
                "NUL",
                "com1",
                "lpt",
                "\u00B9",
                ".exe",
                ".pdf",
                "_",
                "\uD800",
                "\uDC00",
                "\u2028",
                "\uFE0F",
                "\u1100",
                "\u1161",
                "\u034F",
                "\t",
                "*",
                "\u3000",
                "\u037E",
                "\uD83D\uDE00");
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(1, anything), net.jqwik.api.Tuple.of(3, troublesome))
                .list()
                .ofMaxSize(150)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("faktura ", "räkning", "a.b.", "\uD83D\uDE00", "鸟");
    }

    @Provide
    Arbitrary<String> endings() {
        return Arbitraries.of(".pdf", ".exe", ".tar.gz", ".jpeg", ".settingcontent-m")
                .map(one -> one.toLowerCase(Locale.ROOT))
                .filter(one -> one.lastIndexOf('.') == 0);
    }
}
