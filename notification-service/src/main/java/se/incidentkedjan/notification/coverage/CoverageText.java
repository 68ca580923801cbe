package se.incidentkedjan.notification.coverage;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.notification.people.Organisation;
import se.incidentkedjan.notification.roster.Span;

/** The words of gaps, the same on the page, on the command line and in print. */
public final class CoverageText {

    private static final List<String> DAYS = List.of("mån", "tis", "ons", "tors", "fre", "lör", "sön");

    private CoverageText() {}

    /** {@return such as «IT-jour: ingen svarar lör 28 nov 17.00 – sön 29 nov 08.00: IT-jouren är borta …»} */
    public static String line(Gap gap, Organisation organisation) {
        var units = units(gap.units(), organisation);
        return "%s%s, %s: ingen svarar %s: %s."
                .formatted(
                        organisation.title(gap.role()),
                        units.isEmpty() ? "" : " (" + units + ")",
                        urgencies(gap.urgencies()),
                        span(gap.span()),
                        gap.why());
    }

    /** {@return the names of units; nothing when it is for all} */
    public static String units(List<UnitCode> units, Organisation organisation) {
        return units.stream()
                .map(unit -> organisation.nameOf(unit).orElse(unit.value()))
                .collect(Collectors.joining(", "));
    }

    /** {@return such as «omedelbart och snart»} */
    public static String urgencies(Collection<Urgency> urgencies) {
        return Arrays.stream(Urgency.values())
                .filter(urgencies::contains)
                .map(CoverageText::of)
                .collect(Collectors.joining(" och "));
    }

    /** {@return what an urgency is called in the middle of a sentence} */
    public static String of(Urgency urgency) {
        return switch (urgency) {
            case IMMEDIATE -> "omedelbart";
            case SOON -> "snart";
            case NORMAL -> "normalt";
        };
    }

    /** {@return such as «lör 28 nov 17.00 – sön 29 nov 08.00»} */
    public static String span(Span span) {
        return moment(span.from()) + " – " + moment(span.to());
    }

    /** {@return such as «lör 28 nov 17.00»} */
    public static String moment(Instant at) {
        ZonedDateTime local = at.atZone(SwedishTime.ZONE);
        LocalTime clock = local.toLocalTime();
        return String.format(
                Locale.ROOT,
                "%s %d %s %02d.%02d",
                DAYS.get(local.getDayOfWeek().getValue() - 1),
                local.getDayOfMonth(),
                SwedishTime.MONTHS.get(local.getMonthValue() - 1).substring(0, 3),
                clock.getHour(),
                clock.getMinute());
    }
}
