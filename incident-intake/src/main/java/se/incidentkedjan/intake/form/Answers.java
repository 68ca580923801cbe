package se.incidentkedjan.intake.form;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.Precision;
import se.incidentkedjan.events.facts.YesNo;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody who reports has answered so far. Whoever does not know has answered as well, and is not asked again.
 *
 * @param category what happened
 * @param securityClassified whether säkerhetsskydd may be concerned
 * @param given the questions that were put, by the name of the fact, with what was answered: codes or one number, or only
 *     {@link Question#DO_NOT_KNOW}
 */
public record Answers(Category category, YesNo securityClassified, Map<String, Given> given) {

    /**
     * The answer to one question.
     *
     * @param question which
     * @param values codes or one number, or only {@link Question#DO_NOT_KNOW}
     */
    public record Given(Question question, List<String> values) {

        /** Keeps its own copy. */
        public Given {
            values = List.copyOf(values);
        }

        /** Whether they could not say. */
        public boolean isUnknown() {
            return values.equals(List.of(Question.DO_NOT_KNOW));
        }
    }

    /** Keeps its own copy, in the order of the questions. */
    public Answers {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** The first two answers. */
    public static Answers of(Category category, YesNo securityClassified) {
        return new Answers(category, securityClassified, Map.of());
    }

    /** With one more. */
    public Answers with(Question question, List<String> values) {
        var more = new LinkedHashMap<>(given);
        more.put(question.name(), new Given(question, values));
        return new Answers(category, securityClassified, more);
    }

    /** Which facts have been asked for. */
    public Set<String> asked() {
        return given.keySet();
    }

    /** The facts that follow from the answers; all else is unknown. */
    public IncidentFacts facts() {
        var tree = EventJson.mapper().createObjectNode();
        tree.put("category", category.name());
        tree.put("securityClassified", securityClassified.name());
        for (var answer : given.values()) {
            if (!answer.isUnknown()) {
                put(tree, answer);
            }
        }
        return EventJson.mapper().treeToValue(tree, IncidentFacts.class);
    }

    private static void put(ObjectNode tree, Given answer) {
        var path = answer.question().name().split("[.]", -1);
        var at = tree;
        for (int i = 0; i < path.length - 1; i++) {
            at = at.withObjectProperty(path[i]);
        }
        var name = path[path.length - 1];
        var first = answer.values().getFirst();
        switch (answer.question().fact().form()) {
            case SEVERAL -> answer.values().forEach(at.withArrayProperty(name)::add);
            case FLAG -> at.put(name, Boolean.parseBoolean(first));
            case COUNT -> {
                at.put(name, Long.parseLong(first));
                if (name.equals("count")) {
                    at.put("precision", Precision.APPROXIMATE.name());
                }
            }
            case DECIMAL -> at.put(name, new BigDecimal(first));
            case ONE, TEXT, INSTANT -> at.put(name, first);
        }
    }

    /** The values of one question, for a form; none when it has not been put. */
    public @Nullable Given to(String fact) {
        return given.get(fact);
    }
}
