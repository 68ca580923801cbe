package se.incidentkedjan.intake.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "811218-9876",
                "8112189876",
                "19811218-9876",
                "198112189876",
                "811218+9876",
                "811218–9876",
                "811218 9876",
                "811218 - 9876",
                "1981-12-18-9876",
                "1981-12-18 9876",
                "811218-9875",
                "701063-2391",
                "640823-3234",
                "000229-2399",
                "811218-T123",
                "19811218-R123"
            })
    void anIdentityNumberIsMaskedHoweverItIsWrittenAndAlsoWhenItsLastDigitIsWrong(String number) {
        assertThat(masked("Brevet gällde " + number + ", som bor där."))
                .isEqualTo("Brevet gällde [personnummer], som bor där.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-000123",
                "den 20 november 2026 kl. 15.30",
                "212000-0142",
                "556677-8899",
                "1234567890123456789",
                "811318-9876",
                "version 2.14.1",
                "40 000 rader",
                "rum 12B",
                "Bilagan är på 25 MB",
                "kl 08-16",
                "2026-11-20",
                "2026-01-01–2026-06-30",
                "20260101 - 2026-06-30"
            })
    void whatPointsOutNobodyStays(String text) {
        assertThat(masked("Se " + text + " i dag.")).isEqualTo("Se " + text + " i dag.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ring 070-174 06 05 i kväll | ring [telefonnummer] i kväll",
                "ring 0701740605 i kväll | ring [telefonnummer] i kväll",
                "ring +46 70 174 06 05 i kväll | ring [telefonnummer] i kväll",
                "växeln 08-465 004 00 svarar | växeln [telefonnummer] svarar",
                "till anna.exempel@kommun.example, tror jag | till [e-postadress], tror jag",
                "<anna.exempel@kommun.example>. | <[e-postadress]>.",
                "åsa@blåbär.example | [e-postadress]",
                "bilen ABC 123 stod där | bilen [registreringsnummer] stod där",
                "bilen ABC12D stod där | bilen [registreringsnummer] stod där",
                "bor på Exempelgatan 12 B nu | bor på [gatuadress] nu",
                "bor på Norra Exempelvägen 3, lgh 1201 | bor på [gatuadress]",
                "från 192.0.2.17 i natt | från [ip-adress] i natt",
                "från 192[.]0[.]2[.]17 i natt | från [ip-adress] i natt",
                "från 2001:db8::17 i natt | från [ip-adress] i natt",
                "journalnummer 4711-22 | journalnummer [ärendenummer]",
                "dnr SN 2026/123 är fel | dnr [ärendenummer] är fel",
                "ärende 2026-000123 hos er | ärende 2026-000123 hos er",
                "kontonummer: 1234 56 789 01 | kontonummer: [kontonummer]",
                "bg 123-4567 | bg [kontonummer]",
                "kortet 4111 1111 1111 1111 | kortet [kontonummer]",
                "SE45 5000 0000 0583 9825 7466 | [kontonummer]"
            })
    void whatElsePointsOutSomeoneIsMaskedAndTheWordsAroundItStay(String text, String expected) {
        assertThat(masked(text)).isEqualTo(expected);
    }

    @Test
    void whoeverWroteItIsShownWhatWasTakenAndItsNumber() {
        var masked = Masking.mask("Anna 811218-9876 och Bo 640823-3234, anna@kommun.example");

        assertThat(masked.pieces())
                .contains(
                        new Masked.Piece.Kept("Anna "),
                        new Masked.Piece.Taken(PatternKind.IDENTITY_NUMBER, "811218-9876"));
        assertThat(masked.counts()).isEqualTo(Map.of(PatternKind.IDENTITY_NUMBER, 2, PatternKind.EMAIL, 1));
        assertThat(masked.toString()).doesNotContain("Anna", "811218");
    }

    @Test
    void whatIsNeededByThoseWhoActIsLeftAndTheRestIsNot() {
        var text = "Mejl från svindel@bluff.example till 811218-9876, ring 070-1740605";

        assertThat(Masking.mask(text, Set.of(PatternKind.EMAIL, PatternKind.PHONE))
                        .text())
                .isEqualTo("Mejl från svindel@bluff.example till [personnummer], ring 070-1740605");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1-",
                "a@",
                "@",
                "ab.",
                "1 ",
                "Väg ",
                "1234 ",
                "a1:",
                "070-",
                "ABC 12",
                "journalnummer ",
                "1."
            })
    void aLongTextOfAnyKindTakesNoLongTime(String part) {
        var text = part.repeat(20_000 / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Masking.mask(text));
    }

    private static String masked(String text) {
        return Masking.mask(text).text();
    }
}
