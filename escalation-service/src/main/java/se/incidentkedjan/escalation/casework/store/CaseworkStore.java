package se.incidentkedjan.escalation.casework.store;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.disclosure.Secrecy;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.ledger.Ledgers;

/** Keeps the cases, and wakes those whose clocks run out. */
@Configuration(proxyBeanMethods = false)
class CaseworkStore {

    static final String COLLECTION = "cases";

    @Bean
    DecisionBasis decisionBasis(KitSettings settings) {
        return DecisionBasis.read(settings.configDir());
    }

    @Bean
    Secrecy secrecy(KitSettings settings, DecisionBasis basis) {
        return Secrecy.read(
                settings.configDir().resolve("secrecy.yml"),
                basis.organisation().boards());
    }

    // The basis first: a wrong rule file must stop the start before anything is touched.
    @Bean
    Ledger<IncidentCase> cases(DecisionBasis basis, Ledgers ledgers, Clock clock) {
        Ledger<IncidentCase> cases = ledgers.open(
                COLLECTION,
                IncidentCase.class,
                incidentCase -> incidentCase.nextWakeAt().orElse(null),
                Set.of(),
                List.of(
                        new Document("state.identity.reference", -1),
                        new Document("state.identity.groupedUnder", 1),
                        new Document("state.identity.receivedAt", 1),
                        new Document("state.moments.all.at", 1),
                        new Document("state.status", 1).append("state.identity.reference", -1)));
        cases.whenDue(due ->
                due.forEach(incident -> cases.change(incident, known -> passDueInstants(known, basis, clock))));
        return cases;
    }

    private static Decision<IncidentCase> passDueInstants(
            @org.jspecify.annotations.Nullable IncidentCase known, DecisionBasis basis, Clock clock) {
        if (known == null) {
            return Decision.nothing();
        }
        var outcome = known.passDueInstants(clock.instant(), basis.duties());
        return outcome.events().isEmpty()
                ? Decision.nothing()
                : Decision.become(outcome.incidentCase(), outcome.events());
    }

    @Bean
    CaseList caseList(Ledger<IncidentCase> cases, MongoTemplate mongo, DecisionBasis basis) {
        return new CaseList(cases, mongo, basis.organisation().defaultUnit().code());
    }
}
