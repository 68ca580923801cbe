package se.incidentkedjan.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Works out what the answers to open questions would change in one incident. For one thread. */
final class Foresight {

    private static final BitSet NONE = new BitSet();

    private final List<Rule> rules;
    private final Situation asItStands;
    private final Answers answers;
    private final Map<String, BitSet> readers = new HashMap<>();
    private final Map<BitSet, Verdict> verdicts = new HashMap<>();
    private final BitSet fired = new BitSet();
    private final Set<String> asked = new HashSet<>();

    /**
     * For one incident.
     *
     * @param rules those in force
     */
    Foresight(List<Rule> rules, Situation asItStands, Answers answers) {
        this.rules = rules.stream().filter(rule -> !rule.effect().isEmpty()).toList();
        this.asItStands = asItStands;
        this.answers = answers;
        for (var fact : answers.facts()) {
            if (asItStands.values().isOpen(fact)) {
                asked.add(fact);
            }
        }
        for (var i = 0; i < this.rules.size(); i++) {
            var rule = this.rules.get(i);
            fired.set(i, rule.decide(asItStands) == Truth.TRUE);
            if (rule.decide(this::whateverIsAnswered) == Truth.UNKNOWN) {
                for (var fact : rule.condition().facts()) {
                    readers.computeIfAbsent(fact, name -> new BitSet()).set(i);
                }
            }
        }
    }

    /** An answer that is supposed, with the rules that fire then, and whether rules no longer do that fire now. */
    private record Supposed(String fact, Answers.Group group, BitSet fired, boolean takesAway) {}

    private Truth whateverIsAnswered(Atom atom) {
        return Collections.disjoint(atom.facts(), asked) ? asItStands.of(atom) : Truth.UNKNOWN;
    }

    /** The names of the facts that have prospects. */
    List<String> questions() {
        var supposed = supposed();
        var questions = alone(supposed);
        for (var one : supposed) {
            if (!questions.contains(one.fact()) && supposed.stream().anyMatch(other -> matters(one, other))) {
                questions.add(one.fact());
            }
        }
        return FactVocabulary.answered().stream()
                .map(Fact::name)
                .filter(questions::contains)
                .toList();
    }

    List<Prospect> prospects() {
        var supposed = supposed();
        var alone = alone(supposed);
        var base = verdict(fired);
        var prospects = new ArrayList<Prospect>();
        for (var one : supposed) {
            if (alone.contains(one.fact())) {
                add(prospects, one, null, base, verdict(one.fired()));
            } else {
                together(prospects, one, supposed);
            }
        }
        return prospects;
    }

    private List<Supposed> supposed() {
        var supposed = new ArrayList<Supposed>();
        for (var fact : FactVocabulary.answered()) {
            if (asked.contains(fact.name()) && readers.containsKey(fact.name())) {
                for (var group : answers.of(fact.name())) {
                    var firing = firedWhen(fact.name(), group);
                    var kept = (BitSet) fired.clone();
                    kept.and(firing);
                    supposed.add(new Supposed(fact.name(), group, firing, !kept.equals(fired)));
                }
            }
        }
        return supposed;
    }

    private Set<String> alone(List<Supposed> supposed) {
        var base = verdict(fired);
        return supposed.stream()
                .filter(one ->
                        !one.fired().equals(fired) && !verdict(one.fired()).equals(base))
                .map(Supposed::fact)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private boolean matters(Supposed one, Supposed other) {
        if (other.fact().equals(one.fact())) {
            return false;
        }
        // What changes nothing now is outweighed by rules that fire. Without a rule in which both stand it comes to
        // matter
        // only when the other answer takes such a rule away.
        if (!other.takesAway() && !readersOf(one.fact()).intersects(readersOf(other.fact()))) {
            return false;
        }
        var both = both(one, other);
        return !both.equals(other.fired()) && !verdict(both).equals(verdict(other.fired()));
    }

    /** The first answer to each other question with which this one changes something, and what, each difference once. */
    private void together(List<Prospect> prospects, Supposed one, List<Supposed> supposed) {
        Set<Changes> told = new HashSet<>();
        for (var other : supposed) {
            if (matters(one, other)) {
                var before = verdict(other.fired());
                var after = verdict(both(one, other));
                if (told.add(Changes.between(before, after))) {
                    add(prospects, one, other, before, after);
                }
            }
        }
    }

    private static void add(
            List<Prospect> prospects, Supposed one, @Nullable Supposed other, Verdict before, Verdict after) {
        if (before.equals(after)) {
            return;
        }
        var changes = Changes.between(before, after);
        var given = other == null
                ? null
                : new Prospect.Given(other.fact(), other.group().told().getFirst());
        one.group().told().forEach(answer -> prospects.add(new Prospect(one.fact(), answer, given, changes)));
    }

    /** Only the rules that read the fact are tried again. */
    private BitSet firedWhen(String fact, Answers.Group group) {
        return triedAgain((BitSet) fired.clone(), readersOf(fact), truths(fact, group, null));
    }

    /** Only the rules that read both facts are tried again: each other one reads one of them, or neither. */
    private BitSet both(Supposed one, Supposed other) {
        var reading = readersOf(one.fact());
        var after = (BitSet) other.fired().clone();
        after.andNot(reading);
        var byOne = (BitSet) one.fired().clone();
        byOne.and(reading);
        after.or(byOne);
        var shared = (BitSet) reading.clone();
        shared.and(readersOf(other.fact()));
        return shared.isEmpty() ? after : triedAgain(after, shared, truths(one.fact(), one.group(), other));
    }

    private BitSet triedAgain(BitSet firing, BitSet again, Truths truths) {
        for (var i = again.nextSetBit(0); i >= 0; i = again.nextSetBit(i + 1)) {
            firing.set(i, rules.get(i).decide(truths) == Truth.TRUE);
        }
        return firing;
    }

    private BitSet readersOf(String fact) {
        return readers.getOrDefault(fact, NONE);
    }

    private Truths truths(String fact, Answers.Group group, @Nullable Supposed other) {
        return atom -> {
            if (atom.readsOnly(fact)) {
                return group.truths().get(atom.index());
            }
            if (other != null && atom.readsOnly(other.fact())) {
                return other.group().truths().get(atom.index());
            }
            if (atom.facts().size() > 1) {
                Map<String, Object> changed = new HashMap<>(Map.of(fact, group.value()));
                if (other != null) {
                    changed.put(other.fact(), other.group().value());
                }
                return atom.decide(asItStands.values().with(changed));
            }
            return asItStands.of(atom);
        };
    }

    private Verdict verdict(BitSet firing) {
        return verdicts.computeIfAbsent(firing, ignored -> {
            var tally = new Tally();
            firing.stream().mapToObj(rules::get).forEach(tally::add);
            return tally.verdict();
        });
    }
}
