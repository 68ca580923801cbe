package se.incidentkedjan.intake;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.intake.drill.DrillDesk;
import se.incidentkedjan.intake.report.FrontDesk;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.drill.DrillPlans;
import se.incidentkedjan.kit.drill.DrillSettings;
import se.incidentkedjan.kit.outage.Outage;
import se.incidentkedjan.kit.repeating.Repeating;

/** Makes the drills that are planned. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DrillSettings.class)
class DrillConfiguration {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(DrillConfiguration.class);

    @Bean
    DrillPlans drillPlans(KitSettings settings, DrillSettings drills, Clock clock) {
        return new DrillPlans(settings.configDir(), drills, clock);
    }

    @Bean
    DrillDesk drillDesk(DrillPlans plans, FrontDesk desk, Reports reports, Clock clock) {
        return new DrillDesk(plans, desk, reports, clock);
    }

    @Bean
    Repeating drills(DrillPlans plans, DrillDesk desk, Clock clock) {
        var store = new Outage(
                LOG,
                "It cannot be seen whether a drill is due; trying again",
                "It has been seen whether a drill is due",
                clock);
        return new Repeating("drills", BETWEEN_LOOKS, () -> {
            plans.look();
            try {
                desk.makeWhatIsDue();
                store.isThere();
            } catch (RuntimeException e) {
                store.missed(e);
            }
        });
    }

    /** A changed plan that is wrong, so that the one before it is in force. */
    @Bean
    ChainCheck wrongDrillPlan(DrillPlans plans) {
        return ChainCheck.of(
                "wrong-drill-plan",
                () -> plans.problems().stream()
                        .findFirst()
                        .map(problem -> "Den ändrade planen för övningar är fel och används inte (%s, rad %d)."
                                .formatted(problem.file(), problem.line())));
    }
}
