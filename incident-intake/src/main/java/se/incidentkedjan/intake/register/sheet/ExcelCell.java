package se.incidentkedjan.intake.register.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** What a person sees in a cell, as text: a date as ISO 8601 in local time, a whole number without decimals. */
final class ExcelCell {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    /** What stands in quotes, in brackets or after a backslash of a format is shown as it is. */
    private static final Pattern SHOWN_AS_IT_IS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.");

    private static final Pattern OF_A_DATE = Pattern.compile(".*[dy].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    /** Of a number, in digits or decimals. */
    private static final int LONGEST = 30;

    /** The last that Excel knows. */
    private static final int LAST_YEAR = 9999;

    private static final int FIRST_DATE_FORMAT = 14;
    private static final int LAST_DATE_FORMAT = 17;
    private static final int DATE_AND_TIME_FORMAT = 22;

    private ExcelCell() {}

    static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case FORMULA -> formula(cell);
            case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "ja" : "nej";
            case STRING, ERROR -> cell.getText();
            case EMPTY -> "";
        };
    }

    private static String formula(Cell cell) {
        var raw = cell.getRawValue();
        return raw != null && NUMBER.matcher(raw).matches() && !(cell.getValue() instanceof String)
                ? number(cell)
                : cell.getText();
    }

    private static String number(Cell cell) {
        var raw = cell.getRawValue();
        if (raw == null || raw.isBlank()) {
            return "";
        }
        if (isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
            return date(cell, raw);
        }
        return NUMBER.matcher(raw).matches() && raw.length() <= LONGEST ? plain(raw) : raw;
    }

    /** Written out, a number with an exponent can be longer than all memory. */
    private static String plain(String raw) {
        try {
            var plain = new BigDecimal(raw).stripTrailingZeros();
            return Math.abs((long) plain.scale()) > LONGEST ? raw : plain.toPlainString();
        } catch (ArithmeticException | NumberFormatException e) {
            return raw;
        }
    }

    private static String date(Cell cell, String raw) {
        LocalDateTime local;
        try {
            local = cell.asDate();
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            // No date, whatever it is shown as: the row is refused for it, and that is told.
            return raw;
        }
        if (local.getYear() > LAST_YEAR) {
            return raw;
        }
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? local.toLocalDate().toString()
                : MOMENT.format(local.plusSeconds(30));
    }

    /** Whether a number is shown as a date. */
    private static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (id != null && ((id >= FIRST_DATE_FORMAT && id <= LAST_DATE_FORMAT) || id == DATE_AND_TIME_FORMAT)) {
            return true;
        }
        return format != null
                && OF_A_DATE
                        .matcher(SHOWN_AS_IT_IS
                                .matcher(format.toLowerCase(Locale.ROOT))
                                .replaceAll(""))
                        .matches();
    }
}
