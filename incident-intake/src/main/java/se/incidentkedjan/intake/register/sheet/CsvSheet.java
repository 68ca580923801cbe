package se.incidentkedjan.intake.register.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.incidentkedjan.intake.register.SheetReader.Outcome;
import se.incidentkedjan.intake.register.SheetReader.Taker;

/**
 * A table as CSV, in the dialects that Swedish programs write: UTF-8 with or without a byte order mark, UTF-16 with one, or
 * windows-1252; semicolon, comma or tab.
 */
final class CsvSheet {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern TOLD = Pattern.compile("sep=(.)\\R", Pattern.CASE_INSENSITIVE);
    private static final char[] SEPARATORS = {';', '\t', ','};
    private static final int LOOKED_AT = 64 * 1024;
    private static final int LONGEST_CELL = 200_000;
    private static final int LONGEST_ROW = 1_000_000;
    private static final int MOST_CELLS = 2_000;
    /** What no text has: the file is something else. */
    private static final char NOTHING = '\0';

    private final byte[] file;

    CsvSheet(byte[] file) {
        this.file = file;
    }

    Outcome read(Taker taker) {
        var charset = charset();
        var text = text(charset);
        if (text.indexOf(NOTHING) >= 0) {
            return new Outcome.Unreadable(
                    "Filen är varken .xlsx eller CSV. Öppna registret i Excel och spara det som något av dem.");
        }
        int number = 0;
        var told = TOLD.matcher(text);
        boolean isTold = told.lookingAt();
        char separator = isTold ? told.group(1).charAt(0) : separator(text);
        try (var csv = reader(separator, isTold ? text.substring(told.end()) : text)) {
            number = isTold ? 1 : 0;
            for (var row : csv) {
                number++;
                if (!taker.take(number, row.getFields())) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            return new Outcome.Unreadable(
                    "Filen går inte att läsa efter rad %d. Ofta beror det på ett citattecken (\") som öppnas och aldrig stängs, eller på en cell med mycket text. Rätta raden, eller spara registret som .xlsx."
                            .formatted(number));
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException("a text in memory could not be read", e);
        }
        return new Outcome.Read(List.of("CSV, tecken enligt %s, %s mellan kolumnerna."
                .formatted(charset.name().toLowerCase(Locale.ROOT), name(separator))));
    }

    private static CsvReader<CsvRecord> reader(char separator, String text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_CELLS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(LONGEST_ROW)
                                .build(),
                        text);
    }

    private Charset charset() {
        if (begins(0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (begins(0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return WINDOWS;
        }
    }

    private boolean begins(int... with) {
        for (int at = 0; at < with.length; at++) {
            if (at >= file.length || (file[at] & 0xFF) != with[at]) {
                return false;
            }
        }
        return true;
    }

    private String text(Charset charset) {
        var text = new String(file, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The sign that stands most often outside quotes in the first row; a semicolon when none does. */
    private static char separator(String text) {
        var counts = new int[SEPARATORS.length];
        boolean isQuoted = false;
        for (int at = 0; at < Math.min(text.length(), LOOKED_AT); at++) {
            char sign = text.charAt(at);
            if (sign == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (sign == '\n' || sign == '\r') && sum(counts) > 0) {
                break;
            } else if (!isQuoted) {
                count(sign, counts);
            }
        }
        int best = 0;
        for (int which = 1; which < counts.length; which++) {
            best = counts[which] > counts[best] ? which : best;
        }
        return SEPARATORS[best];
    }

    private static void count(char sign, int[] counts) {
        for (int which = 0; which < SEPARATORS.length; which++) {
            counts[which] += SEPARATORS[which] == sign ? 1 : 0;
        }
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    private static String name(char separator) {
        return switch (separator) {
            case ';' -> "semikolon";
            case ',' -> "komma";
            case '\t' -> "tabb";
            default -> "«" + separator + "»";
        };
    }
}
