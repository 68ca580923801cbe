package se.incidentkedjan.gateway.accessibility;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/** Reads the files of the statement at the start, so that a wrong one is told then. */
@Configuration(proxyBeanMethods = false)
class StatementConfiguration {

    @Bean
    Statement statement(AccessibilitySettings settings) {
        var file = settings.file();
        return new Statement(AssessmentFile.ofThisVersion(), file == null ? null : AssessmentFile.own(file));
    }

    @Bean(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
    LocaleResolver statementLocale() {
        return new StatementLocale();
    }
}
