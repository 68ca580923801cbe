package se.incidentkedjan.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.facts.IncidentFacts;

/** The rules the project ships, with the duties' own triggers; and facts written as they are in the API. */
final class ShippedRules {

    private static final RuleBook BOOK = RuleBook.ofFolder(folder());

    private ShippedRules() {}

    static RuleBook book() {
        return BOOK;
    }

    static Path folder() {
        var start = Path.of(
                        Optional.ofNullable(System.getProperty("project.root")).orElse(""))
                .toAbsolutePath();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("config/rules.yml"))) {
                return folder.resolve("config");
            }
        }
        throw new IllegalStateException("config/rules.yml is not found above " + start);
    }

    static IncidentFacts facts(String json) {
        return EventJson.mapper().readValue(json, IncidentFacts.class);
    }
}
