package se.incidentkedjan.escalation.knowledge;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Measure;
import se.incidentkedjan.escalation.casework.Moments;
import se.incidentkedjan.escalation.casework.RootCause;
import se.incidentkedjan.escalation.duty.Duty;
import se.incidentkedjan.escalation.duty.Exemption;
import se.incidentkedjan.escalation.duty.Filing;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.rules.Reason.ReadFact;
import se.incidentkedjan.rules.ToldFacts;

/**
 * What was known of a case at an instant.
 *
 * @param facts what had been told, by its name in the vocabulary, completed from the registers; points in time excepted
 * @param moments the points in time as they had been set, UTC; those that were unknown are left out
 * @param risk the advice on risk as it was
 * @param cause what was known to lie behind it; absent while nobody had told
 * @param measures the numbers of the measures there were, and which of them were done
 */
public record Knowledge(
        Map<String, List<String>> facts,
        Map<Moments.Kind, Instant> moments,
        PrivacyRisk risk,
        @Nullable Cause cause,
        Map<Integer, Boolean> measures) {

    private static final List<String> TIMES = List.of("occurredFrom", "occurredTo", "discoveredAt", "awareAt");

    /** Keeps its own copies. */
    public Knowledge {
        facts = Map.copyOf(facts);
        moments = Map.copyOf(moments);
        measures = Map.copyOf(measures);
    }

    /** What is known now. */
    public static Knowledge now(IncidentCase one) {
        return at(one, Instant.MAX);
    }

    /**
     * What was known then, as it was told here.
     *
     * @param then UTC; what was told at this very instant was known
     */
    public static Knowledge at(IncidentCase one, Instant then) {
        var told = told(one, then);
        // What the registers put in was the same then, unless somebody has told of it since.
        var toldNow = told(one, Instant.MAX);
        for (var fact : ToldFacts.of(one.facts())) {
            if (!toldNow.containsKey(fact.name())) {
                told.putIfAbsent(fact.name(), fact.values());
            }
        }
        TIMES.forEach(told::remove);
        return new Knowledge(told, moments(one, then), risk(one, then), cause(one, then), measures(one, then));
    }

    private static Map<String, List<String>> told(IncidentCase one, Instant then) {
        var told = new LinkedHashMap<String, List<String>>();
        for (var past : one.evaluations()) {
            if (!past.who().at().isAfter(then)) {
                past.changes().forEach(change -> {
                    if (change.after().isEmpty()) {
                        told.remove(change.fact());
                    } else {
                        told.put(change.fact(), change.after());
                    }
                });
            }
        }
        return told;
    }

    private static Map<Moments.Kind, Instant> moments(IncidentCase one, Instant then) {
        var moments = new EnumMap<Moments.Kind, Instant>(Moments.Kind.class);
        for (var moment : one.moments().all()) {
            if (!moment.who().at().isAfter(then)) {
                if (moment.at() == null) {
                    moments.remove(moment.kind());
                } else {
                    moments.put(moment.kind(), moment.at());
                }
            }
        }
        moments.putIfAbsent(Moments.Kind.AWARE, one.receivedAt());
        return moments;
    }

    private static PrivacyRisk risk(IncidentCase one, Instant then) {
        return one.evaluations().stream()
                .filter(past -> !past.who().at().isAfter(then))
                .reduce((earlier, later) -> later)
                .map(past -> past.privacyRisk())
                .orElse(one.privacyRisk());
    }

    private static @Nullable Cause cause(IncidentCase one, Instant then) {
        return Optional.ofNullable(one.handling().rootCause())
                .filter(cause -> !cause.who().at().isAfter(then))
                .map(RootCause::cause)
                .orElse(null);
    }

    private static Map<Integer, Boolean> measures(IncidentCase one, Instant then) {
        var measures = new LinkedHashMap<Integer, Boolean>();
        for (var measure : one.handling().measures()) {
            if (!measure.created().at().isAfter(then)) {
                var finished = measure.finished();
                measures.put(
                        measure.number(),
                        measure.state() == Measure.State.DONE
                                && finished != null
                                && !finished.at().isAfter(then));
            }
        }
        return measures;
    }

    /** What had been told of a fact, as codes; none when nobody knew. */
    public List<String> values(String fact) {
        return facts.getOrDefault(fact, List.of());
    }

    /** The same as codes of the vocabulary; those of a newer version are left out. */
    public <E extends Enum<E>> List<E> codes(String fact, Class<E> type) {
        return values(fact).stream()
                .flatMap(code -> Arrays.stream(type.getEnumConstants())
                        .filter(known -> known.name().equals(code)))
                .toList();
    }

    /** The only one of them; empty when nobody knew. */
    public <E extends Enum<E>> Optional<E> code(String fact, Class<E> type) {
        return codes(fact, type).stream().findFirst();
    }

    /** The facts in the order of the vocabulary, as rules and pages read them. */
    public List<ReadFact> inOrder() {
        return ToldFacts.names().stream()
                .filter(facts::containsKey)
                .map(name -> new ReadFact(name, values(name)))
                .toList();
    }

    /** When something was, UTC; empty when nobody knew. */
    public Optional<Instant> moment(Moments.Kind kind) {
        return Optional.ofNullable(moments.get(kind));
    }

    /** What had been sent of a duty by then, in order. */
    public static List<Filing> filings(IncidentCase one, DutyKey key, Instant then) {
        return one.duties().find(key).map(Duty::filings).orElse(List.of()).stream()
                .filter(filing -> !filing.who().at().isAfter(then))
                .toList();
    }

    /** Why a duty did not apply by then; empty when it did, or when nobody had decided. */
    public static Optional<Exemption> exemption(IncidentCase one, DutyKey key, Instant then) {
        return one.duties()
                .find(key)
                .map(Duty::exemption)
                .filter(Objects::nonNull)
                .filter(exemption -> !exemption.who().at().isAfter(then));
    }
}
