package se.incidentkedjan.intake.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.kit.gathering.Gathering;

/**
 * Gives references. Those who ask at the same time share one write, so that a storm of reports costs few writes and a
 * calm day still has no gaps.
 */
public final class References {

    private static final class Asker {
        private final int year;
        private long number;

        Asker(int year) {
            this.year = year;
        }
    }

    private final NumberSeries numbers;
    private final ZoneId zone;
    private final Gathering<Asker> asking = new Gathering<>(this::answer);

    /**
     * References from these numbers.
     *
     * @param zone decides which year it is
     */
    public References(NumberSeries numbers, ZoneId zone) {
        this.numbers = numbers;
        this.zone = zone;
    }

    /**
     * The next reference of the year in which something was received.
     *
     * @param receivedAt UTC
     */
    public Reference next(Instant receivedAt) {
        var asker = new Asker(receivedAt.atZone(zone).getYear());
        asking.join(asker);
        return new Reference(asker.year, asker.number);
    }

    private void answer(List<Asker> askers) {
        askers.stream().collect(Collectors.groupingBy(asker -> asker.year)).forEach((year, ofYear) -> {
            long number = numbers.take(year, ofYear.size());
            for (var asker : ofYear) {
                asker.number = number++;
            }
        });
    }
}
