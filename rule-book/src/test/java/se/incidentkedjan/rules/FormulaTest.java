package se.incidentkedjan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelValidationException;
import dev.cel.runtime.CelEvaluationException;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** Taking a condition apart must never change what it says. */
class FormulaTest {

    @Test
    void whatIsDecidedPieceByPieceIsWhatCelDecidesAsAWhole() throws CelValidationException, CelEvaluationException {
        var cel = RuleLanguage.cel();
        var book = ShippedRules.book();
        var incidents = SeededIncidents.from(4).limit(150).toList();
        var seen = new HashSet<Truth>();
        for (var rule : book.rules()) {
            var whole = cel.createProgram(cel.compile(rule.condition().whole()).getAst());
            var names = new HashSet<String>();
            rule.condition().facts().forEach(fact -> {
                names.add(fact);
                names.add(FactValues.KNOWN + fact);
            });
            for (var facts : incidents) {
                var values = new FactValues(facts, Circumstances.UNKNOWN);
                var said = whole.eval(values.asTold(names)) instanceof Boolean holds ? Truth.of(holds) : Truth.UNKNOWN;
                var decided = rule.decide(new Situation(values, 10_000));

                assertThat(decided).as("%s on %s", rule.id(), facts).isEqualTo(said);
                seen.add(decided);
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Truth.values());
    }
}
