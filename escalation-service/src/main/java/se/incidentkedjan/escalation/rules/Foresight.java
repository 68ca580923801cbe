package se.incidentkedjan.escalation.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out what the answers to open questions would change in one incident. For one thread. */
final class Foresight {

    private final List<Rule> rules;
    private final Situation asItStands;
    private final Answers answers;
    private final Map<String, BitSet> readers = new HashMap<>();
    private final Map<BitSet, Verdict> verdicts = new HashMap<>();
    private final BitSet fired = new BitSet();

    /**
     * For one incident.
     *
     * @param rules those in force
     */
    Foresight(List<Rule> rules, Situation asItStands, Answers answers) {
        this.rules = rules.stream().filter(rule -> !rule.effect().isEmpty()).toList();
        this.asItStands = asItStands;
        this.answers = answers;
        for (var i = 0; i < this.rules.size(); i++) {
            var rule = this.rules.get(i);
            fired.set(i, rule.decide(asItStands) == Truth.TRUE);
            for (var fact : rule.condition().facts()) {
                readers.computeIfAbsent(fact, name -> new BitSet()).set(i);
            }
        }
    }

    /** An answer that is supposed, with the rules that fire then. */
    private record Supposed(String fact, Answers.Group group, BitSet fired) {}

    List<Prospect> prospects() {
        var supposed = new ArrayList<Supposed>();
        for (var fact : FactVocabulary.answered()) {
            if (asItStands.values().isOpen(fact.name()) && readers.containsKey(fact.name())) {
                for (var group : answers.of(fact.name())) {
                    supposed.add(new Supposed(fact.name(), group, firedWhen(fired, fact.name(), group, null)));
                }
            }
        }
        var alone = new HashSet<String>();
        var base = verdict(fired);
        for (var one : supposed) {
            if (!verdict(one.fired()).equals(base)) {
                alone.add(one.fact());
            }
        }
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

    /** The first answer to each other question with which this one changes something, and what, each difference once. */
    private void together(List<Prospect> prospects, Supposed one, List<Supposed> supposed) {
        Set<Changes> told = new HashSet<>();
        for (var other : supposed) {
            if (other.fact().equals(one.fact())) {
                continue;
            }
            var both = firedWhen(other.fired(), one.fact(), one.group(), other);
            if (!both.equals(other.fired())) {
                var before = verdict(other.fired());
                var after = verdict(both);
                if (!before.equals(after) && told.add(Changes.between(before, after))) {
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

    /** The rules that fire when an answer is added: only those that read it are tried again. */
    private BitSet firedWhen(BitSet before, String fact, Answers.Group group, @Nullable Supposed other) {
        var truths = truths(fact, group, other);
        var after = (BitSet) before.clone();
        var reading = readers.getOrDefault(fact, new BitSet());
        for (var i = reading.nextSetBit(0); i >= 0; i = reading.nextSetBit(i + 1)) {
            after.set(i, rules.get(i).decide(truths) == Truth.TRUE);
        }
        return after;
    }

    private Truths truths(String fact, Answers.Group group, @Nullable Supposed other) {
        return atom -> {
            if (atom.readsOnly(fact)) {
                return group.truths().getOrDefault(atom.index(), Truth.UNKNOWN);
            }
            if (other != null && atom.readsOnly(other.fact())) {
                return other.group().truths().getOrDefault(atom.index(), Truth.UNKNOWN);
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
