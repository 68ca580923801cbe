package se.incidentkedjan.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.config.Reloading;
import se.incidentkedjan.kit.repeating.Repeating;
import se.incidentkedjan.notification.coverage.CoverageWatch;
import se.incidentkedjan.notification.coverage.WorkingWays;
import se.incidentkedjan.notification.roster.ContactPlan;
import se.incidentkedjan.notification.roster.ContactPlanInForce;
import se.incidentkedjan.notification.roster.WrongContactFiles;

/** Who answers when, and where nobody does. */
@Configuration(proxyBeanMethods = false)
class RosterConfiguration {

    private static final Duration LOOK_FOR_CHANGES = Duration.ofSeconds(2);
    private static final Duration LOOK_FOR_GAPS = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(RosterConfiguration.class);

    @Bean
    ContactPlanInForce contactPlan(KitSettings settings, Clock clock) {
        return new ContactPlanInForce(settings.configDir(), clock, RosterConfiguration::tell);
    }

    private static void tell(Reloading.State<ContactPlan> state) {
        if (state.problems().isEmpty()) {
            LOG.info(
                    "Whoever is called from now on is asked by chains.yml {}",
                    state.value().chains().version());
        } else {
            // Without what stands there, which may be a number or an address.
            LOG.error(
                    "The changed files are wrong and not in force; people are asked as before: {}",
                    state.problems().stream()
                            .map(problem -> problem.file() + " line " + problem.line())
                            .toList());
        }
    }

    @Bean
    Repeating changedContactFiles(ContactPlanInForce plan) {
        return new Repeating("changed-contact-files", LOOK_FOR_CHANGES, plan::look);
    }

    @Bean
    ChainCheck wrongContactFiles(ContactPlanInForce plan) {
        return new WrongContactFiles(plan);
    }

    /** Does not hold the start, and looks soon after files have changed; whoever asks meanwhile looks themselves. */
    @Bean
    Repeating contactCoverage(CoverageWatch watch) {
        return new Repeating("contact-coverage", LOOK_FOR_GAPS, watch::now);
    }

    @Bean
    CoverageWatch coverageWatch(
            ContactPlanInForce plan, ObjectProvider<WorkingWays> working, Clock clock, MeterRegistry registry) {
        var watch = new CoverageWatch(plan, working.getIfAvailable(() -> (person, way) -> true), clock);
        Gauge.builder("incidentkedjan.contact.gaps", () -> watch.now().gaps().size())
                .description("Times of the coming days at which nobody answers for a role")
                .register(registry);
        return watch;
    }
}
