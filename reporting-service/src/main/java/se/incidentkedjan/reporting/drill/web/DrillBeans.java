package se.incidentkedjan.reporting.drill.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.drill.DrillPlans;
import se.incidentkedjan.kit.drill.DrillSettings;
import se.incidentkedjan.kit.repeating.Repeating;
import se.incidentkedjan.reporting.counting.HeldDrills;
import se.incidentkedjan.reporting.drill.DrillBoard;
import se.incidentkedjan.reporting.rebuild.Rebuild;
import se.incidentkedjan.reporting.rebuild.Rebuilding;

/** Reads the plan of drills, and lets the auditor look whether they go well. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DrillSettings.class)
class DrillBeans {

    private static final Duration LOOK_FOR_CHANGES = Duration.ofSeconds(10);

    @Bean
    DrillPlans drillPlans(KitSettings settings, DrillSettings drills, Clock clock) {
        return new DrillPlans(settings.configDir(), drills, clock);
    }

    @Bean
    Repeating changedDrillPlan(DrillPlans plans) {
        return new Repeating("changed-drill-plan", LOOK_FOR_CHANGES, plans::look);
    }

    @Bean
    DrillBoard drillBoard(HeldDrills held, DrillPlans plans, Clock clock) {
        return new DrillBoard(held, plans, clock);
    }

    /** A drill that was due and was not answered in time, or never made. */
    @Bean
    ChainCheck drillCheck(DrillBoard board, Rebuilding rebuilding) {
        return ChainCheck.of("drill", () -> {
            // Those that are heard of anew are not missed.
            return rebuilding.latest().filter(Rebuild::isUnfinished).isPresent() ? Optional.empty() : board.trouble();
        });
    }
}
