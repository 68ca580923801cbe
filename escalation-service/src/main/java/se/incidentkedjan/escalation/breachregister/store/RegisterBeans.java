package se.incidentkedjan.escalation.breachregister.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.escalation.breachregister.BreachRegister;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.kit.ledger.Ledger;

/** Puts the store behind the register. */
@Configuration(proxyBeanMethods = false)
class RegisterBeans {

    @Bean
    BreachRegister breachRegister(Ledger<IncidentCase> cases, DecisionBasis basis) {
        return new BreachRegister(new BreachCasesInLedger(cases), basis);
    }
}
