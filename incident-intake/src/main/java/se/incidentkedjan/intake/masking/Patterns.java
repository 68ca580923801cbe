package se.incidentkedjan.intake.masking;

import java.util.regex.Pattern;

/** What can be found by one pattern; its group {@code it} is what is masked. */
final class Patterns {

    // No I, Q, V, Å, Ä or Ö; the last sign may be a letter since 2019.
    private static final Pattern CAR_PLATE =
            Pattern.compile("(?<![\\p{L}\\d])(?<it>[A-HJ-PR-UW-Z]{3}[\\h-]?\\d{2}[0-9A-HJ-NPR-UW-Z])(?![\\p{L}\\d])");

    private static final Pattern STREET_ADDRESS = Pattern.compile(
            "(?u)(?<![\\p{L}\\d])(?<it>(?:\\p{Lu}\\p{L}{1,20}\\h)?"
                    + "\\p{Lu}\\p{L}{0,30}?(?:gatan|gata|vägen|väg|gränden|gränd|stigen|stig|torget|torg|allén|backen|backe|platsen|plats"
                    + "|leden|stråket|kajen|esplanaden)\\h{1,2}\\d{1,4}(?:\\h?[A-Za-z](?![\\p{L}]))?(?:,?\\h{1,2}lgh\\h?\\d{3,4})?)(?!\\d)");

    // Our own references are 2026-000123, and say nothing of anyone.
    private static final Pattern RECORD_NUMBER = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:journal|patientjournal|dossier|personakt|akt|diarie|ärende|dnr|sol-|lss-)\\p{L}{0,12}"
                    + "(?:numret|nummer|nr)?\\.?[:\\h]{1,3}(?!\\d{4}-\\d{6,12}(?!\\d))(?<it>(?:\\p{Lu}{1,6}[\\h/-]?)?\\d[\\d/-]{2,20})(?!\\d)");

    private Patterns() {}

    static Finder carPlates() {
        return finder(PatternKind.CAR_PLATE, CAR_PLATE);
    }

    static Finder streetAddresses() {
        return finder(PatternKind.STREET_ADDRESS, STREET_ADDRESS);
    }

    static Finder recordNumbers() {
        return finder(PatternKind.RECORD_NUMBER, RECORD_NUMBER);
    }

    private static Finder finder(PatternKind kind, Pattern pattern) {
        return text -> pattern.matcher(text)
                .results()
                .map(found -> new Found(kind, found.start("it"), found.end("it")))
                .toList();
    }
}
