package se.incidentkedjan.reporting.statistics.web;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What codes and numbers are called in Swedish. */
final class Words {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("MISDIRECTED", "Skickat till fel mottagare"),
            Map.entry("OPEN_RECIPIENT_LIST", "Alla mottagare syntes"),
            Map.entry("OVERSHARED", "Publicerat eller delat för brett"),
            Map.entry("SNOOPING", "Någon har läst eller tagit det hen inte ska"),
            Map.entry("LOST_OR_STOLEN", "Borttappat eller stulet"),
            Map.entry("PHISHING", "Misstänkt mejl, länk eller samtal"),
            Map.entry("MALWARE", "Angrepp, skadlig kod eller intrång"),
            Map.entry("OUTAGE", "Systemet är nere eller felar"),
            Map.entry("WRONG_OR_DELETED_DATA", "Fel, ändrade eller raderade uppgifter"),
            Map.entry("SUPPLIER", "Händelse hos leverantör"),
            Map.entry("PREMISES", "Inbrott, brand, vatten eller ström"),
            Map.entry("OTHER", "Något annat"),
            Map.entry("UNKNOWN", "Okänd kategori"),
            Map.entry("LOW", "Låg"),
            Map.entry("MODERATE", "Måttlig"),
            Map.entry("SIGNIFICANT", "Betydande"),
            Map.entry("SEVERE", "Allvarlig"),
            Map.entry("NOT_ASSESSED", "Inte bedömd än"));

    /** Keeps the digits of a number on one line. */
    private static final char NO_BREAK_SPACE = '\u00a0';

    private Words() {}

    static String name(String code) {
        return NAMES.getOrDefault(code, code);
    }

    /** A whole number as it is written in Swedish: {@code 12 345}. */
    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', NO_BREAK_SPACE);
    }

    /** A share in whole per cent; a dash when there is none. Never rounded up to all, or down to none. */
    static String share(@Nullable Double share) {
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
    static String incidents(long count) {
        return number(count) + NO_BREAK_SPACE + (count == 1 ? "incident" : "incidenter");
    }

    /** A length of time that is one of the steps that are counted. */
    static String duration(long seconds) {
        if (seconds < 60) {
            return seconds == 1 ? "1 sekund" : seconds + " sekunder";
        }
        if (seconds < 3600) {
            return seconds == 60 ? "1 minut" : seconds / 60 + " minuter";
        }
        if (seconds < 86_400) {
            return seconds == 3600 ? "1 timme" : seconds / 3600 + " timmar";
        }
        return "1 dygn";
    }
}
