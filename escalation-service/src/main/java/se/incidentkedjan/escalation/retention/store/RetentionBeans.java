package se.incidentkedjan.escalation.retention.store;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.retention.Retention;
import se.incidentkedjan.escalation.retention.RetentionRules;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.sealing.Vault;

/** Puts the store behind erasure. */
@Configuration(proxyBeanMethods = false)
class RetentionBeans {

    @Bean
    RetentionRules retentionRules(KitSettings settings) {
        return RetentionRules.read(settings.configDir().resolve("retention.yml"));
    }

    @Bean
    Retention retention(
            RetentionRules rules, Ledger<IncidentCase> cases, MongoTemplate mongo, Vault vault, Clock clock) {
        return new Retention(rules, new CasesInLedger(cases, vault), new MongoProtocols(mongo), clock);
    }

    @Bean
    UnfinishedProtocols unfinishedProtocols(Retention retention) {
        return new UnfinishedProtocols(retention);
    }
}
