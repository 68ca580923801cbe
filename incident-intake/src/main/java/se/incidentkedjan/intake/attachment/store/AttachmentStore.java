package se.incidentkedjan.intake.attachment.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.intake.attachment.Shelf;

/** Puts the store behind the attachments. */
@Configuration(proxyBeanMethods = false)
class AttachmentStore {

    @Bean
    Shelf shelf(MongoTemplate mongo) {
        return new MongoShelf(mongo);
    }
}
