package se.incidentkedjan.escalation.ruledesk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.duty.Limit;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.events.swedish.SwedishLabels;
import se.incidentkedjan.rules.Reach;

/** What the codes of rules and duties are called in Swedish. */
final class Words {

    private Words() {}

    static String of(Severity severity) {
        return SwedishLabels.of(severity).toLowerCase(Locale.ROOT);
    }

    static String of(PrivacyRisk risk) {
        return switch (risk) {
            case NONE -> "ingen";
            case UNLIKELY -> "osannolik (dokumentera)";
            case RISK -> "risk (anmäl)";
            case HIGH -> "hög (anmäl och informera)";
            case TO_BE_ASSESSED -> "ska bedömas";
        };
    }

    static String of(Reach reach) {
        var within = reach.acknowledgeWithin();
        return reach.role() + " " + of(reach.urgency())
                + (within == null ? ", för kännedom" : ", svar inom " + of(within));
    }

    private static String of(Urgency urgency) {
        return switch (urgency) {
            case IMMEDIATE -> "genast";
            case SOON -> "snart";
            case NORMAL -> "i vanlig ordning";
        };
    }

    private static String of(Duration time) {
        if (time.toMinutes() % 60 != 0) {
            return time.toMinutes() + " minuter";
        }
        var hours = time.toHours();
        return hours % 24 == 0 ? counted(hours / 24, "dygn", "dygn") : counted(hours, "timme", "timmar");
    }

    static String of(Limit limit) {
        return switch (limit) {
            case Limit.Hours(int count) -> "senast efter " + counted(count, "timme", "timmar");
            case Limit.Days(int count) -> "senast efter " + counted(count, "dag", "dagar");
            case Limit.Months(int count) -> "senast efter " + counted(count, "månad", "månader");
            case Limit.WithoutDelay() -> "utan onödigt dröjsmål, ingen bestämd tid";
        };
    }

    private static String counted(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    static String dates(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return "tills vidare";
        }
        return (from == null ? "" : "från och med " + from) + (to == null ? "" : " till och med " + to);
    }

    static String list(List<?> things) {
        return String.join(", ", things.stream().map(String::valueOf).toList());
    }
}
