package se.incidentkedjan.escalation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.facts.IncidentFacts;

/** The files the project ships, and facts written as they are in the API. */
public final class Config {

    private static final DecisionBasis SHIPPED = DecisionBasis.read(folder());

    private Config() {}

    public static DecisionBasis shipped() {
        return SHIPPED;
    }

    public static Path folder() {
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

    public static IncidentFacts facts(String json) {
        return EventJson.mapper().readValue(json, IncidentFacts.class);
    }
}
