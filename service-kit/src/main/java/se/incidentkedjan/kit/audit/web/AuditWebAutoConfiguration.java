package se.incidentkedjan.kit.audit.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import se.incidentkedjan.kit.audit.AuditSubjects;
import se.incidentkedjan.kit.audit.AuditTrail;
import se.incidentkedjan.kit.audit.witness.Reasons;

/** Lets other services read the trail. */
@AutoConfiguration(
        afterName = {
            "se.incidentkedjan.kit.audit.store.AuditAutoConfiguration",
            "se.incidentkedjan.kit.audit.witness.WitnessAutoConfiguration"
        })
@ConditionalOnBean(AuditTrail.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AuditWebAutoConfiguration {

    @Bean
    AuditController auditController(AuditTrail trail, AuditSubjects subjects, Reasons reasons) {
        return new AuditController(trail, subjects, reasons);
    }
}
