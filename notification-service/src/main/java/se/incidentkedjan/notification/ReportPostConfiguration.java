package se.incidentkedjan.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.kit.access.ServiceCalls;
import se.incidentkedjan.kit.repeating.Repeating;
import se.incidentkedjan.notification.chain.Contacts.Contact;
import se.incidentkedjan.notification.channel.ChannelHealth;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Language;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.letter.Letters;
import se.incidentkedjan.notification.people.Organisation;
import se.incidentkedjan.notification.people.Person;
import se.incidentkedjan.notification.postbox.BadAddresses;
import se.incidentkedjan.notification.reportpost.ReportPost;
import se.incidentkedjan.notification.reportpost.Tiding;
import se.incidentkedjan.notification.reportpost.reporting.ReportingTidings;
import se.incidentkedjan.notification.upkeep.FirstWay;
import se.incidentkedjan.notification.upkeep.store.MongoToldMatters;

/** What people are told of reports. */
@Configuration(proxyBeanMethods = false)
class ReportPostConfiguration {

    private static final Duration LOOK = Duration.ofSeconds(30);

    @Bean
    ReportPost reportPost(
            ServiceCalls calls,
            @Value("${incidentkedjan.services.reporting:http://localhost:8084}") String reporting,
            Letters letters,
            Supplier<Organisation> organisation,
            OfferedWays offered,
            BadAddresses addresses,
            ChannelConfiguration.Ways ways,
            ChannelHealth health,
            MongoTemplate mongo,
            Clock clock) {
        return new ReportPost(
                new ReportingTidings(calls.to("reporting-service", reporting), clock),
                recipient -> people(recipient, organisation.get(), offered, clock),
                letters::report,
                new FirstWay(addresses::isMarked),
                () -> ways.carriers(health),
                new MongoToldMatters(mongo),
                clock);
    }

    private static List<Contact> people(
            Tiding.Recipient recipient, Organisation organisation, OfferedWays offered, Clock clock) {
        if (recipient.role() != null) {
            return offered.holders(RoleCode.of(recipient.role()), null, List.of(), clock.instant());
        }
        if (recipient.person() != null) {
            return organisation.person(recipient.person()).map(ReportPostConfiguration::contact).stream()
                    .toList();
        }
        return recipient.address() == null
                ? List.of()
                : List.of(new Contact(
                        "registrator",
                        "Registrator",
                        List.of(new Way(DeliveryChannel.E_MAIL, recipient.address())),
                        Language.SWEDISH,
                        true,
                        null));
    }

    private static Contact contact(Person person) {
        return new Contact(person.id(), person.name(), person.ways(), Language.SWEDISH, true, null);
    }

    @Bean
    Repeating tellOfReports(ReportPost post) {
        return new Repeating("tell-of-reports", LOOK, post::look);
    }
}
