package se.incidentkedjan.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigVersion;
import se.incidentkedjan.kit.config.InvalidConfiguration;

/** The severity rules of {@code rules.yml}, compiled. Immutable, and safe to use from many threads. */
public final class RuleBook {

    /** The file's name in the folder of settings. */
    public static final String FILE = "rules.yml";

    private final List<Rule> rules;
    private final List<RuleText.Named> named;
    private final List<Atom> atoms;
    private final Answers answers;
    private final ConfigVersion version;

    RuleBook(List<Rule> rules, List<RuleText.Named> named, List<Atom> atoms, ConfigVersion version) {
        this.rules = List.copyOf(rules);
        this.named = List.copyOf(named);
        this.atoms = List.copyOf(atoms);
        this.answers = new Answers(this.atoms);
        this.version = version;
    }

    /**
     * Reads the rules, when no duty has a trigger of its own.
     *
     * @param file {@code rules.yml}
     * @param roles the roles that escalations may name
     * @param duties the duties that rules may ask for
     * @throws InvalidConfiguration with every problem in the file
     */
    public static RuleBook read(Path file, Set<RoleCode> roles, Set<DutyCode> duties) {
        return read(file, roles, duties, List.of());
    }

    /**
     * Reads the rules and the duties' own triggers, which are compiled with the named conditions of the rules.
     *
     * @param file {@code rules.yml}
     * @param roles the roles that escalations may name
     * @param duties the duties that rules may ask for
     * @param triggers the triggers, as they stand in {@code duties.yml}
     * @throws InvalidConfiguration with every problem in the file and in the triggers
     */
    public static RuleBook read(
            Path file, Set<RoleCode> roles, Set<DutyCode> duties, Collection<DutyTrigger> triggers) {
        var form = new RuleFile(roles, duties, triggers);
        try {
            var book = ConfigFile.read(file, form::read);
            if (form.problemsElsewhere().isEmpty()) {
                return book;
            }
            throw new InvalidConfiguration(form.problemsElsewhere());
        } catch (InvalidConfiguration e) {
            if (e.problems().equals(form.problemsElsewhere())) {
                throw e;
            }
            throw new InvalidConfiguration(Stream.concat(form.problemsElsewhere().stream(), e.problems().stream())
                    .toList());
        }
    }

    /**
     * Reads the rules of a folder with the roles of {@code organisation.yml} and the duties of {@code duties.yml} as they
     * stand there: enough to see which questions matter, for those who neither decide nor reach anyone.
     *
     * @throws InvalidConfiguration with every problem in the rules and in what they refer to
     */
    public static RuleBook ofFolder(Path folder) {
        return read(folder.resolve(FILE), folder);
    }

    /** These rules, with the roles and duties of a folder. */
    static RuleBook read(Path file, Path folder) {
        var roles = ConfigFile.read(
                folder.resolve("organisation.yml"),
                (root, version) -> root.requiredList("roles").stream()
                        .map(role -> role.required("code").as(RoleCode::of, "DPO"))
                        .collect(Collectors.toUnmodifiableSet()));
        record Asked(Set<DutyCode> codes, List<DutyTrigger> triggers) {}
        var duties = ConfigFile.read(folder.resolve("duties.yml"), (root, version) -> {
            var nodes = root.requiredList("duties");
            return new Asked(
                    nodes.stream()
                            .map(duty -> duty.required("code").as(DutyCode::of, "IMY_NOTIFICATION"))
                            .collect(Collectors.toUnmodifiableSet()),
                    nodes.stream()
                            .flatMap(duty ->
                                    DutyTrigger.of(duty, duty.required("title").text()).stream())
                            .toList());
        });
        return read(file, roles, duties.codes(), duties.triggers());
    }

    /** The version of the file. */
    public ConfigVersion version() {
        return version;
    }

    /** How many rules there are, the duties' triggers counted. */
    public int size() {
        return rules.size();
    }

