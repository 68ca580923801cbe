package se.incidentkedjan.kit.audit.witness;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import se.incidentkedjan.kit.access.Witness;
import se.incidentkedjan.kit.audit.AuditSubjects;
import se.incidentkedjan.kit.audit.AuditTrail;
import se.incidentkedjan.kit.sealing.Vault;

/** Lets the trail see what is asked of a service. */
@AutoConfiguration(
        afterName = {
            "se.incidentkedjan.kit.audit.store.AuditAutoConfiguration",
            "se.incidentkedjan.kit.sealing.store.SealingAutoConfiguration"
        })
@ConditionalOnBean(AuditTrail.class)
class WitnessAutoConfiguration {

    @Bean
    Reasons reasons(ObjectProvider<Vault> vault) {
        return new Reasons(vault.getIfAvailable());
    }

    @Bean
    Witness witness(AuditTrail trail, AuditSubjects subjects, Reasons reasons) {
        return new TrailWitness(trail, subjects, reasons);
    }
}
