package se.incidentkedjan.reporting.wording;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.LateReason;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.Origin;
import se.incidentkedjan.events.swedish.SwedishLabels;
import se.incidentkedjan.reporting.counting.Cell;

/** What codes and numbers are called in Swedish. */
public final class Words {

    /** Keeps the digits of a number on one line. */
    private static final char NO_BREAK_SPACE = '\u00a0';

    private static final long MINUTE = 60;
    private static final long HOUR = 3600;
    private static final long DAY = 86_400;

    private Words() {}

    /** What happened. */
    public static String category(String code) {
        return label(Category.values(), code, SwedishLabels::of);
    }

    /** How serious, on the municipality's own scale. */
    public static String severity(String code) {
        return code.equals(Cell.NOT_ASSESSED) ? "Inte bedömd än" : label(Severity.values(), code, SwedishLabels::of);
    }

    /** What lay behind it. */
    public static String cause(String code) {
        return code.equals(Cell.NOT_TOLD) ? "Inte angiven än" : label(Cause.values(), code, Words::of);
    }

    /** Where it came from. */
    public static String origin(String code) {
        return label(Origin.values(), code, Words::of);
    }

    /** What was harmed. */
    public static String aspect(String code) {
        return label(Aspect.values(), code, Words::of);
    }

    /** The risk to the people concerned. */
    public static String risk(String code) {
        return code.equals(Cell.NOT_ASSESSED) ? "Inte bedömd än" : label(PrivacyRisk.values(), code, Words::of);
    }

    /** Why a legal duty was done late. */
    public static String lateReason(String code) {
        return code.equals(Cell.NOT_TOLD) ? "Inte angivet" : label(LateReason.values(), code, SwedishLabels::of);
    }

    private static String of(Cause cause) {
        return switch (cause) {
            case MISTAKE -> "Misstag";
            case SYSTEM_FAULT -> "Systemfel";
            case ATTACK -> "Angrepp";
            case NATURE -> "Naturhändelse";
            case SUPPLIER -> "Leverantör";
            case UNKNOWN -> "Gick inte att få fram";
        };
    }

    private static String of(Origin origin) {
        return switch (origin) {
            case INTERNAL -> "Inom kommunen";
            case EXTERNAL -> "Utanför kommunen";
            case SUPPLIER -> "Hos leverantör";
            case UNKNOWN -> "Okänt";
        };
    }

    private static String of(Aspect aspect) {
        return switch (aspect) {
            case CONFIDENTIALITY -> "Konfidentialitet";
            case INTEGRITY -> "Riktighet";
            case AVAILABILITY -> "Tillgänglighet";
            case TRACEABILITY -> "Spårbarhet";
        };
    }

    private static String of(PrivacyRisk risk) {
        return switch (risk) {
            case NONE -> "Inga personuppgifter";
            case UNLIKELY -> "Osannolik risk";
            case RISK -> "Risk";
            case HIGH -> "Hög risk";
            case TO_BE_ASSESSED -> "Ska bedömas";
        };
    }

    /** A code that was counted by a newer version is shown as it is. */
    private static <E extends Enum<E>> String label(E[] known, String code, Function<E, String> label) {
        return Arrays.stream(known)
                .filter(one -> one.name().equals(code))
                .findFirst()
                .map(label)
                .orElse(code);
    }

    /** A whole number as it is written in Swedish: {@code 12 345}. */
    public static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', NO_BREAK_SPACE);
    }

    /** A number with decimals as it is written in Swedish: {@code 2,5}. */
    public static String decimal(BigDecimal value) {
        return value.toPlainString().replace('.', ',');
    }

    /** Names one after the other: «A, B och C». */
    public static String list(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " och " + names.getLast();
    }

    /** A share in whole per cent; a dash when there is none. Never rounded up to all, or down to none. */
    public static String share(@Nullable Double share) {
        if (share == null) {
            return "–";
        }
        long percent = Math.round(share * 100);
        if (percent == 100 && share < 1) {
            percent = 99;
        } else if (percent == 0 && share > 0) {
            percent = 1;
        }
        return number(percent) + NO_BREAK_SPACE + "%";
    }

    /** {@code 1 incident}, {@code 2 incidenter}. */
    public static String incidents(long count) {
        return number(count) + NO_BREAK_SPACE + (count == 1 ? "incident" : "incidenter");
    }

    /** About how long, in the largest unit of which there are at least two. */
    public static String duration(long seconds) {
        if (seconds < 2 * MINUTE) {
            return seconds == 1 ? "1 sekund" : seconds + " sekunder";
        }
        if (seconds < 2 * HOUR) {
            return Math.round((double) seconds / MINUTE) + " minuter";
        }
        return seconds < 2 * DAY
                ? Math.round((double) seconds / HOUR) + " timmar"
                : Math.round((double) seconds / DAY) + " dagar";
    }
}
