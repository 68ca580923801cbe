package se.incidentkedjan.kit.relay;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Gives a service that says something the address at which others ask it to say it again. */
@AutoConfiguration(afterName = "se.incidentkedjan.kit.messaging.MessagingAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class RelayWebAutoConfiguration {

    @Bean
    @ConditionalOnBean(EventRelay.class)
    RepublishController republishController(EventRelay relay) {
        return new RepublishController(relay);
    }
}
