package se.incidentkedjan.intake.followup.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.intake.followup.Standings;

/** Puts the store behind what is known of cases. */
@Configuration(proxyBeanMethods = false)
class StandingsConfiguration {

    @Bean
    Standings standings(MongoTemplate mongo) {
        return new MongoStandings(mongo);
    }
}
