package se.incidentkedjan.reporting.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.opendata.OpenYear.Source;

/** Reads files of open data that anybody may have made, of one municipality or several. */
public final class OpenFileReader {

    /** The largest file, in bytes. */
    public static final int MOST_BYTES = 1024 * 1024;

    /** More rows than a municipality has in a hundred years. */
    private static final int MOST_ROWS = 20_000;

    private static final String AGAIN =
            "Hämta filen på nytt från den kommun som har publicerat den, och spara den utan att öppna den i Excel.";

    private final Faults faults;
    private final String name;
    private final Map<String, Map<String, String>> seen = new HashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, List<OpenValue>> values = new HashMap<>();
    private final RowReader rows;
    private final int most;
    private int count;

    private OpenFileReader(String name, int most) {
        this.name = name;
        this.most = most;
        this.faults = new Faults(name);
        this.rows = new RowReader(faults);
    }

    /**
     * What a file holds.
     *
     * @param name what whoever sent it calls it
     * @param content of which more than {@link #MOST_BYTES} are refused
     */
    public static ReadFile read(String name, byte[] content) {
        return read(name, content, MOST_BYTES, MOST_ROWS);
    }

    /** What a file holds that may be as large as told. */
    public static ReadFile read(String name, byte[] content, int mostBytes, int mostRows) {
        return new OpenFileReader(Faults.shown(name), mostRows).read(content, mostBytes);
    }

    private ReadFile read(byte[] content, int mostBytes) {
        if (content.length > mostBytes) {
            faults.add(null, "Filen är för stor. En fil med öppna data är högst 1 MB; den här är något annat.");
        } else {
            text(content).ifPresent(this::read);
        }
        return new ReadFile(name, faults.isNone() ? years() : List.of(), faults.all());
    }

    private Optional<String> text(byte[] content) {
        if (begins(content, 'P', 'K', 3, 4)) {
            faults.add(
                    null,
                    "Filen är en ZIP-fil eller en Excelfil. Packa upp den och välj CSV-filen, eller " + lower(AGAIN));
            return Optional.empty();
        }
        if (begins(content, '%', 'P', 'D', 'F') || begins(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            faults.add(null, "Filen är ett dokument och inte öppna data. Välj filen som slutar på .csv eller .json.");
            return Optional.empty();
        }
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            text = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (text.isBlank()) {
                faults.add(null, "Filen är tom. " + AGAIN);
                return Optional.empty();
            }
            if (text.stripLeading().startsWith("<")) {
                faults.add(
                        null,
                        "Filen är en webbsida och inte öppna data: kanske krävde adressen inloggning, eller så finns filen inte där. Öppna adressen och spara själva filen.");
                return Optional.empty();
            }
            return Optional.of(text);
        } catch (CharacterCodingException e) {
            faults.add(null, "Filens tecken är inte UTF-8. " + AGAIN);
            return Optional.empty();
        }
    }

    private void read(String text) {
        var first = text.stripLeading().charAt(0);
        if (first == '[' || first == '{') {
            JsonRows.read(text, faults, this::take);
        } else {
            CsvRows.read(text, faults, this::take);
        }
        if (faults.isNone() && sources.isEmpty()) {
            faults.add(null, "Filen har inga värden. " + AGAIN);
        }
    }

    /** Whether there is more to read. */
    private boolean take(String place, Map<OpenField, String> cells) {
        count++;
        if (count > most) {
            faults.add(null, "Filen har fler än %s rader: så mycket har ingen kommun.", Integer.toString(most));
            return false;
        }
        rows.read(place, cells).ifPresent(row -> keep(place, cells, row));
        return true;
    }

    private void keep(String place, Map<OpenField, String> cells, RowReader.Row row) {
        var key = row.source().municipality() + "/" + row.source().year();
        var source = sources.putIfAbsent(key, row.source());
        if (source != null && !source.equals(row.source())) {
            faults.add(
                    place,
                    "Namn, kommungrupp, version eller kontrollsumma är en annan än tidigare i filen för samma kommun och år (%s). Två versioner har blandats: välj den senaste.",
                    key.replace("/", ", "));
            return;
        }
        // Of what this version does not know, too: twice the same is a fault whatever it means.
        var what = cells.get(OpenField.MEASURE) + "/" + cells.get(OpenField.MEMBER);
        var before = seen.computeIfAbsent(key, _ -> new HashMap<>()).putIfAbsent(what, place);
        if (before != null) {
            faults.add(place, "Samma kommun, år, matt och del står redan på %s. Ta bort den ena.", before);
            return;
        }
        if (row.value() != null) {
            values.computeIfAbsent(key, _ -> new ArrayList<>()).add(row.value());
        }
    }

    private List<OpenYear> years() {
        return sources.entrySet().stream()
                .map(one -> new OpenYear(one.getValue(), values.getOrDefault(one.getKey(), List.of())))
                .toList();
    }

    private static boolean begins(byte[] content, int... with) {
        for (int at = 0; at < with.length; at++) {
            if (at >= content.length || (content[at] & 0xFF) != with[at]) {
                return false;
            }
        }
        return true;
    }

    private static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    /** Who takes the rows, as they are read. */
    interface Taker {

        /**
         * Takes a row.
         *
         * @param place where it stands: «rad 3»
         * @param cells what stands in it
         * @return whether there is to be more
         */
        boolean take(String place, Map<OpenField, String> cells);
    }

    /** The columns that must be there and are not. */
    static @Nullable String missing(Iterable<String> columns) {
        var found = new HashSet<String>();
        columns.forEach(found::add);
        var missing = new ArrayList<String>();
        for (var field : OpenField.values()) {
            if (!found.contains(field.code())) {
                missing.add(field.code());
            }
        }
        return missing.isEmpty() ? null : String.join(", ", missing);
    }
}
