package se.incidentkedjan.kit.audit.store;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.kit.access.OwnKey;
import se.incidentkedjan.kit.audit.AuditStore;
import se.incidentkedjan.kit.audit.AuditSubjects;
import se.incidentkedjan.kit.audit.AuditTrail;
import se.incidentkedjan.kit.audit.CheckpointFiles;
import se.incidentkedjan.kit.audit.CheckpointPlace;
import se.incidentkedjan.kit.auditor.ChainCheck;

/** Gives a service that has a store and a key its audit trail. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "se.incidentkedjan.kit.access.AccessAutoConfiguration"
        })
@ConditionalOnBean({MongoTemplate.class, OwnKey.class})
@EnableConfigurationProperties(AuditSettings.class)
class AuditAutoConfiguration {

    @Bean
    AuditStore auditStore(MongoTemplate mongo) {
        return new MongoAuditStore(mongo.getDb());
    }

    @Bean
    AuditSubjects auditSubjects(MongoTemplate mongo, Clock clock) {
        return new MongoAuditSubjects(mongo.getDb(), clock);
    }

    @Bean
    @ConditionalOnMissingBean
    CheckpointPlace checkpointPlace(AuditSettings settings) {
        return new CheckpointFiles(settings.checkpoints());
    }

    @Bean
    AuditTrail auditTrail(AuditStore store, OwnKey key, Clock clock, CheckpointPlace place) {
        return AuditTrail.open(store, key.account(), key.privateKey(), clock, place);
    }

    @Bean
    ChainCheck auditTrailCheck(AuditTrail trail) {
        return trail.check();
    }
}
