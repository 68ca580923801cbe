package se.incidentkedjan.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.events.facts.AvailabilityLoss;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.DataKind;
import se.incidentkedjan.events.facts.DataSubjectGroup;
import se.incidentkedjan.events.facts.Exfiltration;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.Misuse;
import se.incidentkedjan.events.facts.Origin;
import se.incidentkedjan.events.facts.Precision;
import se.incidentkedjan.events.facts.Recipients;
import se.incidentkedjan.events.facts.Sector;
import se.incidentkedjan.events.facts.YesNo;

/** Every fact that conditions can read, by its name in the fact vocabulary. */
final class FactVocabulary {

    private static final Map<String, Fact> BY_NAME = new FactVocabulary().byName;
    private static final List<Fact> ANSWERED =
            BY_NAME.values().stream().filter(Fact::isAnswered).toList();

    private final Map<String, Fact> byName = new LinkedHashMap<>();

    private FactVocabulary() {
        code("category", Category.class, IncidentFacts::category);
        codes("aspects", Aspect.class, IncidentFacts::aspects);
        add("nearMiss", Fact.Kind.FLAG, List.of(), IncidentFacts::nearMiss);
        code("ongoing", YesNo.class, IncidentFacts::ongoing);
        code("malicious", YesNo.class, IncidentFacts::malicious);
        code("securityClassified", YesNo.class, IncidentFacts::securityClassified);
        code("origin", Origin.class, IncidentFacts::origin);
        instant("occurredFrom", IncidentFacts::occurredFrom);
        instant("occurredTo", IncidentFacts::occurredTo);
        instant("discoveredAt", IncidentFacts::discoveredAt);
        instant("awareAt", IncidentFacts::awareAt);
        text("unit", IncidentFacts::unit);
        text("system", IncidentFacts::system);
        personalData();
        operations();
        level("klassa.confidentiality", facts -> facts.klassa().confidentiality());
        level("klassa.integrity", facts -> facts.klassa().integrity());
        level("klassa.availability", facts -> facts.klassa().availability());
        level("klassa.traceability", facts -> facts.klassa().traceability());
        circumstances();
    }

    /** Every fact, in the order of the vocabulary; what follows from other incidents comes last. */
    static Collection<Fact> all() {
        return BY_NAME.values();
    }

    /** The facts of an incident itself, which a person can answer. */
    static List<Fact> answered() {
        return ANSWERED;
    }

    static @Nullable Fact named(String name) {
        return BY_NAME.get(name);
    }

    private void personalData() {
        code("personalData.involved", YesNo.class, facts -> facts.personalData().involved());
        codes(
                "personalData.kinds",
                DataKind.class,
                facts -> facts.personalData().kinds());
        codes(
                "personalData.groups",
                DataSubjectGroup.class,
                facts -> facts.personalData().groups());
        add(
                "personalData.subjects.count",
                Fact.Kind.COUNT,
                List.of(),
                facts -> facts.personalData().subjects().count());
        code(
                "personalData.subjects.precision",
                Precision.class,
                facts -> facts.personalData().subjects().precision());
        code(
                "personalData.unintelligible",
                YesNo.class,
                facts -> facts.personalData().unintelligible());
        code(
                "personalData.recipients",
                Recipients.class,
                facts -> facts.personalData().recipients());
        code(
                "personalData.recipientTrusted",
                YesNo.class,
                facts -> facts.personalData().recipientTrusted());
        code(
                "personalData.deletionConfirmed",
                YesNo.class,
                facts -> facts.personalData().deletionConfirmed());
        code(
                "personalData.exfiltration",
                Exfiltration.class,
                facts -> facts.personalData().exfiltration());
        code("personalData.misuse", Misuse.class, facts -> facts.personalData().misuse());
        code(
                "personalData.availabilityLoss",
                AvailabilityLoss.class,
                facts -> facts.personalData().availabilityLoss());
    }

    private void operations() {
        codes("operations.sectors", Sector.class, facts -> facts.operations().sectors());
        code(
                "operations.criticalSystem",
                YesNo.class,
                facts -> facts.operations().criticalSystem());
        code(
                "operations.protectedInformation",
                YesNo.class,
                facts -> facts.operations().protectedInformation());
        decimal("operations.activityLimitedHours", facts -> facts.operations().activityLimitedHours());
        decimal(
                "operations.alternativeMethodsHours",
                facts -> facts.operations().alternativeMethodsHours());
        add(
                "operations.affectedPersons",
                Fact.Kind.COUNT,
                List.of(),
                facts -> facts.operations().affectedPersons());
        decimal("operations.affectedUsersShare", facts -> facts.operations().affectedUsersShare());
        decimal("operations.costShare", facts -> facts.operations().costShare());
        code(
                "operations.seriousInjury",
                YesNo.class,
                facts -> facts.operations().seriousInjury());
    }

    private void circumstances() {
        byName.put("recurrence.count", new Fact("recurrence.count", Fact.Kind.COUNT, List.of(), false, known -> {
            var count = known.circumstances().sameRootCause();
            return count == null ? null : count.longValue();
        }));
        byName.put(
                "recurrence.costShare", new Fact("recurrence.costShare", Fact.Kind.DECIMAL, List.of(), false, known -> {
                    var share = known.circumstances().costShare();
                    return share == null ? null : share.doubleValue();
                }));
    }

    private <E extends Enum<E>> void code(String name, Class<E> type, Function<IncidentFacts, E> reading) {
        var codes = new ArrayList<>(codesOf(type));
        if (!codes.contains(Fact.UNKNOWN)) {
            codes.add(Fact.UNKNOWN);
        }
        add(name, Fact.Kind.CODE, codes, facts -> reading.apply(facts).name());
    }

    private <E extends Enum<E>> void codes(String name, Class<E> type, Function<IncidentFacts, List<E>> reading) {
        add(
                name,
                Fact.Kind.CODES,
                codesOf(type),
                facts -> reading.apply(facts).stream().map(Enum::name).toList());
    }

    private void instant(String name, Function<IncidentFacts, @Nullable Instant> reading) {
        add(name, Fact.Kind.INSTANT, List.of(), reading::apply);
    }

    private void text(String name, Function<IncidentFacts, @Nullable Object> reading) {
        add(name, Fact.Kind.TEXT, List.of(), facts -> {
            var value = reading.apply(facts);
            return value == null ? null : value.toString();
        });
    }

    private void decimal(String name, Function<IncidentFacts, @Nullable BigDecimal> reading) {
        add(name, Fact.Kind.DECIMAL, List.of(), facts -> {
            var value = reading.apply(facts);
            return value == null ? null : value.doubleValue();
        });
    }

    private void level(String name, Function<IncidentFacts, @Nullable Integer> reading) {
        add(name, Fact.Kind.COUNT, List.of(), facts -> {
            var value = reading.apply(facts);
            return value == null ? null : value.longValue();
        });
    }

    private void add(
            String name, Fact.Kind kind, List<String> codes, Function<IncidentFacts, @Nullable Object> reading) {
        byName.put(name, new Fact(name, kind, List.copyOf(codes), true, known -> reading.apply(known.facts())));
    }

    private static <E extends Enum<E>> List<String> codesOf(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
