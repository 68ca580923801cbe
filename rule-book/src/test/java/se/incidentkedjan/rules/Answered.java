package se.incidentkedjan.rules;

import java.math.BigDecimal;
import java.util.List;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.rules.Prospect.Answer;
import tools.jackson.databind.node.ObjectNode;

/** The same incident with one more answer, given as it is over the API. */
final class Answered {

    private Answered() {}

    static IncidentFacts with(IncidentFacts facts, String fact, Answer answer) {
        var kind = FactVocabulary.named(fact).kind();
        return switch (kind) {
            case CODE, TEXT -> put(facts, fact, answer.value());
            case CODES -> put(facts, fact, List.of(answer.value()));
            case COUNT -> put(facts, fact, number(answer, BigDecimal.ONE).longValueExact());
            case DECIMAL -> put(facts, fact, number(answer, new BigDecimal("0.001")));
            case INSTANT -> put(facts, fact, "2026-11-20T12:00:00Z");
            case FLAG -> throw new IllegalArgumentException(fact);
        };
    }

    private static BigDecimal number(Answer answer, BigDecimal step) {
        return switch (answer.relation()) {
            case AT_LEAST, AT_MOST, IS -> new BigDecimal(answer.value());
            case MORE_THAN -> new BigDecimal(answer.value()).add(step);
            case LESS_THAN -> new BigDecimal(answer.value()).subtract(step);
            case KNOWN, INCLUDES -> new BigDecimal("3");
        };
    }

    static IncidentFacts put(IncidentFacts facts, String fact, Object value) {
        var tree = (ObjectNode) EventJson.mapper().readTree(EventJson.mapper().writeValueAsString(facts));
        var node = tree;
        var path = fact.split("\\.", -1);
        for (var i = 0; i < path.length - 1; i++) {
            node = node.path(path[i]).isObject() ? (ObjectNode) node.path(path[i]) : node.putObject(path[i]);
        }
        node.set(path[path.length - 1], EventJson.mapper().valueToTree(value));
        return EventJson.mapper().treeToValue(tree, IncidentFacts.class);
    }
}
