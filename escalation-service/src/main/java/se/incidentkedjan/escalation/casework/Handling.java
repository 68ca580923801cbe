package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.IncidentId;

/**
 * The work on a case.
 *
 * @param assignee who works on it; absent when nobody does
 * @param measures what is to be done, in order
 * @param rootCause what lay behind it; absent until someone has told
 * @param links other cases that it has to do with
 * @param advice what the dataskyddsombud has advised, in order
 * @param absorbed other cases that are worked on in this one
 * @param merge where it is worked on instead; absent when it is worked on by itself
 * @param owed what other cases are still to hear because of it
 * @param likeness what it has in common with others, as it was reported
 */
public record Handling(
        @Nullable Assignment assignee,
        List<Measure> measures,
        @Nullable RootCause rootCause,
        List<CaseLink> links,
        List<Advice> advice,
        List<Absorbed> absorbed,
        @Nullable Merge merge,
        Owed owed,
        Likeness likeness) {

    static final Handling NONE =
            new Handling(null, List.of(), null, List.of(), List.of(), List.of(), null, Owed.NOTHING, Likeness.NONE);

    /** Keeps its own copies; a case that was kept before likeness was noticed is like no other. */
    public Handling {
        measures = List.copyOf(measures);
        links = List.copyOf(links);
        advice = List.copyOf(advice);
        absorbed = List.copyOf(absorbed);
        likeness = likeness == null ? Likeness.NONE : likeness;
    }

    /**
     * Where a case is worked on instead.
     *
     * @param into the other case
     * @param before how far this one had come
     * @param toldUntil when the newest thing happened there that its reporter has been told of, UTC; absent while nothing has
     * @param groupedAt when it came there by itself, as one of many alike reports, UTC; absent when a person merged them
     */
    public record Merge(
            IncidentId into,
            CaseStatus before,
            @Nullable Instant toldUntil,
            @Nullable Instant groupedAt) {

        /** Whether nobody merged them. */
        public boolean isByItself() {
            return groupedAt != null;
        }

        Merge intoInstead(IncidentId other) {
            return new Merge(other, before, toldUntil, groupedAt);
        }

        boolean hasTold(Instant at) {
            return toldUntil != null && !toldUntil.isBefore(at);
        }

        Merge told(Instant at) {
            return new Merge(into, before, at, groupedAt);
        }
    }

    /** The number that the next measure gets. */
    public int nextMeasure() {
        return measures.size() + 1;
    }

    /** The measure with this number. */
    public Optional<Measure> measure(int number) {
        return measures.stream().filter(one -> one.number() == number).findFirst();
    }

    /** Whether others are worked on in it, merged by someone or by themselves. */
    public boolean hasOthers() {
        return !absorbed.isEmpty() || likeness.storm() != null;
    }

    /** Whether a measure is still to be done. */
    boolean hasOpenMeasures() {
        return measures.stream().anyMatch(one -> one.state() == Measure.State.OPEN);
    }

    /** The newest advice about a duty. */
    public Optional<Advice> adviceOn(DutyKey duty) {
        return advice.stream().filter(one -> one.duty().equals(duty)).reduce((one, later) -> later);
    }

    Handling with(@Nullable Assignment next) {
        return new Handling(next, measures, rootCause, links, advice, absorbed, merge, owed, likeness);
    }

    Handling and(Measure measure) {
        return withMeasures(and(measures, measure));
    }

    Handling replacing(Measure changed) {
        return withMeasures(measures.stream()
                .map(one -> one.number() == changed.number() ? changed : one)
                .toList());
    }

    private Handling withMeasures(List<Measure> next) {
        return new Handling(assignee, next, rootCause, links, advice, absorbed, merge, owed, likeness);
    }

    Handling with(RootCause next) {
        return new Handling(assignee, measures, next, links, advice, absorbed, merge, owed, likeness);
    }

    Handling and(CaseLink link) {
        return withLinks(and(links, link));
    }

    Handling withoutLinkTo(IncidentId other) {
        return withLinks(without(links, link -> link.other().equals(other)));
    }

    private Handling withLinks(List<CaseLink> next) {
        return new Handling(assignee, measures, rootCause, next, advice, absorbed, merge, owed, likeness);
    }

    Handling and(Advice next) {
        return new Handling(assignee, measures, rootCause, links, and(advice, next), absorbed, merge, owed, likeness);
    }

    Handling and(Absorbed other) {
        return withAbsorbed(and(absorbed, other));
    }

    Handling without(Absorbed other) {
        return withAbsorbed(without(absorbed, other::equals));
    }

    private Handling withAbsorbed(List<Absorbed> next) {
        return new Handling(assignee, measures, rootCause, links, advice, next, merge, owed, likeness);
    }

    Handling with(@Nullable Merge next) {
        return new Handling(assignee, measures, rootCause, links, advice, absorbed, next, owed, likeness);
    }

    Handling with(Owed next) {
        return new Handling(assignee, measures, rootCause, links, advice, absorbed, merge, next, likeness);
    }

    Handling with(Likeness next) {
        return new Handling(assignee, measures, rootCause, links, advice, absorbed, merge, owed, next);
    }

    /** What remains when the case is erased: what statistics and other cases need. */
    Handling withoutPeople() {
        return new Handling(
                null,
                measures.stream().map(Measure::withoutPeople).toList(),
                rootCause == null ? null : rootCause.withoutPeople(),
                List.of(),
                advice.stream().map(Advice::withoutPeople).toList(),
                absorbed,
                merge,
                owed,
                likeness.erased());
    }

    private static <T> List<T> and(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    private static <T> List<T> without(List<T> all, Predicate<T> gone) {
        return all.stream().filter(gone.negate()).toList();
    }
}
