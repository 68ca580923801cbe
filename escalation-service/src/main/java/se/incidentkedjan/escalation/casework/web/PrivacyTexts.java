package se.incidentkedjan.escalation.casework.web;

import java.math.BigDecimal;
import java.util.List;
import se.incidentkedjan.escalation.privacy.EnisaScore;
import se.incidentkedjan.escalation.privacy.EnisaScore.Band;
import se.incidentkedjan.escalation.privacy.Factor;
import se.incidentkedjan.escalation.privacy.PrivacyAdvice;
import se.incidentkedjan.escalation.privacy.Span;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.DataTable.Column;
import se.incidentkedjan.webkit.SummaryRow;

/** The advice on risk to the people concerned, with all its parts, as people read it. */
final class PrivacyTexts {

    private PrivacyTexts() {}

    static DataTable factors(PrivacyAdvice advice) {
        return new DataTable(
                "Faktorer enligt EDPB:s riktlinjer 01/2021",
                List.of(Column.text("Vad"), Column.text("Väger åt"), Column.text("Varför")),
                advice.factors().stream()
                        .map(factor -> List.of(
                                Cell.of(of(factor.aspect())),
                                Cell.of(of(factor.direction())),
                                Cell.of(of(factor.reason()))))
                        .toList());
    }

    static List<SummaryRow> score(EnisaScore score) {
        return List.of(
                SummaryRow.of("Uppgifternas sammanhang (DPC)", number(score.context())),
                SummaryRow.of("Hur lätt det är att veta vem (EI)", number(score.identification())),
                SummaryRow.of(
                        "Omständigheter (CB)",
                        "%s: konfidentialitet %s, riktighet %s, tillgänglighet %s, uppsåt %s"
                                .formatted(
                                        number(score.circumstances()),
                                        number(score.confidentiality()),
                                        number(score.integrity()),
                                        number(score.availability()),
                                        number(score.intent()))),
                SummaryRow.of(
                        "SE = DPC × EI + CB",
                        "%s, %s".formatted(number(score.severity()), band(score.lowestBand(), score.highestBand()))),
                SummaryRow.of("Fler än hundra personer", flag(score.moreThanHundred())),
                SummaryRow.of("Oläsliga för obehöriga", flag(score.unintelligible())));
    }

    private static String flag(YesNo answer) {
        return FactAnswers.of(answer);
    }

    private static String number(Span span) {
        return span.isExact() ? plain(span.least()) : plain(span.least()) + "–" + plain(span.most());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static String band(Band lowest, Band highest) {
        return lowest == highest ? of(lowest) : of(lowest) + " till " + of(highest);
    }

    private static String of(Band band) {
        return switch (band) {
            case LOW -> "låg";
            case MEDIUM -> "medelhög";
            case HIGH -> "hög";
            case VERY_HIGH -> "mycket hög";
        };
    }

    private static String of(Factor.Aspect aspect) {
        return switch (aspect) {
            case TYPE_OF_BREACH -> "Slag av incident";
            case NATURE_OF_DATA -> "Uppgifternas art";
            case VOLUME_OF_DATA -> "Uppgifternas omfattning";
            case EASE_OF_IDENTIFICATION -> "Hur lätt det är att veta vem";
            case PROTECTION -> "Skydd";
            case SEVERITY_OF_CONSEQUENCES -> "Följder";
            case SPECIAL_INDIVIDUALS -> "Vilka de är";
            case NUMBER_AFFECTED -> "Hur många";
            case INTENT -> "Uppsåt";
            case RECIPIENT -> "Mottagare";
        };
    }

    private static String of(Factor.Direction direction) {
        return switch (direction) {
            case RAISES -> "Högre risk ↑";
            case LOWERS -> "Lägre risk ↓";
            case NEUTRAL -> "Varken eller";
            case UNKNOWN -> "Okänt ?";
        };
    }

    private static String of(Factor.Reason reason) {
        return switch (reason) {
            case DISCLOSED -> "Någon obehörig har sett eller fått uppgifterna";
            case ALTERED -> "Uppgifter är fel eller ändrade";
            case LOST -> "Uppgifter är borta för alltid";
            case OUT_OF_REACH -> "Uppgifterna gick inte att nå under en tid";
            case SOON_BACK -> "Uppgifterna gick snart att nå igen";
            case SHOWN_UNDISCLOSED -> "Det är visat att ingen har fått uppgifterna";
            case SENSITIVE_DATA -> "Känsliga eller särskilt skyddsvärda uppgifter";
            case FRAUD_POSSIBLE -> "Uppgifter som öppnar för bedrägeri eller identitetsstöld";
            case REVEALING_DATA -> "Uppgifter som visar hur någon lever";
            case HARMLESS_DATA -> "Bara namn och kontaktuppgifter";
            case MANY_KINDS -> "Många slags uppgifter ger tillsammans en bild av en person";
            case FEW_KINDS -> "Få slags uppgifter";
            case IDENTIFIED -> "Den som ser uppgifterna vet vem de gäller";
            case NOT_NAMED -> "Uppgifterna har varken namn eller nummer";
            case UNREADABLE -> "Krypterade eller hashade, och nyckeln är säker";
            case READABLE -> "Vem som helst kan läsa dem";
            case MISUSED -> "Missbruk har skett eller är troligt";
            case CARE_AFFECTED -> "Vård eller omsorg saknade uppgifter som den behöver";
            case INJURED -> "Någon har skadats allvarligt";
            case NOTHING_SEEN -> "Inget missbruk har synts";
            case PROTECTED_PERSONS -> "Någon lever med skyddade personuppgifter";
            case VULNERABLE_PEOPLE -> "Barn, elever, patienter eller omsorgstagare";
            case ORDINARY_PEOPLE -> "Ingen av dem är känd som särskilt utsatt";
            case MANY_PEOPLE -> "Fler än hundra";
            case FEW_PEOPLE -> "Hundra eller färre; antalet ensamt sänker aldrig risken";
            case INTENDED -> "Någon ville det";
            case MISTAKE -> "Ett misstag";
            case TRUSTED_AND_DELETED -> "Känd och pålitlig mottagare som har bekräftat att det är raderat";
            case TRUSTED -> "Känd och pålitlig mottagare, men raderingen är inte bekräftad";
            case KNOWN_RECIPIENT -> "Känd mottagare";
            case DISTRUSTED -> "Känd mottagare som det inte går att lita på";
            case MANY_RECIPIENTS -> "Många mottagare, om än kända";
            case PUBLISHED -> "Öppet för alla";
            case NOT_KNOWN -> "Ingen vet ännu";
        };
    }
}
