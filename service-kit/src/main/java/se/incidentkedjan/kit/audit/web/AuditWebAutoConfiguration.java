package se.incidentkedjan.kit.audit.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import se.incidentkedjan.kit.audit.AuditSubjects;
import se.incidentkedjan.kit.audit.AuditTrail;

/** Lets other services read the trail. */
@AutoConfiguration(afterName = "se.incidentkedjan.kit.audit.store.AuditAutoConfiguration")
@ConditionalOnBean(AuditTrail.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AuditWebAutoConfiguration {

    @Bean
    AuditController auditController(AuditTrail trail, AuditSubjects subjects) {
        return new AuditController(trail, subjects);
    }
}
