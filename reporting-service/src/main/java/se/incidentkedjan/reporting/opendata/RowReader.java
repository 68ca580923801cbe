package se.incidentkedjan.reporting.opendata;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.documents.LegibleText;
import se.incidentkedjan.reporting.opendata.OpenYear.Source;
import se.incidentkedjan.reporting.statistics.Organisation.Group;

/** Reads one row that somebody else has written: nothing is believed of it. */
final class RowReader {

    static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{4}");
    static final Pattern MEMBER = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    private static final Pattern YEAR = Pattern.compile("20\\d\\d|21\\d\\d");
    private static final Pattern VERSION = Pattern.compile("[1-9]\\d{0,5}");
    private static final Pattern VALUE = Pattern.compile("\\d{1,12}(?:\\.\\d{1,6})?");
    private static final int LONGEST_HASH = 150;

    /**
     * A row.
     *
     * @param value absent when it is of a measure or a part that this version does not know
     */
    record Row(Source source, @Nullable OpenValue value) {}

    private final Faults faults;
    private @Nullable String place;
    private Map<OpenField, String> cells = Map.of();
    private boolean isWrong;

    RowReader(Faults faults) {
        this.faults = faults;
    }

    /** A row; empty when something is wrong with it, which is then told. */
    Optional<Row> read(String where, Map<OpenField, String> row) {
        place = where;
        cells = row;
        isWrong = false;
        if (!isOurFormat()) {
            return Optional.empty();
        }
        var source = new Source(
                matching(OpenField.MUNICIPALITY, MUNICIPALITY, "skriv fyra siffror, till exempel 0180"),
                name(),
                group(),
                number(matching(OpenField.YEAR, YEAR, "skriv ett år, till exempel 2026")),
                number(matching(OpenField.VERSION, VERSION, "skriv ett heltal från 1")),
                hash());
        var value = value();
        return isWrong ? Optional.empty() : Optional.of(new Row(source, value));
    }

    private boolean isOurFormat() {
        var format = cell(OpenField.FORMAT);
        if (format.equals(Integer.toString(OpenYear.FORMAT))) {
            return true;
        }
        wrong(
                format.matches("\\d{1,6}")
                        ? "Filen har formatversion %s, och den här sidan läser bara 1. Be kommunen om en fil i version 1, eller vänta på en ny version av Incidentkedjan."
                        : "«%s» i kolumnen formatversion är ingen version. Där ska stå 1.",
                format);
        return false;
    }

    private String name() {
        var name = cell(OpenField.NAME);
        if (name.isBlank()
                || name.codePointCount(0, name.length()) > OpenYear.LONGEST_NAME + 1
                || !LegibleText.of(name).equals(name)
                || name.indexOf('\n') >= 0) {
            wrong("«%s» i kolumnen kommun är inget namn. Där ska stå ett namn på en rad, högst 100 tecken.", name);
        }
        return name;
    }

    private @Nullable Group group() {
        var text = cell(OpenField.GROUP);
        if (text.isEmpty()) {
            return null;
        }
        var group = Arrays.stream(Group.values())
                .filter(one -> one.name().equals(text))
                .findFirst();
        if (group.isEmpty()) {
            wrong("«%s» är ingen kommungrupp: skriv A, B eller C, eller lämna tomt.", text);
        }
        return group.orElse(null);
    }

    private String hash() {
        var hash = cell(OpenField.HASH);
        if (hash.isBlank()
                || hash.length() > LONGEST_HASH
                || !hash.chars().allMatch(sign -> sign > ' ' && sign < 127)) {
            wrong("«%s» i kolumnen innehallssumma är ingen kontrollsumma.", hash);
        }
        return hash;
    }

    private @Nullable OpenValue value() {
        var code = cell(OpenField.MEASURE);
        var member = matching(OpenField.MEMBER, MEMBER, "skriv en kod med stora bokstäver, till exempel ALL");
        var number = decimal();
        var hidden = hidden(number);
        if (code.isBlank()) {
            wrong("Kolumnen matt är tom. Där ska stå vad värdet säger, till exempel incidenter.");
        }
        var measure = Measure.ofCode(code);
        if (measure.isEmpty() || isWrong || !measure.get().members().has(member)) {
            return null;
        }
        if (!measure.get().unit().code().equals(cell(OpenField.UNIT))) {
            wrong(
                    "Måttet %s räknas i %s, men i kolumnen enhet står «%s».",
                    code, measure.get().unit().code(), cell(OpenField.UNIT));
            return null;
        }
        return new OpenValue(measure.get(), member, number, hidden);
    }

    private @Nullable BigDecimal decimal() {
        var text = cell(OpenField.VALUE);
        if (text.isEmpty()) {
            return null;
        }
        if (!VALUE.matcher(text).matches()) {
            wrong(
                    "«%s» i kolumnen varde är inget tal från noll och uppåt. Skriv det med decimalpunkt och utan mellanrum, till exempel 12.5.",
                    text);
            return null;
        }
        return new BigDecimal(text);
    }

    private boolean hidden(@Nullable BigDecimal number) {
        var text = cell(OpenField.HIDDEN);
        var isHidden = text.equals("true");
        if (!isHidden && !text.equals("false")) {
            wrong("«%s» i kolumnen dold ska vara true eller false.", text);
        } else if (isHidden && number != null) {
            wrong("Värdet är dolt (dold = true), men i kolumnen varde står ett tal. Det ena måste vara fel.");
        }
        return isHidden;
    }

    private String matching(OpenField field, Pattern form, String how) {
        var text = cell(field);
        if (!form.matcher(text).matches()) {
            wrong("«%s» går inte att läsa i kolumnen %s: %s.", text, field.code(), how);
        }
        return text;
    }

    private int number(String text) {
        return isWrong || text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private String cell(OpenField field) {
        return cells.getOrDefault(field, "");
    }

    private void wrong(String message, String... quoted) {
        isWrong = true;
        faults.add(place, message, quoted);
    }
}
