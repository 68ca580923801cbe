package se.incidentkedjan.escalation.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.facts.IncidentFacts;

class FactQuestionsTest {

    /** A fact of the contract; {@code codes} is empty when it is no code. */
    private record Named(String name, List<String> codes) {}

    @Test
    void everyFactOfTheContractIsAskedForInSwedish() {
        var facts = facts("", IncidentFacts.class);

        assertThat(facts)
                .extracting(Named::name)
                .contains("category", "personalData.subjects.count", "klassa.integrity");
        assertThat(facts)
                .allSatisfy(fact -> assertThat(FactQuestions.question(fact.name()))
                        .as(fact.name())
                        .matches("\\p{Lu}\\p{L}+ [\\p{L}, ]+\\?"));
        assertThat(facts.stream().map(fact -> FactQuestions.question(fact.name())))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyCodeOfTheContractIsAnAnswerInSwedish() {
        var coded = facts("", IncidentFacts.class).stream()
                .filter(fact -> !fact.codes().isEmpty())
                .toList();

        assertThat(coded).hasSizeGreaterThan(15);
        assertThat(coded).allSatisfy(fact -> {
            var answers = fact.codes().stream()
                    .map(code -> FactQuestions.answer(fact.name(), List.of(code)))
                    .toList();
            assertThat(answers)
                    .as(fact.name())
                    .doesNotHaveDuplicates()
                    .allSatisfy(answer ->
                            assertThat(answer).matches("\\p{Lu}[\\p{Ll}, -]+").isNotIn(fact.codes()));
        });
    }

    @Test
    void timesNumbersAndListsAreWrittenForPeople() {
        assertThat(FactQuestions.answer("awareAt", List.of("2026-11-20T15:45:00Z")))
                .isEqualTo("fredag 20 november 2026 kl. 16.45");
        assertThat(FactQuestions.answer("operations.costShare", List.of("0.5"))).isEqualTo("0,5");
        assertThat(FactQuestions.answer("operations.activityLimitedHours", List.of("4.0")))
                .isEqualTo("4");
        assertThat(FactQuestions.answer("nearMiss", List.of("false"))).isEqualTo("Nej");
        assertThat(FactQuestions.answer("personalData.kinds", List.of("HEALTH", "NATIONAL_ID")))
                .isEqualTo("Hälsa, Personnummer");
    }

    @Test
    void whatANewerVersionWroteIsShownAsItIs() {
        assertThat(FactQuestions.question("weather")).isEqualTo("weather");
        assertThat(FactQuestions.answer("weather", List.of("RAIN"))).isEqualTo("RAIN");
        assertThat(FactQuestions.answer("category", List.of("METEORITE"))).isEqualTo("METEORITE");
        assertThat(FactQuestions.answer("awareAt", List.of("igår"))).isEqualTo("igår");
    }

    private static List<Named> facts(String prefix, Class<?> holder) {
        List<Named> found = new ArrayList<>();
        for (RecordComponent component : holder.getRecordComponents()) {
            var name = prefix + component.getName();
            if (component.getType().isRecord()
                    && component.getType().getPackage().equals(holder.getPackage())) {
                found.addAll(facts(name + ".", component.getType()));
            } else {
                found.add(new Named(name, codes(component)));
            }
        }
        return found;
    }

    private static List<String> codes(RecordComponent component) {
        var type = component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(Objects::toString).toList()
                : List.of();
    }
}
