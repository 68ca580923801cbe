package se.incidentkedjan.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;
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

/** Facts of any incident at all, with much unknown. */
public final class IncidentFactsArbitrary {

    private static final Instant DISCOVERED = Instant.parse("2026-11-20T15:45:00Z");

    private IncidentFactsArbitrary() {}

    public static Arbitrary<IncidentFacts> any() {
        var head = Combinators.combine(
                        Arbitraries.of(Category.class),
                        listOf(Aspect.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(YesNo.class),
                        Arbitraries.of(YesNo.class),
                        Arbitraries.of(YesNo.NO, YesNo.NO, YesNo.NO, YesNo.UNKNOWN, YesNo.YES),
                        Arbitraries.of("socialforvaltningen", "exempel-energi", "finns-inte", ""),
                        Arbitraries.of("journalsystem-hemsjukvard", "bokningssystem", ""))
                .as(Head::new);
        return Combinators.combine(head, personalData(), operations(), klassa())
                .as((first, personal, operations, levels) -> new IncidentFacts(
                        first.category(),
                        first.aspects(),
                        first.nearMiss(),
                        first.ongoing(),
                        first.malicious(),
                        first.securityClassified(),
                        Origin.UNKNOWN,
                        null,
                        null,
                        DISCOVERED,
                        null,
                        first.unit().isEmpty() ? null : UnitCode.of(first.unit()),
                        first.system().isEmpty() ? null : SystemCode.of(first.system()),
                        personal,
                        operations,
                        levels));
    }

    private record Head(
            Category category,
            List<Aspect> aspects,
            boolean nearMiss,
            YesNo ongoing,
            YesNo malicious,
            YesNo securityClassified,
            String unit,
            String system) {}

    private static Arbitrary<PersonalData> personalData() {
        var who = Combinators.combine(
                        Arbitraries.of(YesNo.YES, YesNo.YES, YesNo.YES, YesNo.NO, YesNo.UNKNOWN),
                        kinds(),
                        groups(),
                        count())
                .as((involved, kinds, groups, count) -> new PersonalData(
                        involved,
                        kinds,
                        groups,
                        new SubjectCount(count, Precision.APPROXIMATE),
                        YesNo.UNKNOWN,
                        Recipients.UNKNOWN,
                        YesNo.UNKNOWN,
                        YesNo.UNKNOWN,
                        Exfiltration.UNKNOWN,
                        Misuse.UNKNOWN,
                        AvailabilityLoss.UNKNOWN));
        return Combinators.combine(
                        who,
                        Arbitraries.of(YesNo.class),
                        Arbitraries.of(Recipients.class),
                        Arbitraries.of(YesNo.class),
                        Arbitraries.of(YesNo.class),
                        Arbitraries.of(Exfiltration.class),
                        Arbitraries.of(Misuse.class),
                        Arbitraries.of(AvailabilityLoss.class))
                .as((data, unintelligible, recipients, trusted, deleted, exfiltration, misuse, loss) ->
                        new PersonalData(
                                data.involved(),
                                data.kinds(),
                                data.groups(),
                                data.subjects(),
                                unintelligible,
                                recipients,
                                trusted,
                                deleted,
                                exfiltration,
                                misuse,
                                loss));
    }

    private static Arbitrary<List<DataKind>> kinds() {
        return Arbitraries.oneOf(
                Arbitraries.just(List.of()),
                Arbitraries.of(DataKind.BASIC_IDENTITY, DataKind.CONTACT)
                        .list()
                        .uniqueElements()
                        .ofMinSize(1)
                        .ofMaxSize(2),
                listOf(DataKind.class));
    }

    private static Arbitrary<List<DataSubjectGroup>> groups() {
        return Arbitraries.oneOf(
                Arbitraries.just(List.of()),
                Arbitraries.just(List.of(DataSubjectGroup.CUSTOMERS)),
                listOf(DataSubjectGroup.class));
    }

    private static Arbitrary<Operations> operations() {
        return Combinators.combine(
                        listOf(Sector.class),
                        Arbitraries.of(YesNo.class),
                        Arbitraries.of(YesNo.class),
                        hours(),
                        hours(),
                        count(),
                        hours(),
                        Arbitraries.of(YesNo.UNKNOWN, YesNo.NO, YesNo.NO, YesNo.YES))
                .as((sectors, critical, information, limited, alternative, persons, share, injury) -> new Operations(
                        sectors, critical, information, limited, alternative, persons, share, null, injury));
    }

    private static Arbitrary<Klassa> klassa() {
        var level = Arbitraries.integers().between(0, 4).injectNull(0.5);
        return Combinators.combine(level, level, level, level).as(Klassa::new);
    }

    private static Arbitrary<@Nullable Long> count() {
        return Arbitraries.of(1L, 2L, 99L, 100L, 499L, 500L, 1000L, 100_000L).injectNull(0.3);
    }

    private static Arbitrary<@Nullable BigDecimal> hours() {
        return Arbitraries.of("0", "0.5", "1", "1.5", "4", "4.5", "6", "6.5", "12", "13", "48", "50", "100")
                .map(BigDecimal::new)
                .injectNull(0.4);
    }

    private static <E extends Enum<E>> Arbitrary<List<E>> listOf(Class<E> type) {
        return Arbitraries.of(type).list().uniqueElements().ofMaxSize(3);
    }
}
