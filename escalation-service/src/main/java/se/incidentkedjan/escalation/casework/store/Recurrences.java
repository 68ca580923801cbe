package se.incidentkedjan.escalation.casework.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Kinship;
import se.incidentkedjan.escalation.casework.Owed.Recount;
import se.incidentkedjan.escalation.duty.Limit;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.rules.Circumstances;

/**
 * Counts incidents with the same root cause within six months (MCFFS 2026:8, recurring incidents): the same sort of cause in the
 * same system, or linked as such by someone.
 */
final class Recurrences {

    private static final int MONTHS = 6;
    private static final int MOST = 200;

    private final Ledger<IncidentCase> cases;

    Recurrences(Ledger<IncidentCase> cases) {
        this.cases = cases;
    }

    /**
     * What a case, each of its kin and each that was its kin are to be told of the others. The store is asked a few times,
     * however many they are.
     *
     * @param changes of its kinship
     */
    Map<IncidentId, Circumstances> around(IncidentCase one, List<Recount> changes) {
        var kinships = Stream.concat(
                        Stream.of(Kinship.of(one)), changes.stream().map(Recount::formerly))
                .toList();
        var family = near(one, List.of(one.incident()), kinships, MONTHS);
        family.put(one.incident(), one);
        var all = near(
                one, family.keySet(), family.values().stream().map(Kinship::of).toList(), 2 * MONTHS);
        all.putAll(family);
        var told = new LinkedHashMap<IncidentId, Circumstances>();
        family.forEach((incident, member) -> told.put(incident, together(member, all.values())));
        return told;
    }

    /** Those within so many months that any of these links to, that link to any of these, or that had such a cause. */
    private Map<IncidentId, IncidentCase> near(
            IncidentCase one, Collection<IncidentId> those, List<Kinship> kinships, int months) {
        var either = new ArrayList<Bson>();
        either.add(Filters.in(
                "state.handling.links.other",
                those.stream().map(IncidentId::toString).toList()));
        var linked = kinships.stream()
                .flatMap(kinship -> kinship.linked().stream())
                .map(IncidentId::toString)
                .distinct()
                .toList();
        if (!linked.isEmpty()) {
            either.add(Filters.in("_id", linked));
        }
        kinships.stream()
                .map(Recurrences::cause)
                .flatMap(Stream::ofNullable)
                .distinct()
                .forEach(either::add);
        var found = new LinkedHashMap<IncidentId, IncidentCase>();
        either.forEach(which -> cases.search(
                Filters.and(which, within(one.receivedAt(), months)),
                Sorts.descending("state.identity.reference"),
                0,
                MOST,
                found::put));
        return found;
    }

    private static @Nullable Bson cause(Kinship kinship) {
        return kinship.cause() == null || kinship.system() == null
                ? null
                : Filters.and(
                        Filters.eq(
                                "state.handling.rootCause.cause",
                                kinship.cause().name()),
                        Filters.eq(
                                "state.assessment.facts.system",
                                kinship.system().toString()));
    }

    private static Bson within(Instant received, int months) {
        ZonedDateTime day = received.atZone(Limit.SWEDEN);
        return Filters.and(
                Filters.gte(
                        "state.identity.receivedAt",
                        Date.from(day.minusMonths(months).toInstant())),
                Filters.lte(
                        "state.identity.receivedAt",
                        Date.from(day.plusMonths(months).toInstant())));
    }

    private static Circumstances together(IncidentCase one, Collection<IncidentCase> all) {
        var kin = all.stream().filter(other -> isKin(one, other)).toList();
        if (one.handling().rootCause() == null && kin.isEmpty()) {
            return Circumstances.UNKNOWN;
        }
        var costs = Stream.concat(Stream.of(one), kin.stream())
                .map(each -> each.facts().operations().costShare())
                .filter(Objects::nonNull)
                .toList();
        return new Circumstances(
                kin.size() + 1, costs.isEmpty() ? null : costs.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static boolean isKin(IncidentCase one, IncidentCase other) {
        var mine = Kinship.of(one);
        var theirs = Kinship.of(other);
        return !one.incident().equals(other.incident())
                && theirs.counts()
                && !other.isErased()
                && isWithin(one.receivedAt(), other.receivedAt())
                && (mine.hasCauseOf(theirs)
                        || mine.linked().contains(other.incident())
                        || theirs.linked().contains(one.incident()));
    }

    private static boolean isWithin(Instant received, Instant other) {
        ZonedDateTime day = received.atZone(Limit.SWEDEN);
        return !other.isBefore(day.minusMonths(MONTHS).toInstant())
                && !other.isAfter(day.plusMonths(MONTHS).toInstant());
    }
}
