package se.incidentkedjan.intake.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.rules.Changes;
import se.incidentkedjan.rules.Circumstances;
import se.incidentkedjan.rules.FactKind;
import se.incidentkedjan.rules.Prospect;
import se.incidentkedjan.rules.RuleBook;

/**
 * Chooses what to ask next: of all that the rules would decide by, what can change most, if somebody who reports can be
 * expected to know it. Nobody is asked for what cannot change an outcome.
 */
public final class Interview {

    private static final String ABOUT_PEOPLE = "personalData.";
    /** Whether people are concerned, which every report needs. */
    static final String PEOPLE = ABOUT_PEOPLE + "involved";

    private final FormBook form;
    private final @Nullable RuleBook rules;
    private final Clock clock;

    /**
     * By these files.
     *
     * @param rules in force; absent when they cannot be read, and then only whether people are concerned is asked, which
     *     every report needs
     */
    public Interview(FormBook form, @Nullable RuleBook rules, Clock clock) {
        this.form = form;
        this.rules = rules;
        this.clock = clock;
    }

    /** What to ask next; empty when enough has been asked, or nothing more matters. */
    public Optional<Question> next(Answers answers) {
        if (answers.asked().size() >= form.mostQuestions()) {
            return Optional.empty();
        }
        var weights = rules == null ? withoutRules(answers) : weights(rules, answers);
        return form.questions().stream()
                .map(Question::name)
                .distinct()
                .filter(weights::containsKey)
                .flatMap(fact -> form.question(fact, answers.category()).stream())
                // The file's order decides between those that weigh the same: max keeps the last of them.
                .max(Comparator.comparingInt((Question question) -> weights.get(question.name()))
                        .thenComparingInt(question -> -form.questions().indexOf(question)));
    }

    private static Map<String, Integer> withoutRules(Answers answers) {
        return isAsked(PEOPLE, answers) ? Map.of() : Map.of(PEOPLE, 1);
    }

    private Map<String, Integer> weights(RuleBook rules, Answers answers) {
        var weights = new HashMap<String, Integer>();
        for (var prospect : rules.prospects(answers.facts(), Circumstances.UNKNOWN, today())) {
            var given = prospect.given();
            if (given == null || canStillBeAnswered(given, answers)) {
                // What takes another answer as well is worth half: that one may come out otherwise.
                int weight = weight(prospect.changes()) * (given == null ? 2 : 1);
                toAskFor(prospect.fact(), answers).ifPresent(fact -> weights.merge(fact, weight, Math::max));
            }
        }
        for (var question : form.questions()) {
            if (question.fact().form() == FactKind.Form.FLAG
                    && !isAsked(question.name(), answers)
                    && !flipped(rules, question, answers).isEmpty()) {
                weights.put(question.name(), Integer.MAX_VALUE);
            }
        }
        return weights;
    }

    /**
     * What people are concerned by is asked only of those who have said that any are; whoever has not been asked that yet
     * is asked that first.
     */
    private static Optional<String> toAskFor(String fact, Answers answers) {
        if (isAsked(fact, answers)) {
            return Optional.empty();
        }
        if (!fact.startsWith(ABOUT_PEOPLE) || fact.equals(PEOPLE)) {
            return Optional.of(fact);
        }
        var people = answers.to(PEOPLE);
        if (people == null) {
            return Optional.of(PEOPLE);
        }
        return people.values().equals(List.of(YesNo.YES.name())) ? Optional.of(fact) : Optional.empty();
    }

    private static boolean isAsked(String fact, Answers answers) {
        return answers.asked().contains(fact);
    }

    private boolean canStillBeAnswered(Prospect.Given given, Answers answers) {
        return !isAsked(given.fact(), answers)
                && form.question(given.fact(), answers.category()).isPresent();
    }

    /**
     * A flag is never unknown to the rules, so they do not tell what the other answer would change. It comes before all
     * else: that nothing was harmed makes the rest needless.
     */
    private Changes flipped(RuleBook rules, Question question, Answers answers) {
        var yes = rules.evaluate(answers.with(question, List.of("true")).facts(), today());
        var no = rules.evaluate(answers.with(question, List.of("false")).facts(), today());
        return Changes.between(no.verdict(), yes.verdict());
    }

    /** Duties come before the risk they follow from, that before how grave it is, and that before who is told. */
    private static int weight(Changes changes) {
        int weight =
                16 * (changes.dutiesAdded().size() + changes.dutiesRemoved().size());
        weight += changes.privacyRiskFrom() == changes.privacyRiskTo() ? 0 : 8;
        weight += changes.severityFrom() == changes.severityTo() ? 0 : 4;
        weight += 2 * (changes.rolesAdded().size() + changes.rolesRemoved().size());
        return weight + changes.rolesChanged().size();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SwedishTime.ZONE);
    }
}
