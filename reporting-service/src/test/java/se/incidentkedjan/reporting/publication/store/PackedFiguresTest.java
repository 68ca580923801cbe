package se.incidentkedjan.reporting.publication.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.reporting.disclosure.PublishedFigures;
import se.incidentkedjan.reporting.disclosure.Things;
import se.incidentkedjan.reporting.suppression.Aggregate;
import se.incidentkedjan.reporting.suppression.Count;
import se.incidentkedjan.reporting.suppression.Cube;
import se.incidentkedjan.reporting.suppression.Days;
import se.incidentkedjan.reporting.suppression.Published;
import se.incidentkedjan.reporting.suppression.Trait;

class PackedFiguresTest {

    private static final int MEGABYTE = 1_000_000;

    private static Published some(Random random, int units, int months, int traits) {
        var counts = new ArrayList<Count>();
        for (int month = 0; month < months; month++) {
            var day = LocalDate.of(2025, 1, 1).plusMonths(month);
            for (int unit = 0; unit < units; unit++) {
                counts.add(new Count(day, "enhet-" + unit, null, random.nextInt(400)));
                for (int trait = 0; trait < traits; trait++) {
                    counts.add(new Count(
                            day,
                            "enhet-" + unit,
                            new Trait("topic-" + trait % 7, "MEMBER_" + trait),
                            random.nextInt(300)));
                }
            }
        }
        var days = new Days(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31));
        var shown = new ArrayList<Aggregate>();
        for (int unit = 0; unit < units; unit++) {
            shown.add(Aggregate.of(days, Set.of("enhet-" + unit, "enhet-å"), Trait.has("aspect", "K")));
        }
        return new Published(
                shown,
                List.of(Aggregate.total(Days.year(2026)), Aggregate.of(days, new Trait("cause", "NOT_TOLD"))),
                new Cube(counts));
    }

    @Property(tries = 60)
    void whatIsPackedIsReadBack(@ForAll long seed) {
        var random = new Random(seed);
        var byThings = new EnumMap<Things, Published>(Things.class);
        for (var things : Things.values()) {
            if (random.nextInt(4) > 0) {
                byThings.put(things, some(random, random.nextInt(4), random.nextInt(3), random.nextInt(5)));
            }
        }
        var figures = new PublishedFigures(byThings);

        assertThat(PackedFigures.read(PackedFigures.of(figures))).isEqualTo(figures);
    }

    @Test
    void fortyUnitsOverTwoYearsByMonthAndSixtyTraitsHaveRoomManyTimesOver() {
        var things = new EnumMap<Things, Published>(Things.class);
        things.put(Things.INCIDENTS, some(new Random(7), 40, 24, 60));

        var packed = PackedFigures.of(new PublishedFigures(things));

        assertThat(packed.length).isLessThan(MEGABYTE / 2);
    }

    @Test
    void aFormThatIsNotKnownIsNotGuessedAt() {
        assertThatThrownBy(() -> PackedFigures.read(new byte[] {2, 0, 0})).isInstanceOf(IllegalStateException.class);
    }
}
