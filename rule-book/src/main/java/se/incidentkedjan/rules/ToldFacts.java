package se.incidentkedjan.rules;

import java.util.List;
import se.incidentkedjan.events.facts.IncidentFacts;

/** What somebody has told of an incident, fact by fact. */
public final class ToldFacts {

    private ToldFacts() {}

    /** The names of all facts there are, in the order of the vocabulary. */
    public static List<String> names() {
        return FactVocabulary.answered().stream().map(Fact::name).toList();
    }

    /** The facts that somebody has told; «vet ej» tells nothing. */
    public static List<Reason.ReadFact> of(IncidentFacts facts) {
        var values = new FactValues(facts, Circumstances.UNKNOWN);
        return FactVocabulary.answered().stream()
                .filter(fact -> !Fact.isOpen(fact.of(facts)))
                .map(fact -> new Reason.ReadFact(fact.name(), values.shown(fact.name())))
                .toList();
    }
}
