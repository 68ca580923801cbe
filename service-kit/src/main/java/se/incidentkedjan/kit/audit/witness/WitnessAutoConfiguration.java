package se.incidentkedjan.kit.audit.witness;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import se.incidentkedjan.kit.access.Witness;
import se.incidentkedjan.kit.audit.AuditSubjects;
import se.incidentkedjan.kit.audit.AuditTrail;

/** Lets the trail see what is asked of a service. */
@AutoConfiguration(afterName = "se.incidentkedjan.kit.audit.store.AuditAutoConfiguration")
@ConditionalOnBean(AuditTrail.class)
class WitnessAutoConfiguration {

    @Bean
    Witness witness(AuditTrail trail, AuditSubjects subjects) {
        return new TrailWitness(trail, subjects);
    }
}
