package se.incidentkedjan.notification.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.notification.chain.Chain;
import se.incidentkedjan.notification.roster.ContactPlan;
import se.incidentkedjan.notification.roster.Span;

/**
 * Looks for times when nobody answers. It looks once in each part of the time within which nothing changes, and so at every
 * instant of it. A chain whose waits count only within some hours is asked about the next of those hours: until then nobody
 * is late.
 */
public final class CoverageSearch {

    /** How far ahead. */
    public static final Duration AHEAD = Duration.ofDays(14);

    private static final Duration ANY = Duration.ofHours(1);

    private final ContactPlan plan;
    private final WorkingWays working;
    private final Span window;
    private final List<Instant> parts;
    private final Map<Instant, Map<String, Answer>> seen = new HashMap<>();

    /**
     * Who answers.
     *
     * @param role the role of the first level that is answered; absent when none is
     * @param why why none is, in Swedish; empty when one is
     */
    private record Answer(@Nullable RoleCode role, String why) {}

    /** Something that was found for some units and urgencies, so that it is told once for all. */
    private record Found(RoleCode role, Span span, String why) {}

    private record Lean(RoleCode role, Duration time, List<RoleCode> others) {}

    private static final class Where {
        private final Set<UnitCode> units = new LinkedHashSet<>();
        private final Set<Urgency> urgencies = EnumSet.noneOf(Urgency.class);
        private boolean isWithoutUnit;
    }

    private final Map<Found, Where> found = new LinkedHashMap<>();
    private final Map<Lean, Where> leans = new LinkedHashMap<>();

    private CoverageSearch(ContactPlan plan, WorkingWays working, Instant now) {
        this.plan = plan;
        this.working = working;
        this.window = new Span(now, now.plus(AHEAD));
        this.parts = plan.changes(window);
    }

    /** Looks at the coming 14 days. */
    public static Coverage of(ContactPlan plan, WorkingWays working, Instant now) {
        return new CoverageSearch(plan, working, now).search();
    }

    private Coverage search() {
        for (var role : plan.organisation().roles()) {
            for (var urgency : Urgency.values()) {
                // A role of units is held by the unit that takes what is unknown when none is named, so that is looked
                // at too.
                look(role, null, urgency);
                for (var unit : plan.organisation().units()) {
                    look(role, unit, urgency);
                }
            }
        }
        var gaps = found.entrySet().stream()
                .map(entry -> new Gap(
                        entry.getKey().role(),
                        units(entry.getValue()),
                        entry.getValue().urgencies,
                        entry.getKey().span(),
                        entry.getKey().why()))
                .sorted(Comparator.comparing((Gap gap) -> gap.span().from()).thenComparing(Gap::role))
                .toList();
        var leanings = leans.entrySet().stream()
                .map(entry -> new Leaning(
                        entry.getKey().role(),
                        units(entry.getValue()),
                        entry.getValue().urgencies,
                        entry.getKey().time(),
                        entry.getKey().others()))
                .toList();
        return new Coverage(plan, window.from(), window, gaps, leanings);
    }

    private List<UnitCode> units(Where where) {
        return where.isWithoutUnit
                        && where.units.containsAll(plan.organisation().units())
                ? List.of()
                : List.copyOf(where.units);
    }

    private void look(RoleCode role, @Nullable UnitCode unit, Urgency urgency) {
        var chain = plan.chain(role, unit, urgency, ANY);
        var leaning = Duration.ZERO;
        var others = new LinkedHashSet<RoleCode>();
        var gaps = new ArrayList<Found>();
        for (var i = 0; i < parts.size(); i++) {
            var part = new Span(parts.get(i), i + 1 < parts.size() ? parts.get(i + 1) : window.to());
            var answer = answer(role, unit, chain, plan.after(chain.hours(), part.from(), Duration.ZERO));
            var by = answer.role();
            if (by == null) {
                add(gaps, new Found(role, part, answer.why()));
            } else if (!by.equals(role)) {
                leaning = leaning.plus(part.length());
                others.add(by);
            }
        }
        gaps.forEach(gap -> note(found.computeIfAbsent(gap, any -> new Where()), unit, urgency));
        if (leaning.isPositive()) {
            note(
                    leans.computeIfAbsent(new Lean(role, leaning, List.copyOf(others)), any -> new Where()),
                    unit,
                    urgency);
        }
    }

    private static void add(List<Found> gaps, Found gap) {
        var last = gaps.isEmpty() ? null : gaps.getLast();
        if (last != null
                && last.span().to().equals(gap.span().from())
                && last.why().equals(gap.why())) {
            gaps.set(
                    gaps.size() - 1,
                    new Found(
                            gap.role(), new Span(last.span().from(), gap.span().to()), gap.why()));
        } else {
            gaps.add(gap);
        }
    }

    private static void note(Where where, @Nullable UnitCode unit, Urgency urgency) {
        where.urgencies.add(urgency);
        if (unit == null) {
            where.isWithoutUnit = true;
        } else {
            where.units.add(unit);
        }
    }

    private Answer answer(RoleCode role, @Nullable UnitCode unit, Chain chain, Instant at) {
        // Roles of the whole municipality have the same people for all units.
        var whose = chain.levels().stream()
                        .map(level -> level.role() == null ? role : level.role())
                        .anyMatch(plan.organisation()::isOfUnits)
                ? unit
                : null;
        return seen.computeIfAbsent(at, any -> new HashMap<>())
                .computeIfAbsent(role + " " + whose + " " + chain.code(), any -> ask(role, whose, chain, at));
    }

    private Answer ask(RoleCode called, @Nullable UnitCode unit, Chain chain, Instant at) {
        for (var level : chain.levels()) {
            var role = level.role() == null ? called : level.role();
            for (var contact : plan.holders(role, unit, level.channels(), at)) {
                if (contact.expected()
                        && contact.ways().stream().anyMatch(way -> working.works(contact.person(), way))) {
                    return new Answer(role, "");
                }
            }
        }
        return new Answer(null, new Reason(plan, working).of(called, unit, chain.levels(), at));
    }
}
