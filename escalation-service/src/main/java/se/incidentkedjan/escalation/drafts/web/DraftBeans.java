package se.incidentkedjan.escalation.drafts.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.drafts.DraftForms;
import se.incidentkedjan.escalation.drafts.Drafting;
import se.incidentkedjan.kit.KitSettings;

/** Reads the forms at the start, so that a wrong file stops it. */
@Configuration(proxyBeanMethods = false)
class DraftBeans {

    @Bean
    Drafting drafting(KitSettings settings, DecisionBasis basis) {
        var forms = DraftForms.read(
                settings.configDir().resolve("drafts.yml"), basis.duties().codes());
        return new Drafting(forms, basis);
    }
}
