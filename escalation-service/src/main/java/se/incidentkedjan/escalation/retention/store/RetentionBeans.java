package se.incidentkedjan.escalation.retention.store;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.retention.Retention;
import se.incidentkedjan.escalation.retention.RetentionRules;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.outage.Errand;
import se.incidentkedjan.kit.outage.Outage;
import se.incidentkedjan.kit.repeating.Repeating;
import se.incidentkedjan.kit.sealing.Vault;

/** Puts the store behind erasure. */
@Configuration(proxyBeanMethods = false)
class RetentionBeans {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionBeans.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    @Bean
    RetentionRules retentionRules(KitSettings settings) {
        return RetentionRules.read(settings.configDir().resolve("retention.yml"));
    }

    @Bean
    CasesInLedger casesToErase(Ledger<IncidentCase> cases, Vault vault) {
        return new CasesInLedger(cases, vault);
    }

    @Bean
    Retention retention(RetentionRules rules, CasesInLedger cases, MongoTemplate mongo, Clock clock) {
        return new Retention(rules, cases, new MongoProtocols(mongo), clock);
    }

    /** Finishes orders that were interrupted, also by another process that died. */
    @Bean
    Repeating unfinishedProtocols(Retention retention, Clock clock) {
        var store = new Outage(
                LOG,
                "Interrupted orders to erase cannot be finished; they are when the store answers",
                "Interrupted orders to erase can be finished again",
                clock);
        return new Repeating("unfinished-disposals", EVERY, () -> finish(retention, store));
    }

    private static void finish(Retention retention, Outage store) {
        try {
            retention.finish();
            store.isThere();
        } catch (RuntimeException e) {
            store.missed(e);
        }
    }

    /** After a start, which is how a restored copy is taken into use: sees to it that what was erased stays erased. */
    @Bean
    Errand restoredReasons(CasesInLedger cases, Clock clock) {
        var store = new Outage(
                LOG,
                "It cannot be seen whether erased cases have reasons again; it is when the store answers",
                "It has been seen whether erased cases have reasons again",
                clock);
        return new Errand("restored-reasons", cases::destroyRestoredReasons, store);
    }
}
