package se.incidentkedjan.escalation.casework.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import se.incidentkedjan.escalation.organisation.Organisation;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.kit.config.Nearest;
import se.incidentkedjan.rules.ToldFacts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what has changed of what is known (RFC 7396), name by name, and says what cannot be so. */
final class FactsPatch {

    private static final Set<String> DECLARED = Set.of("occurredFrom", "occurredTo", "discoveredAt", "awareAt");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal HIGHEST_LEVEL = BigDecimal.valueOf(4);

    private final Organisation organisation;
    private final List<Mistaken> mistakes = new ArrayList<>();

    private FactsPatch(Organisation organisation) {
        this.organisation = organisation;
    }

    /** What came of reading it. */
    sealed interface Reading {
        /** It can be so. */
        record Read(IncidentFacts facts) implements Reading {}

        /** It cannot, and this is why. */
        record Wrong(List<Mistaken> mistakes) implements Reading {}
    }

    static Reading on(IncidentFacts told, ObjectNode patch, Organisation organisation) {
        return new FactsPatch(organisation).read(told, patch);
    }

    private Reading read(IncidentFacts told, ObjectNode patch) {
        check("", patch);
        if (!mistakes.isEmpty()) {
            return new Reading.Wrong(mistakes);
        }
        var tree = EventJson.mapper().<ObjectNode>valueToTree(told);
        merge(tree, patch);
        try {
            return new Reading.Read(EventJson.mapper().treeToValue(tree, IncidentFacts.class));
        } catch (DatabindException e) {
            var path = e.getPath().stream()
                    .map(JacksonException.Reference::getPropertyName)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("."));
            return wrong(path, "unknown-value", "Värdet finns inte. Giltiga värden står i beskrivningen av API:et.");
        } catch (JacksonException | IllegalArgumentException e) {
            return wrong("facts", "unreadable", "Uppgifterna går inte att läsa. Jämför med beskrivningen av API:et.");
        }
    }

    private static Reading wrong(String field, String code, String message) {
        return new Reading.Wrong(List.of(new Mistaken(field, code, message)));
    }

    private void check(String above, JsonNode node) {
        for (var property : node.properties()) {
            var name = above + property.getKey();
            var value = property.getValue();
            if (DECLARED.contains(name)) {
                mistakes.add(new Mistaken(
                        name, "declared", "Tidpunkter anges för sig, med ett skäl: använd åtgärden declare."));
            } else if (isGroup(name) && (value.isObject() || value.isNull())) {
                check(name + ".", value);
            } else if (!ToldFacts.names().contains(name)) {
                mistakes.add(new Mistaken(
                        name, "unknown-field", "Uppgiften finns inte." + Nearest.hint(name, ToldFacts.names())));
            } else {
                checkValue(name, value);
            }
        }
    }

    private static boolean isGroup(String name) {
        return ToldFacts.names().stream().anyMatch(known -> known.startsWith(name + "."));
    }

    private void checkValue(String name, JsonNode value) {
        if (value.isNumber()) {
            var number = value.decimalValue();
            if (number.signum() < 0) {
                mistakes.add(new Mistaken(name, "negative", "Talet kan inte vara mindre än noll."));
            } else if (name.endsWith("Share") && number.compareTo(WHOLE) > 0) {
                mistakes.add(new Mistaken(name, "too-large", "Andelen kan vara högst 100 procent."));
            } else if (name.startsWith("klassa.") && number.compareTo(HIGHEST_LEVEL) > 0) {
                mistakes.add(new Mistaken(name, "too-large", "Nivån är ett heltal från 0 till 4."));
            }
        }
        if (name.equals("unit") && value.isString() && !organisation.hasUnit(value.asString())) {
            mistakes.add(new Mistaken(name, "unknown-value", "Enheten finns inte i organisation.yml."));
        }
        if (name.equals("system") && value.isString() && !organisation.hasSystem(value.asString())) {
            mistakes.add(new Mistaken(name, "unknown-value", "Systemet finns inte i organisation.yml."));
        }
    }

    private static void merge(ObjectNode target, JsonNode patch) {
        for (var property : patch.properties()) {
            var name = property.getKey();
            var value = property.getValue();
            if (value.isNull()) {
                target.remove(name);
            } else if (value.isObject()) {
                var inner = target.get(name) instanceof ObjectNode known ? known : target.putObject(name);
                merge(inner, value);
            } else {
                target.set(name, value);
            }
        }
    }
}
