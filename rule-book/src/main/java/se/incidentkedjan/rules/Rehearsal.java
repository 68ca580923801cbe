package se.incidentkedjan.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.IncidentFacts;

/**
 * Past incidents replayed through new rules, to see what would have come out otherwise. Changes nothing.
 *
 * @param rehearsed how many incidents were replayed
 * @param moved those whose verdict is another, in the order they came
 */
public record Rehearsal(int rehearsed, List<Moved> moved) {

    /** Keeps its own copy. */
    public Rehearsal {
        moved = List.copyOf(moved);
    }

    /**
     * A past incident.
     *
     * @param reference what people call it, such as {@code 2026-000123}
     * @param id its identifier
     * @param facts as they stood when it was decided
     * @param circumstances as they stood then
     * @param awareOn the day the municipality became aware, Swedish time
     * @param verdict what was decided
     * @param rules the ids of the rules that fired
     */
    public record Past(
            String reference,
            String id,
            IncidentFacts facts,
            Circumstances circumstances,
            LocalDate awareOn,
            Verdict verdict,
            List<String> rules) {

        /** Stands for a verdict of an incident that is to be decided first, by {@link #decidedBy}. */
        public static final Verdict UNDECIDED =
                new Verdict(Severity.LOW, PrivacyRisk.TO_BE_ASSESSED, Set.of(), List.of());

        /** Keeps its own copy. */
        public Past {
            rules = List.copyOf(rules);
        }

        /** The same incident as other rules decide it, such as those in force now: for comparing two files alone. */
        public Past decidedBy(RuleBook book) {
            var evaluation = book.evaluate(facts, circumstances, awareOn);
            return new Past(reference, id, facts, circumstances, awareOn, evaluation.verdict(), ids(evaluation));
        }
    }

    /**
     * An incident that would have come out otherwise.
     *
     * @param reference what people call it
     * @param id its identifier
     * @param awareOn the day the municipality became aware, Swedish time
     * @param changes what would be different
     * @param firing the rules that would fire and did not
     * @param noLongerFiring the rules that fired and would not
     */
    public record Moved(
            String reference,
            String id,
            LocalDate awareOn,
            Changes changes,
            List<String> firing,
            List<String> noLongerFiring) {

        /** Keeps its own copies. */
        public Moved {
            firing = List.copyOf(firing);
            noLongerFiring = List.copyOf(noLongerFiring);
        }
    }

    /**
     * Replays the incidents whose day of awareness lies in a period.
     *
     * @param from the first day, Swedish time
     * @param to the last day, counted in
     * @param asOn by the versions in force on this day; absent for those in force when the municipality became aware, which
     *     lets out rules that are to come
     */
    public static Rehearsal of(
            Stream<Past> incidents, RuleBook rules, LocalDate from, LocalDate to, @Nullable LocalDate asOn) {
        var moved = new ArrayList<Moved>();
        var chosen = incidents
                .filter(past ->
                        !past.awareOn().isBefore(from) && !past.awareOn().isAfter(to))
                .iterator();
        var rehearsed = 0;
        while (chosen.hasNext()) {
            rehearsed++;
            replay(chosen.next(), rules, asOn).ifPresent(moved::add);
        }
        return new Rehearsal(rehearsed, moved);
    }

    /** How many would become graver in their severity. */
    public long graver() {
        return moved.stream()
                .filter(one ->
                        one.changes().severityTo().compareTo(one.changes().severityFrom()) > 0)
                .count();
    }

    /** How many would become less grave in their severity. */
    public long lessGrave() {
        return moved.stream()
                .filter(one ->
                        one.changes().severityTo().compareTo(one.changes().severityFrom()) < 0)
                .count();
    }

    /** How many would get a duty that they did not have. */
    public long withNewDuties() {
        return moved.stream()
                .filter(one -> !one.changes().dutiesAdded().isEmpty())
                .count();
    }

    /** How many would lose a duty that they had. */
    public long withFewerDuties() {
        return moved.stream()
                .filter(one -> !one.changes().dutiesRemoved().isEmpty())
                .count();
    }

    private static Optional<Moved> replay(Past past, RuleBook rules, @Nullable LocalDate asOn) {
        var evaluation = rules.evaluate(past.facts(), past.circumstances(), asOn == null ? past.awareOn() : asOn);
        var changes = Changes.between(past.verdict(), evaluation.verdict());
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        var firing = ids(evaluation);
        return Optional.of(new Moved(
                past.reference(),
                past.id(),
                past.awareOn(),
                changes,
                without(firing, past.rules()),
                without(past.rules(), firing)));
    }

    private static List<String> ids(Evaluation evaluation) {
        return evaluation.because().stream().map(Reason::rule).toList();
    }

    private static List<String> without(List<String> all, List<String> those) {
        return all.stream().filter(one -> !those.contains(one)).toList();
    }
}
