package se.incidentkedjan.reporting.disclosure;

import java.time.LocalDate;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.reporting.counting.Dimension;
import se.incidentkedjan.reporting.statistics.Tally;
import se.incidentkedjan.reporting.suppression.Cube;
import se.incidentkedjan.reporting.suppression.Trait;

/** The incidents of units, in every topic. A unit without incidents has a row too: everybody knows that it exists. */
final class IncidentRows {

    private final Rows rows = new Rows();

    void add(LocalDate day, String unit, Tally tally) {
        long reported = tally.sum(Dimension.REPORTED);
        rows.add(day, unit, null, reported);
        if (reported == 0) {
            return;
        }
        Topics.SINGLE.forEach((topic, dimension) ->
                tally.of(dimension).forEach((code, count) -> rows.addIfAny(day, unit, new Trait(topic, code), count)));
        for (var aspect : Aspect.values()) {
            long harmed = tally.of(Dimension.ASPECT, aspect.name());
            rows.addIfAny(day, unit, Topics.harmed(aspect), harmed);
            rows.addIfAny(day, unit, Topics.unharmed(aspect), reported - harmed);
        }
        long near = tally.sum(Dimension.NEAR_MISS);
        rows.addIfAny(day, unit, Topics.nearMiss(), near);
        rows.addIfAny(day, unit, Topics.noNearMiss(), reported - near);
    }

    Cube cube() {
        return rows.cube();
    }
}
