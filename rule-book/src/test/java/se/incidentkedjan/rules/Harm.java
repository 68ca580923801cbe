package se.incidentkedjan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.events.facts.AvailabilityLoss;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.Exfiltration;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.Recipients;
import tools.jackson.databind.node.ObjectNode;

/** Ways in which an incident can be the same but worse, or the same but less known. */
final class Harm {

    /** For each fact with codes, the codes from harmless to harmful; «vet ej» is not on the scale. */
    private static final Map<String, List<String>> SCALES = Map.ofEntries(
            Map.entry("/malicious", List.of("NO", "YES")),
            Map.entry("/ongoing", List.of("NO", "YES")),
            Map.entry("/securityClassified", List.of("NO", "YES")),
            Map.entry("/personalData/involved", List.of("NO", "YES")),
            Map.entry("/personalData/unintelligible", List.of("YES", "NO")),
            Map.entry("/personalData/recipients", List.of("NONE", "ONE_KNOWN", "FEW_KNOWN", "MANY_KNOWN", "PUBLIC")),
            Map.entry("/personalData/recipientTrusted", List.of("YES", "NO")),
            Map.entry("/personalData/deletionConfirmed", List.of("YES", "NO")),
            Map.entry("/personalData/exfiltration", List.of("NO", "LIKELY", "YES")),
            Map.entry("/personalData/misuse", List.of("NONE_SEEN", "LIKELY", "CONFIRMED")),
            Map.entry("/personalData/availabilityLoss", List.of("NONE", "RESTORED_QUICKLY", "TEMPORARY", "PERMANENT")),
            Map.entry("/operations/criticalSystem", List.of("NO", "YES")),
            Map.entry("/operations/protectedInformation", List.of("NO", "YES")),
            Map.entry("/operations/seriousInjury", List.of("NO", "YES")));

    private static final List<String> NUMBERS = List.of(
            "/personalData/subjects/count",
            "/operations/activityLimitedHours",
            "/operations/alternativeMethodsHours",
            "/operations/affectedPersons",
            "/operations/affectedUsersShare",
            "/operations/costShare",
            "/klassa/confidentiality",
            "/klassa/integrity",
            "/klassa/availability");

    private static final Map<String, String> ADDITIONS = Map.of(
            "/personalData/kinds", "HEALTH",
            "/personalData/groups", "CHILDREN",
            "/operations/sectors", "HEALTH_CARE",
            "/aspects", "AVAILABILITY");

    private Harm() {}

    /** The same incident with one thing worse. */
    static List<IncidentFacts> worse(IncidentFacts facts) {
        var worse = new ArrayList<IncidentFacts>();
        SCALES.forEach((place, scale) -> {
            var at = scale.indexOf(tree(facts).at(place).asString(""));
            if (at >= 0
                    && at + 1 < scale.size()
                    && !(place.endsWith("recipients") && isContradictory(facts))
                    && !(place.endsWith("availabilityLoss") && isRestored(facts))) {
                worse.add(with(facts, place, node -> node.put(field(place), scale.get(at + 1))));
            }
        });
        for (var place : NUMBERS) {
            if (tree(facts).at(place).isNumber()) {
                var more = tree(facts).at(place).asDecimal().longValue() + (place.startsWith("/klassa") ? 1 : 100);
                worse.add(with(facts, place, node -> node.put(field(place), more)));
            }
        }
        ADDITIONS.forEach((place, code) -> {
            if (!tree(facts).at(place).isEmpty()
                    && !tree(facts).at(place).toString().contains(code)) {
                worse.add(
                        with(facts, place, node -> node.withArray(field(place)).add(code)));
            }
        });
        if (facts.nearMiss()) {
            worse.add(with(facts, "/nearMiss", node -> node.put("nearMiss", false)));
        }
        return worse;
    }

    /** The same incident with one answer about the personal data forgotten. */
    static List<IncidentFacts> lessKnown(IncidentFacts facts) {
        return Stream.of(
                        "involved",
                        "kinds",
                        "groups",
                        "subjects",
                        "unintelligible",
                        "recipients",
                        "recipientTrusted",
                        "deletionConfirmed",
                        "exfiltration",
                        "misuse",
                        "availabilityLoss")
                .map(name -> with(facts, "/personalData/" + name, node -> node.remove(name)))
                .toList();
    }

    /**
     * Nobody received the data, and yet they may have been taken: then it is unknown who has them, which is worse than
     * one known recipient.
     */
    private static boolean isContradictory(IncidentFacts facts) {
        return facts.personalData().recipients() == Recipients.NONE
                && facts.personalData().exfiltration() != Exfiltration.NO;
    }

    /** Data that were wrong and never gone are still wrong; those restored from a copy are right again, which is better. */
    private static boolean isRestored(IncidentFacts facts) {
        return facts.personalData().availabilityLoss() == AvailabilityLoss.NONE
                && (facts.category() == Category.WRONG_OR_DELETED_DATA
                        || facts.aspects().contains(Aspect.INTEGRITY));
    }

    private interface Edit {
        void on(ObjectNode node);
    }

    private static IncidentFacts with(IncidentFacts facts, String place, Edit edit) {
        var tree = tree(facts);
        var parent = place.substring(0, place.lastIndexOf('/'));
        if (tree.at(parent) instanceof ObjectNode node) {
            edit.on(node);
        }
        return EventJson.mapper().treeToValue(tree, IncidentFacts.class);
    }

    private static ObjectNode tree(IncidentFacts facts) {
        return (ObjectNode) EventJson.mapper().readTree(EventJson.mapper().writeValueAsString(facts));
    }

    private static String field(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }
}
