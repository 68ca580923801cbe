package se.incidentkedjan.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.repeating.Repeating;
import se.incidentkedjan.notification.channel.ChannelCheck;
import se.incidentkedjan.notification.channel.ChannelHealth;
import se.incidentkedjan.notification.channel.ChannelState.State;
import se.incidentkedjan.notification.channel.OnlyWays;
import se.incidentkedjan.notification.channel.store.MongoMarks;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.people.Organisation;
import se.incidentkedjan.notification.people.SingleWays;
import se.incidentkedjan.notification.sending.Carrier;
import se.incidentkedjan.notification.sending.Carriers;
import se.incidentkedjan.notification.sending.ChannelCarriers;
import se.incidentkedjan.notification.sending.http.HttpAddress;
import se.incidentkedjan.notification.sending.sms.SmsCarrier;
import se.incidentkedjan.notification.sending.sms.SmsGateway;
import se.incidentkedjan.notification.sending.sms.SmsSettings;
import se.incidentkedjan.notification.sending.smtp.Signature;
import se.incidentkedjan.notification.sending.smtp.SigningCheck;
import se.incidentkedjan.notification.sending.smtp.SigningKeys;
import se.incidentkedjan.notification.sending.smtp.SmimeSettings;
import se.incidentkedjan.notification.sending.smtp.SmtpCarrier;
import se.incidentkedjan.notification.sending.smtp.SmtpSettings;
import se.incidentkedjan.notification.sending.webhook.WebhookCarrier;
import se.incidentkedjan.notification.sending.webhook.WebhookSettings;
import se.incidentkedjan.notification.sending.webhook.Webhooks;

/** Gives the service the ways out that the settings name, all of them tried at the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SmimeSettings.class, SmsSettings.class, WebhookSettings.class, ChannelSettings.class})
class ChannelConfiguration {

    private static final Duration READ_MARKS = Duration.ofSeconds(2);

    /**
     * The channels that there are, and how their carriers are made.
     *
     * @param byChannel only those that the settings name
     * @param signature what mails are signed with; absent when they are not
     */
    record Ways(
            Map<DeliveryChannel, Supplier<Carrier>> byChannel,
            @Nullable Signature signature) {

        /** Carriers for one thread, which tell how they fare and heed what is marked down. */
        Carriers carriers(ChannelHealth health) {
            return new WatchedCarriers(new ChannelCarriers(byChannel), health);
        }
    }

    @Bean
    Webhooks webhooks(WebhookSettings settings, KitSettings kit) {
        return new Webhooks(settings, kit.publicUrl());
    }

    @Bean
    Ways ways(
            SmtpSettings smtp,
            SmimeSettings smime,
            SmsSettings sms,
            Webhooks webhooks,
            ObjectProvider<SslBundles> bundles,
            Clock clock) {
        var ways = new EnumMap<DeliveryChannel, Supplier<Carrier>>(DeliveryChannel.class);
        var relay = trusted(bundles, smtp.sslBundle(), "incidentkedjan.notification.smtp.ssl-bundle");
        Signature signature =
                SigningKeys.read(smime, smtp.from(), clock.instant()).orElse(null);
        ways.put(DeliveryChannel.E_MAIL, () -> new SmtpCarrier(smtp, relay, signature, clock));
        SmsGateway.of(sms).ifPresent(gateway -> {
            var trusted = trusted(bundles, sms.sslBundle(), "incidentkedjan.notification.sms.ssl-bundle");
            ways.put(DeliveryChannel.SMS, () -> new SmsCarrier(gateway, trusted, clock));
        });
        if (!webhooks.isEmpty()) {
            ways.put(
                    DeliveryChannel.WEBHOOK,
                    () -> new WebhookCarrier(
                            webhooks,
                            bundle -> trusted(bundles, bundle, "incidentkedjan.notification.webhooks"),
                            clock));
        }
        return new Ways(Map.copyOf(ways), signature);
    }

    static @Nullable SSLContext trusted(ObjectProvider<SslBundles> bundles, @Nullable String name, String setting) {
        try {
            return name == null ? null : bundles.getObject().getBundle(name).createSslContext();
        } catch (NoSuchSslBundleException e) {
            throw HttpAddress.wrong(setting, "Det finns inget «" + name + "» under spring.ssl.bundle.");
        }
    }

    @Bean
    ChannelHealth channelHealth(Ways ways, MongoTemplate mongo, Clock clock, MeterRegistry registry) {
        var health = new ChannelHealth(ways.byChannel().keySet(), new MongoMarks(mongo), clock);
        for (var channel : DeliveryChannel.values()) {
            for (var state : State.values()) {
                Gauge.builder(
                                "incidentkedjan.channel.state",
                                () -> health.of(channel).state() == state ? 1 : 0)
                        .description("1 for the state that a channel is in")
                        .tag("channel", code(channel))
                        .tag("state", code(state))
                        .register(registry);
            }
            Gauge.builder(
                            "incidentkedjan.channel.failures",
                            () -> health.of(channel).seen().failures())
                    .description("Attempts in a row that were in vain")
                    .tag("channel", code(channel))
                    .register(registry);
        }
        return health;
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** What is marked at another instance counts here within two seconds. */
    @Bean
    Repeating channelMarks(ChannelHealth health) {
        return new Repeating("channel-marks", READ_MARKS, health::refresh);
    }

    @Bean
    ChainCheck channelCheck(ChannelHealth health, ChannelSettings settings, Clock clock) {
        return new ChannelCheck(health, settings.failingAlarmAfter(), settings.markedAlarmAfter(), clock);
    }

    @Bean
    ChainCheck signingCheck(Ways ways, Clock clock) {
        return new SigningCheck(ways.signature(), clock);
    }

    @Bean
    OnlyWays onlyWays(Supplier<Organisation> organisation, ChannelHealth health) {
        return new SingleWays(organisation, channel -> health.isConfigured(channel) && !health.isAvoided(channel));
    }
}