    /** {@link #evaluate(IncidentFacts, Circumstances, LocalDate)} when nothing is known of other incidents. */
    public Evaluation evaluate(IncidentFacts facts, LocalDate awareOn) {
        return evaluate(facts, Circumstances.UNKNOWN, awareOn);
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
     * @param circumstances what other incidents say of it
     * @param awareOn the day the municipality became aware, Swedish time; decides which versions of the rules apply
     */
    public Evaluation evaluate(IncidentFacts facts, Circumstances circumstances, LocalDate awareOn) {
        var situation = new Situation(new FactValues(facts, circumstances), atoms.size());
        var inForce = rules.stream().filter(rule -> rule.inForceOn(awareOn)).toList();
        var fired = inForce.stream()
                .filter(rule -> rule.decide(situation) == Truth.TRUE)
                .toList();
        var tally = new Tally();
        fired.forEach(tally::add);
        return new Evaluation(
                tally,
                fired.stream().map(rule -> reason(rule, situation.values())).toList(),
                () -> new Foresight(inForce, situation, answers));
    }

    /** What the answers to the open questions would change: see {@link Evaluation#prospects()}. */
    public List<Prospect> prospects(IncidentFacts facts, Circumstances circumstances, LocalDate awareOn) {
        return evaluate(facts, circumstances, awareOn).prospects();
    }

    /** Every rule for reading, in the order of the files; the duties' triggers come last. */
    public List<RuleText> texts() {
        return rules.stream().map(this::text).toList();
    }

    /**
     * The rules that no facts at all can make fire, by their ids. What depends on more facts together than can be gone
     * through is not told.
     */
    public List<String> neverFiring() {
        return rules.stream()
                .filter(rule -> Reachability.of(rule.condition().formula(), answers) == Truth.FALSE)
                .map(Rule::id)
                .toList();
    }

    /**
     * Whether a rule fires in other cases than a rule of the same id in an older file did. Compared condition to condition;
     * dates and effects are left out.
     *
     * @param id of a rule that stands in both; a duty with several versions is compared by its newest
     */
    public Shift shift(RuleBook older, String id) {
        var now = formula(id);
        var then = older.formula(id);
        var both =
                new Answers(Stream.concat(atoms.stream(), older.atoms.stream()).toList());
        return new Shift(
                Reachability.of(new Formula.All(List.of(now, new Formula.Not(then))), both) == Truth.TRUE,
                Reachability.of(new Formula.All(List.of(then, new Formula.Not(now))), both) == Truth.TRUE);
    }

    /**
     * How the cases of a rule have moved.
     *
     * @param more whether it fires where it did not
     * @param fewer whether it does not fire where it did
     */
    public record Shift(boolean more, boolean fewer) {}

    private Formula formula(String id) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .reduce((one, other) -> other)
                .map(rule -> rule.condition().formula())
                .orElseThrow(() -> new IllegalArgumentException("no rule " + id));
    }

    List<Rule> rules() {
        return rules;
    }

    private RuleText text(Rule rule) {
        return new RuleText(
                rule.id(),
                rule.title(),
                rule.legalReference(),
                rule.condition().text(),
                named.stream()
                        .filter(one -> isUsed(one.name(), rule.condition().text()))
                        .toList(),
                inOrder(rule.condition().facts()),
                rule.effect().severity(),
                rule.effect().privacyRisk(),
                rule.effect().duties(),
                rule.effect().escalations(),
                rule.validFrom(),
                rule.validTo(),
                rule.isTrigger());
    }

    private boolean isUsed(String name, String text) {
        return mentions(text, name)
                || named.stream()
                        .filter(other -> !other.name().equals(name) && mentions(text, other.name()))
                        .anyMatch(other -> isUsed(name, other.when()));
    }

    /** Whether the name stands there by itself: not in a longer one, not as a part of a fact, and not in quotes. */
    private static boolean mentions(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            if (isOutside(text, at - 1) && isOutside(text, at + name.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutside(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return true;
        }
        char sign = text.charAt(at);
        boolean isOfAName = sign == '_'
                || (sign >= '0' && sign <= '9')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= 'a' && sign <= 'z');
        return !isOfAName && sign != '.' && sign != '"';
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
