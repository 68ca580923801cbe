package se.incidentkedjan.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
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

/** Facts of any incident at all, the same ones for the same seed, with much unknown. */
final class SeededIncidents {

    private static final String[] HOURS = {"0", "0.5", "1", "1.5", "4", "4.5", "6", "6.5", "12", "13", "48", "50", "100"
    };
    private static final Long[] COUNTS = {1L, 2L, 99L, 100L, 499L, 500L, 1000L, 2000L, 100_000L};

    private final Random random;

    private SeededIncidents(long seed) {
        random = new Random(seed);
    }

    static Stream<IncidentFacts> from(long seed) {
        return Stream.generate(new SeededIncidents(seed)::next);
    }

    private IncidentFacts next() {
        return new IncidentFacts(
                one(Category.values()),
                some(Aspect.values(), 2),
                random.nextInt(5) == 0,
                one(YesNo.values()),
                one(YesNo.values()),
                one(new YesNo[] {YesNo.NO, YesNo.NO, YesNo.UNKNOWN, YesNo.YES}),
                one(Origin.values()),
                null,
                null,
                null,
                null,
                null,
                null,
                personalData(),
                operations(),
                new Klassa(level(), level(), level(), level()));
    }

    private PersonalData personalData() {
        if (random.nextInt(10) == 0) {
            return PersonalData.involved(one(YesNo.values()));
        }
        return new PersonalData(
                one(new YesNo[] {YesNo.YES, YesNo.YES, YesNo.YES, YesNo.NO, YesNo.UNKNOWN}),
                random.nextBoolean()
                        ? some(new DataKind[] {DataKind.BASIC_IDENTITY, DataKind.CONTACT}, 2)
                        : some(DataKind.values(), 3),
                random.nextBoolean()
                        ? some(new DataSubjectGroup[] {DataSubjectGroup.CUSTOMERS}, 1)
                        : some(DataSubjectGroup.values(), 2),
                new SubjectCount(number(COUNTS), Precision.APPROXIMATE),
                one(YesNo.values()),
                one(Recipients.values()),
                one(YesNo.values()),
                one(YesNo.values()),
                one(Exfiltration.values()),
                one(Misuse.values()),
                one(AvailabilityLoss.values()));
    }

    private Operations operations() {
        if (random.nextInt(3) == 0) {
            return Operations.UNKNOWN;
        }
        return new Operations(
                some(Sector.values(), 3),
                one(YesNo.values()),
                one(YesNo.values()),
                decimal(),
                decimal(),
                number(COUNTS),
                decimal(),
                decimal(),
                one(new YesNo[] {YesNo.UNKNOWN, YesNo.NO, YesNo.NO, YesNo.YES}));
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> some(T[] values, int most) {
        var all = new ArrayList<>(List.of(values));
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, random.nextInt(Math.min(most, values.length) + 1)));
    }

    private @Nullable Integer level() {
        return random.nextBoolean() ? null : random.nextInt(5);
    }

    private @Nullable Long number(Long[] numbers) {
        return random.nextInt(3) == 0 ? null : one(numbers);
    }

    private @Nullable BigDecimal decimal() {
        return random.nextInt(5) < 2 ? null : new BigDecimal(one(HOURS));
    }
}
