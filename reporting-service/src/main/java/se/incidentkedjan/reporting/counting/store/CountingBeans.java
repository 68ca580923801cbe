package se.incidentkedjan.reporting.counting.store;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.reporting.counting.Counting;
import se.incidentkedjan.reporting.counting.HeldDrills;
import se.incidentkedjan.reporting.counting.Pages;
import se.incidentkedjan.reporting.counting.Rows;
import se.incidentkedjan.reporting.counting.Unassessed;
import se.incidentkedjan.reporting.counting.Verification;

/** Puts the counting on top of the store. */
@Configuration(proxyBeanMethods = false)
class CountingBeans {

    @Bean
    Unassessed unassessed(Rows rows, Clock clock) {
        return new Unassessed(rows, clock);
    }

    @Bean
    HeldDrills heldDrills() {
        return new HeldDrills();
    }

    @Bean
    Counting counting(Rows rows, Pages pages, Unassessed unassessed, HeldDrills drills) {
        return new Counting(rows, pages, unassessed, drills);
    }

    @Bean
    Verification verification(Counting counting, Rows rows, Pages pages) {
        return new Verification(counting, rows, pages);
    }
}
