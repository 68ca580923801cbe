package se.incidentkedjan.intake.form.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/** Lets those who report choose their language. */
@Configuration(proxyBeanMethods = false)
class FormLocaleConfiguration {

    @Bean(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
    LocaleResolver formLocale() {
        return new FormLocale();
    }
}
