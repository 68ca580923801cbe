package se.incidentkedjan.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.intake.ShippedConfig;
import se.incidentkedjan.rules.RuleBook;

class InterviewTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final FormBook FORM = FormBook.read(ShippedConfig.folder());
    private static final RuleBook RULES = RuleBook.ofFolder(ShippedConfig.folder());
    private static final Interview INTERVIEW =
            new Interview(FORM, RULES, Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "MISDIRECTED, personalData.involved",
        "PHISHING, nearMiss",
        "OUTAGE, operations.seriousInjury",
        "LOST_OR_STOLEN, personalData.involved"
    })
    void whatDecidesMostIsAskedFirst(Category category, String fact) {
        assertThat(INTERVIEW.next(Answers.of(category, YesNo.NO)))
                .map(Question::name)
                .contains(fact);
    }

    @Test
    void whoeverSaysThatNobodyIsConcernedIsAskedNothingMoreOfPeople() {
        assertThat(asked(Category.MISDIRECTED, "personalData.involved=NO")).containsExactly("personalData.involved");
        assertThat(asked(Category.MISDIRECTED, "personalData.involved=UNKNOWN"))
                .containsExactly("personalData.involved");
        assertThat(asked(Category.MISDIRECTED, "personalData.involved=YES", "personalData.kinds=HEALTH"))
                .containsExactly("personalData.involved", "personalData.kinds", "personalData.groups");
    }

    @Test
    void aLostPhoneWithSensitiveDataMakesItMatterWhetherItWasLocked() {
        assertThat(asked(Category.LOST_OR_STOLEN, "personalData.involved=YES", "personalData.kinds=HEALTH"))
                .contains("personalData.unintelligible");
    }

    @Test
    void whoeverReportsWhatConcernsTheSecurityOfTheCountryIsNeverAskedHere() {
        assertThat(Answers.of(Category.OUTAGE, YesNo.YES).facts().securityClassified())
                .isEqualTo(YesNo.YES);
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void noWayThroughTheFormTakesMoreThanSixAnswers(Category category) {
        // What happened, säkerhetsskydd, where, and at most three between.
        assertThat(longest(Answers.of(category, YesNo.NO)) + 3).isLessThanOrEqualTo(6);
    }

    @Property(tries = 300)
    void nobodyIsAskedForWhatCannotChangeAnOutcome(@ForAll Category category, @ForAll long seed) {
        var random = new Random(seed);
        var answers = Answers.of(category, YesNo.NO);
        for (var next = INTERVIEW.next(answers); next.isPresent(); next = INTERVIEW.next(answers)) {
            var question = next.get();
            assertThat(canMatter(question, answers))
                    .as("%s after %s", question.name(), answers.given().keySet())
                    .isTrue();
            assertThat(answers.asked()).doesNotContain(question.name());
            answers = answers.with(question, any(question, random));
        }
    }

    /** Whether the rules name it, or it opens questions of people that the rules name. */
    private static boolean canMatter(Question question, Answers answers) {
        var evaluation = RULES.evaluate(answers.facts(), DAY);
        if (question.name().equals("nearMiss")) {
            return !RULES.evaluate(answers.with(question, List.of("true")).facts(), DAY)
                    .verdict()
                    .equals(RULES.evaluate(
                                    answers.with(question, List.of("false")).facts(), DAY)
                            .verdict());
        }
        return evaluation.openQuestions().stream()
                .anyMatch(open -> open.equals(question.name())
                        || (question.name().equals("personalData.involved") && open.startsWith("personalData.")));
    }

    private static List<String> any(Question question, Random random) {
        if (random.nextInt(4) == 0) {
            return List.of(Question.DO_NOT_KNOW);
        }
        if (question.asksForNumber()) {
            return List.of(Integer.toString(random.nextInt(30)));
        }
        return question.alternatives()
                .get(random.nextInt(question.alternatives().size()))
                .codes();
    }

    private static List<String> asked(Category category, String... given) {
        var answers = Answers.of(category, YesNo.NO);
        for (var answer : given) {
            var name = answer.substring(0, answer.indexOf('='));
            answers = answers.with(
                    FORM.question(name, category).orElseThrow(), List.of(answer.substring(answer.indexOf('=') + 1)));
        }
        var all = new ArrayList<>(answers.asked());
        INTERVIEW.next(answers).map(Question::name).ifPresent(all::add);
        return all;
    }

    private static int longest(Answers answers) {
        return INTERVIEW
                .next(answers)
                .map(question -> 1
                        + IntStream.range(0, 1 + question.alternatives().size())
                                .map(i -> longest(answers.with(
                                        question,
                                        i == question.alternatives().size()
                                                ? List.of(Question.DO_NOT_KNOW)
                                                : question.alternatives().get(i).codes())))
                                .max()
                                .orElse(0))
                .orElse(0);
    }
}
