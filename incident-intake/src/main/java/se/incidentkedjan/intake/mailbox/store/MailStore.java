package se.incidentkedjan.intake.mailbox.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.intake.mailbox.Mails;

/** Puts the store behind the mails. */
@Configuration(proxyBeanMethods = false)
class MailStore {

    @Bean
    Mails mails(MongoTemplate mongo) {
        return new MongoMails(mongo);
    }
}
