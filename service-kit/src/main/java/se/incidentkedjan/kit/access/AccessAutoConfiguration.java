package se.incidentkedjan.kit.access;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import se.incidentkedjan.kit.KitSettings;

/** Guards what is not meant for people. */
@AutoConfiguration(afterName = "se.incidentkedjan.kit.ClockAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AccessAutoConfiguration {

    @Bean
    FilterRegistrationBean<ServiceTokenFilter> serviceTokenFilter(KitSettings settings) {
        var registration = new FilterRegistrationBean<>(new ServiceTokenFilter(settings.serviceToken()));
        registration.addUrlPatterns("/internal/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }

    @Bean
    ServiceCalls serviceCalls(KitSettings settings) {
        return new ServiceCalls(settings.serviceToken());
    }
}
