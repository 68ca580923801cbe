package se.incidentkedjan.escalation.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigVersion;

/** The severity rules of {@code rules.yml}, compiled. Immutable, and safe to use from many threads. */
public final class RuleBook {

    private final List<Rule> rules;
    private final ConfigVersion version;

    RuleBook(List<Rule> rules, ConfigVersion version) {
        this.rules = List.copyOf(rules);
        this.version = version;
    }

    /**
     * Reads the rules.
     *
     * @param file {@code rules.yml}
     * @param roles the roles that escalations may name
     * @param duties the duties that rules may ask for
     * @throws se.incidentkedjan.kit.config.InvalidConfiguration with every problem in the file
     */
    public static RuleBook read(Path file, Set<RoleCode> roles, Set<DutyCode> duties) {
        return ConfigFile.read(file, new RuleFile(roles, duties)::read);
    }

    /** The version of the file. */
    public ConfigVersion version() {
        return version;
    }

    /** How many rules there are. */
    public int size() {
        return rules.size();
    }

    /**
     * What a rule says, without the facts it read; empty when the file no longer has it.
     *
     * @param awareOn decides which version, as when the rules are applied
     */
    public Optional<Reason> told(String id, LocalDate awareOn) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id) && rule.inForceOn(awareOn))
                .findFirst()
                .map(rule -> new Reason(rule.id(), rule.title(), rule.legalReference(), List.of()));
    }

    /**
     * Applies the rules.
     *
     * @param facts what is known of the incident
     * @param awareOn the day the municipality became aware, Swedish time; decides which versions of the rules apply
     */
    public Evaluation evaluate(IncidentFacts facts, LocalDate awareOn) {
        var values = new FactValues(facts);
        var fired = new ArrayList<Rule>();
        var undecided = new ArrayList<Undecided>();
        for (var rule : rules) {
            if (!rule.inForceOn(awareOn)) {
                continue;
            }
            switch (rule.condition().decideAsCanBeAnswered(values)) {
                case Condition.Answer.Certain(boolean holds) -> {
                    if (holds) {
                        fired.add(rule);
                    }
                }
                case Condition.Answer.Depends(Set<String> on) -> {
                    var fires = rule.condition().decideAsTold(values).equals(new Condition.Answer.Certain(true));
                    undecided.add(new Undecided(rule, fires, on));
                    if (fires) {
                        fired.add(rule);
                    }
                }
            }
        }
        var tally = tallyOf(fired);
        return new Evaluation(
                tally.severity(),
                tally.privacyRisk(),
                tally.duties(),
                tally.escalations(),
                fired.stream().map(rule -> reason(rule, values)).toList(),
                openQuestions(undecided, fired, tally));
    }

    /** A rule whose condition an answer can still turn. */
    private record Undecided(Rule rule, boolean fires, Set<String> on) {}

    private static List<String> openQuestions(List<Undecided> undecided, List<Rule> fired, Tally asItStands) {
        var questions = new HashSet<String>();
        for (var one : undecided) {
            if (questions.containsAll(one.on())) {
                continue;
            }
            var others = one.fires()
                    ? tallyOf(fired.stream()
                            .filter(rule -> !rule.id().equals(one.rule().id()))
                            .toList())
                    : asItStands;
            if (others.wouldChangeBy(one.rule().effect())) {
                questions.addAll(one.on());
            }
        }
        return inOrder(questions);
    }

    private static Tally tallyOf(List<Rule> rules) {
        var tally = new Tally();
        rules.forEach(tally::add);
        return tally;
    }

    private static Reason reason(Rule rule, FactValues values) {
        var read = inOrder(rule.condition().facts()).stream()
                .map(name -> new Reason.ReadFact(name, values.shown(name)))
                .filter(fact -> !fact.values().isEmpty())
                .toList();
        return new Reason(rule.id(), rule.title(), rule.legalReference(), read);
    }

    private static List<String> inOrder(Set<String> names) {
        return FactVocabulary.all().stream()
                .map(Fact::name)
                .filter(names::contains)
                .toList();
    }
}
