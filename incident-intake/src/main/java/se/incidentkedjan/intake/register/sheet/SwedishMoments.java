package se.incidentkedjan.intake.register.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.intake.register.MomentReading;
import se.incidentkedjan.webkit.SwedishTimeInput;
import se.incidentkedjan.webkit.TimeReading;

/**
 * Reads the dates of registers: as people in Sweden write them, with or without a time of day, as ISO 8601 with or without an
 * offset, and as the bare numbers that spreadsheets keep dates as.
 */
public final class SwedishMoments implements Function<String, MomentReading> {

    private static final Pattern WITH_TIME = Pattern.compile(
            "(.*?)(?:[tT]|[, ]+)(?:kl\\.? ?)?(\\d{1,2}[:.]\\d{2})(?::\\d{2}(?:[.,]\\d+)?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_OFFSET =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}.*([Zz]|[+-]\\d{2}:\\d{2})");
    /** What an offset can be in Sweden, and UTC; anything else is more likely something else. */
    private static final Pattern KNOWN_OFFSET = Pattern.compile(".*(?:[Zz]|\\+0[0-2]:00)");

    private static final Pattern RANGE = Pattern.compile(
            ".*\\d{1,2}[:.]\\d{2}\\s*(?:-|–|—|till)\\s*(?:kl\\.? ?)?\\d{1,2}[:.]\\d{2}", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 60;
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(?:[.,]\\d{1,12})?");
    private static final LocalDateTime SERIAL_ZERO = LocalDate.of(1899, 12, 30).atStartOfDay();
    private static final int SECONDS_OF_A_DAY = 86_400;

    @Override
    public MomentReading apply(String text) {
        var typed = text.strip();
        if (typed.length() > LONGEST) {
            return unreadable(typed);
        }
        if (RANGE.matcher(typed).matches()) {
            return new MomentReading.Wrong(
                    "«%s» är två tider. Behåll den första, och lägg den andra i en egen kolumn.".formatted(typed));
        }
        if (SERIAL.matcher(typed).matches()) {
            return serial(new BigDecimal(typed.replace(',', '.')));
        }
        if (WITH_OFFSET.matcher(typed).matches()) {
            return offset(typed);
        }
        var day = SwedishTimeInput.date(typed);
        if (day.isPresent()) {
            return wholeDay(day.get());
        }
        var split = WITH_TIME.matcher(typed);
        return split.matches() ? at(split.group(1), split.group(2)) : unreadable(typed);
    }

    private static MomentReading unreadable(String typed) {
        return new MomentReading.Wrong("«%s» går inte att läsa som ett datum.".formatted(shortened(typed)));
    }

    private static MomentReading at(String date, String time) {
        return switch (SwedishTimeInput.read(date, time)) {
            case TimeReading.Read read -> moment(read.instant(), null);
            case TimeReading.Twice twice ->
                moment(
                        twice.earlier(),
                        "Klockslaget fanns två gånger den natten, när klockan ställdes tillbaka. Den första räknas.");
            case TimeReading.Unclear unclear -> new MomentReading.Wrong(sentence(unclear.message()));
            case TimeReading.Nothing nothing -> new MomentReading.Wrong("Det står inget datum.");
        };
    }

    private static MomentReading moment(Instant at, @Nullable String remark) {
        return new MomentReading.Read(at, at, remark);
    }

    private static MomentReading wholeDay(LocalDate day) {
        var from = day.atStartOfDay(SwedishTime.ZONE).toInstant();
        var to = day.plusDays(1).atStartOfDay(SwedishTime.ZONE).toInstant().minusSeconds(1);
        return new MomentReading.Read(from, to, null);
    }

    /** Days since the end of 1899, as spreadsheets count. */
    private static MomentReading serial(BigDecimal days) {
        var whole = days.longValue();
        var seconds = days.subtract(BigDecimal.valueOf(whole))
                .multiply(BigDecimal.valueOf(SECONDS_OF_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        var local = SERIAL_ZERO.plusDays(whole).plusSeconds(seconds);
        return seconds == 0
                ? wholeDay(local.toLocalDate())
                : at(local.toLocalDate().toString(), "%02d:%02d".formatted(local.getHour(), local.getMinute()));
    }

    private static MomentReading offset(String typed) {
        if (!KNOWN_OFFSET.matcher(typed).matches()) {
            return new MomentReading.Wrong(
                    "Tiden i «%s» är varken svensk tid eller UTC. Skriv den i svensk tid.".formatted(typed));
        }
        try {
            return moment(
                    OffsetDateTime.parse(typed.toUpperCase(Locale.ROOT).replace(' ', 'T'))
                            .toInstant(),
                    null);
        } catch (DateTimeException e) {
            return unreadable(typed);
        }
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
