package se.incidentkedjan.escalation.casework;

import java.util.List;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.Klassa;
import se.incidentkedjan.events.facts.Operations;
import se.incidentkedjan.events.facts.Origin;
import se.incidentkedjan.events.facts.PersonalData;
import se.incidentkedjan.events.facts.YesNo;

/** What is left of the facts when a case is erased: what statistics are counted by, and whose it was. */
final class Remains {

    private Remains() {}

    static IncidentFacts of(IncidentFacts facts) {
        return new IncidentFacts(
                facts.category(),
                List.of(),
                false,
                YesNo.UNKNOWN,
                YesNo.UNKNOWN,
                YesNo.UNKNOWN,
                Origin.UNKNOWN,
                null,
                null,
                null,
                null,
                facts.unit(),
                null,
                PersonalData.UNKNOWN,
                Operations.UNKNOWN,
                Klassa.NOT_CLASSIFIED);
    }
}
