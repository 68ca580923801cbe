package se.incidentkedjan.notification.subscription.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.notification.acknowledgement.web.SystemMessages;
import se.incidentkedjan.notification.channel.web.OtherSystems;
import se.incidentkedjan.notification.subscription.Backlog;
import se.incidentkedjan.notification.subscription.Bulletin;
import se.incidentkedjan.notification.subscription.Couriers;
import se.incidentkedjan.notification.subscription.SubscribersInForce;

/** Gives the pages of channels and of messages what they show of other systems. */
@Configuration(proxyBeanMethods = false)
class SystemViews {

    @Bean
    SystemMessages systemMessages(Ledger<Bulletin> bulletins) {
        return incident -> bulletins
                .find(incident)
                .filter(bulletin -> !bulletin.notices().isEmpty())
                .map(bulletin -> SystemTexts.table(bulletin.notices()));
    }

    @Bean
    OtherSystems otherSystems(SubscribersInForce subscribers, Couriers couriers, Backlog backlog) {
        return () -> subscribers.get().all().stream()
                .map(subscriber -> new OtherSystems.Shown(
                        subscriber.client().value(),
                        SystemTexts.rows(
                                subscriber,
                                couriers.seen(subscriber.client()),
                                backlog.incidentsFor(subscriber.client()))))
                .toList();
    }
}
