package se.incidentkedjan.benchmarks.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.events.facts.AvailabilityLoss;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.DataKind;
import se.incidentkedjan.events.facts.DataSubjectGroup;
import se.incidentkedjan.events.facts.Exfiltration;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.Klassa;
import se.incidentkedjan.events.facts.Misuse;
import se.incidentkedjan.events.facts.Operations;
import se.incidentkedjan.events.facts.Origin;
import se.incidentkedjan.events.facts.PersonalData;
import se.incidentkedjan.events.facts.Precision;
import se.incidentkedjan.events.facts.Recipients;
import se.incidentkedjan.events.facts.Sector;
import se.incidentkedjan.events.facts.SubjectCount;
import se.incidentkedjan.events.facts.YesNo;

/** Facts of incidents of which more and more is told: the first of them says next to nothing, the last one everything. */
final class SeededFacts {

    private static final String[] NUMBERS = {"0", "0.5", "1", "1.5", "4", "4.5", "6", "6.5", "12", "13", "48", "50"};
    private static final Long[] COUNTS = {1L, 2L, 99L, 100L, 499L, 500L, 1000L, 2000L, 100_000L};

    private final Random chance;
    private final double told;

    private SeededFacts(Random chance, double told) {
        this.chance = chance;
        this.told = told;
    }

    /** So many, the same ones for the same seed, in an order that does not depend on how much they tell. */
    static List<IncidentFacts> of(int many, long seed) {
        var chance = new Random(seed);
        var all = new ArrayList<>(IntStream.range(0, many)
                .mapToObj(i -> new SeededFacts(chance, i / (many - 1.0)).facts())
                .toList());
        Collections.shuffle(all, chance);
        return List.copyOf(all);
    }

    private IncidentFacts facts() {
        return new IncidentFacts(
                one(Category.values(), Category.UNKNOWN),
                some(Aspect.values()),
                isTold() && chance.nextInt(5) == 0,
                answer(),
                answer(),
                isTold() ? YesNo.NO : YesNo.UNKNOWN,
                one(Origin.values(), Origin.UNKNOWN),
                null,
                null,
                null,
                null,
                null,
                null,
                new PersonalData(
                        answer(),
                        some(DataKind.values()),
                        some(DataSubjectGroup.values()),
                        new SubjectCount(count(), one(Precision.values(), Precision.UNKNOWN)),
                        answer(),
                        one(Recipients.values(), Recipients.UNKNOWN),
                        answer(),
                        answer(),
                        one(Exfiltration.values(), Exfiltration.UNKNOWN),
                        one(Misuse.values(), Misuse.UNKNOWN),
                        one(AvailabilityLoss.values(), AvailabilityLoss.UNKNOWN)),
                new Operations(
                        some(Sector.values()),
                        answer(),
                        answer(),
                        number(),
                        number(),
                        count(),
                        number(),
                        number(),
                        answer()),
                new Klassa(level(), level(), level(), level()));
    }

    private boolean isTold() {
        return chance.nextDouble() < told;
    }

    private YesNo answer() {
        return isTold() ? one(new YesNo[] {YesNo.YES, YesNo.NO}) : YesNo.UNKNOWN;
    }

    private <T> T one(T[] values, T unknown) {
        return isTold() ? one(values) : unknown;
    }

    private <T> T one(T[] values) {
        return values[chance.nextInt(values.length)];
    }

    private <T> List<T> some(T[] values) {
        var all = new ArrayList<>(List.of(values));
        Collections.shuffle(all, chance);
        return isTold() ? List.copyOf(all.subList(0, 1 + chance.nextInt(2))) : List.of();
    }

    private @Nullable Integer level() {
        return isTold() ? chance.nextInt(5) : null;
    }

    private @Nullable Long count() {
        return isTold() ? one(COUNTS) : null;
    }

    private @Nullable BigDecimal number() {
        return isTold() ? new BigDecimal(one(NUMBERS)) : null;
    }
}
