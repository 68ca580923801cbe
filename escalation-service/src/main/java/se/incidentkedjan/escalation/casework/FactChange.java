package se.incidentkedjan.escalation.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.rules.Reason.ReadFact;
import se.incidentkedjan.rules.ToldFacts;

/**
 * That someone told something else of an incident than before.
 *
 * @param fact its name in the vocabulary
 * @param before what was told; empty when nothing was
 * @param after what is told; empty when it is unknown again
 */
public record FactChange(String fact, List<String> before, List<String> after) {

    /** Keeps its own copies. */
    public FactChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Everything that differs, in the order of the vocabulary. */
    static List<FactChange> between(IncidentFacts before, IncidentFacts after) {
        var was = values(before);
        var is = values(after);
        var changes = new ArrayList<FactChange>();
        for (var name : ToldFacts.names()) {
            var old = was.getOrDefault(name, List.of());
            var now = is.getOrDefault(name, List.of());
            if (!old.equals(now)) {
                changes.add(new FactChange(name, old, now));
            }
        }
        return changes;
    }

    private static LinkedHashMap<String, List<String>> values(IncidentFacts facts) {
        return ToldFacts.of(facts).stream()
                .collect(Collectors.toMap(ReadFact::name, ReadFact::values, (one, other) -> one, LinkedHashMap::new));
    }
}
