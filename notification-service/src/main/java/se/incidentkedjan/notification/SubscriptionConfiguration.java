package se.incidentkedjan.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.config.Reloading;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.repeating.Repeating;
import se.incidentkedjan.notification.subscription.Bulletin;
import se.incidentkedjan.notification.subscription.Couriers;
import se.incidentkedjan.notification.subscription.SecretName;
import se.incidentkedjan.notification.subscription.StatusReactions;
import se.incidentkedjan.notification.subscription.Subscribers;
import se.incidentkedjan.notification.subscription.SubscribersInForce;
import se.incidentkedjan.notification.subscription.WrongSubscriberFile;
import se.incidentkedjan.notification.subscription.http.Calls;
import se.incidentkedjan.notification.subscription.http.HttpReceivers;
import se.incidentkedjan.notification.subscription.http.SubscriberSettings;
import se.incidentkedjan.notification.subscription.meters.StatusMeters;

/** Tells other systems how far incidents have come. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SubscriberSettings.class)
class SubscriptionConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionConfiguration.class);
    private static final Duration LOOK_FOR_CHANGES = Duration.ofSeconds(2);

    @Bean
    Calls calls(SubscriberSettings settings, ObjectProvider<SslBundles> bundles, Clock clock) {
        return new Calls(settings, bundle -> ChannelConfiguration.trusted(bundles, bundle, SecretName.SETTINGS), clock);
    }

    @Bean
    SubscribersInForce subscribers(KitSettings settings, Calls calls, Clock clock) {
        return new SubscribersInForce(settings.configDir(), calls.names(), clock, SubscriptionConfiguration::tell);
    }

    private static void tell(Reloading.State<Subscribers> state) {
        if (state.problems().isEmpty()) {
            LOG.info(
                    "Systems that are told how incidents go from now on: {}",
                    state.value().all());
        } else {
            LOG.error(
                    "The changed {} is wrong on line {} and not in force; systems are told as before",
                    Subscribers.FILE,
                    state.problems().getFirst().line());
        }
    }

    @Bean
    Repeating changedSubscribers(SubscribersInForce subscribers) {
        return new Repeating("changed-subscribers", LOOK_FOR_CHANGES, subscribers::look);
    }

    @Bean
    ChainCheck wrongSubscriberFile(SubscribersInForce subscribers) {
        return new WrongSubscriberFile(subscribers);
    }

    @Bean
    StatusReactions statusReactions(SubscribersInForce subscribers, Clock clock) {
        return new StatusReactions(subscribers, clock);
    }

    @Bean(destroyMethod = "stop")
    Couriers couriers(
            Ledger<Bulletin> bulletins,
            SubscribersInForce subscribers,
            Calls calls,
            SendingSettings sending,
            MeterRegistry registry,
            Clock clock) {
        var couriers = new Couriers(
                bulletins,
                subscribers,
                new HttpReceivers(calls, clock),
                new StatusMeters(registry),
                clock,
                sending.lease());
        bulletins.whenDue(couriers::handOverDue);
        Gauge.builder("incidentkedjan.subscribers.failing", () -> failing(subscribers, couriers))
                .description("Systems that have not taken the last changes of status")
                .register(registry);
        return couriers;
    }

    private static long failing(SubscribersInForce subscribers, Couriers couriers) {
        return subscribers.get().all().stream()
                .filter(subscriber -> couriers.seen(subscriber.client()).isFailing())
                .count();
    }
}
