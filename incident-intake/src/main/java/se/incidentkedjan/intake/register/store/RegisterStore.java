package se.incidentkedjan.intake.register.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.intake.organisation.Organisation;
import se.incidentkedjan.intake.register.Register;

/** Puts the stores behind the imports. */
@Configuration(proxyBeanMethods = false)
class RegisterStore {

    @Bean
    Register.Stores registerStores(MongoTemplate mongo, Organisation organisation) {
        return new Register.Stores(
                new MongoImports(mongo, organisation.municipality()),
                new MongoKeptParts(mongo),
                new MongoTakenRows(mongo));
    }
}
