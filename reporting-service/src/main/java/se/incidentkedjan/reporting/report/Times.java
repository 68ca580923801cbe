package se.incidentkedjan.reporting.report;

import java.util.List;
import se.incidentkedjan.reporting.report.Report.Comparison;
import se.incidentkedjan.reporting.report.Report.Time;
import se.incidentkedjan.reporting.statistics.Statistics;
import se.incidentkedjan.reporting.statistics.Statistics.Spread;

/** How long things took, in a report. A time is told of as many incidents as a number must have, and only where their number is. */
final class Times {

    /** Of fewer, nine of ten is all but the one or two that took longest, so it points at them. */
    private static final int ENOUGH_FOR_NINE_OF_TEN = 20;

    static final String TO_REPORT = "Från upptäckt till rapport";
    static final String TO_DELIVERY = "Från rapport till första meddelandet";
    static final String TO_ACKNOWLEDGE = "Från rapport till att någon tog hand om den";
    static final String TO_ASSESS = "Från rapport till bedömd risk";
    static final String TO_CLOSE = "Från rapport till avslutat ärende";

    private Times() {}

    static List<Time> of(Statistics now, Statistics before, Comparison incidents, int threshold) {
        var isNowTold = !incidents.now().isHidden();
        var isBeforeTold = !incidents.before().isHidden();
        return List.of(
                        time(
                                "toReport",
                                TO_REPORT,
                                now.times().toReport(),
                                before.times().toReport()),
                        time(
                                "toDelivery",
                                TO_DELIVERY,
                                now.times().toDelivery(),
                                before.times().toDelivery()),
                        time(
                                "toAcknowledge",
                                TO_ACKNOWLEDGE,
                                now.times().toAcknowledge(),
                                before.times().toAcknowledge()),
                        time(
                                "toAssess",
                                TO_ASSESS,
                                now.times().toAssess(),
                                before.times().toAssess()),
                        time(
                                "toClose",
                                TO_CLOSE,
                                now.times().toClose(),
                                before.times().toClose()))
                .stream()
                .map(time -> time.told(isNowTold, isBeforeTold, threshold))
                .toList();
    }

    private record Spreads(String code, String name, Spread now, Spread before) {

        Time told(boolean isNowTold, boolean isBeforeTold, int threshold) {
            return new Time(
                    code,
                    name,
                    enough(now, isNowTold, threshold) ? now.medianSeconds() : null,
                    enough(now, isNowTold, Math.max(threshold, ENOUGH_FOR_NINE_OF_TEN)) ? now.p90Seconds() : null,
                    enough(before, isBeforeTold, threshold) ? before.medianSeconds() : null);
        }

        private static boolean enough(Spread spread, boolean isTold, int least) {
            return isTold && spread.incidents() >= least;
        }
    }

    private static Spreads time(String code, String name, Spread now, Spread before) {
        return new Spreads(code, name, now, before);
    }
}
