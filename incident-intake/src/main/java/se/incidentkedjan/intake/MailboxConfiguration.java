package se.incidentkedjan.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.intake.attachment.Attachments;
import se.incidentkedjan.intake.followup.FollowUp;
import se.incidentkedjan.intake.mailbox.MailDesk;
import se.incidentkedjan.intake.mailbox.MailIds;
import se.incidentkedjan.intake.mailbox.MailReports;
import se.incidentkedjan.intake.mailbox.Mails;
import se.incidentkedjan.intake.mailbox.Places;
import se.incidentkedjan.intake.organisation.Organisation;
import se.incidentkedjan.intake.report.FrontDesk;
import se.incidentkedjan.intake.report.ReportTally;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.intake.report.SubmissionRules;
import se.incidentkedjan.intake.report.Words;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.messaging.Failures;
import se.incidentkedjan.kit.outage.Outage;
import se.incidentkedjan.kit.repeating.Repeating;
import se.incidentkedjan.kit.sealing.InstallationKey;
import se.incidentkedjan.mailkit.box.BoxSettings;
import se.incidentkedjan.mailkit.box.Credentials;
import se.incidentkedjan.mailkit.box.Grant;
import se.incidentkedjan.mailkit.box.OAuthTokens;
import se.incidentkedjan.mailkit.reading.MailReading;
import se.incidentkedjan.mailkit.reading.ReadingLimits;

/** Puts together what reads the mailboxes in which incidents are reported. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailboxSettings.class)
class MailboxConfiguration {

    private static final Duration UNREACHABLE_TOO_LONG = Duration.ofMinutes(15);
    private static final Duration UNLOOKED_TOO_LONG = Duration.ofDays(1);
    private static final Duration BETWEEN_FORGETTING = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(MailboxConfiguration.class);

    @Bean
    MailMeters mailMeters(MeterRegistry registry) {
        return new MailMeters(registry);
    }

    @Bean
    MailReports mailReports(
            FrontDesk desk,
            FollowUp followUp,
            Reports reports,
            Attachments attachments,
            SubmissionRules rules,
            Mails mails,
            ReportTally tally,
            MailboxSettings settings,
            Clock clock) {
        return new MailReports(
                desk,
                followUp,
                reports,
                attachments,
                rules,
                mails,
                tally,
                settings.mail().answersPerDay(),
                clock);
    }

    @Bean
    MailboxReaders mailboxReaders(
            MailboxSettings settings,
            SslBundles bundles,
            Organisation organisation,
            MailReports reports,
            Mails mails,
            Words words,
            InstallationKey secret,
            MailMeters meters,
            Clock clock) {
        var unknown = settings.unitsNotAmong(organisation.unitCodes());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "incidentkedjan.intake.mailboxes[].unit är ingen enhet i organisation.yml: " + unknown);
        }
        var reading = new MailReading(ReadingLimits.usual(), settings.own());
        var tries = new MailDesk.Tries(settings.mail().tries(), MailboxConfiguration::isAway);
        var readers = new MailboxReaders(meters, clock);
        for (var box : settings.mailboxes()) {
            var entrance = box.entrance();
            var desk =
                    new MailDesk(entrance, reading, new MailIds(secret), mails, reports, words, tries, meters, clock);
            readers.add(
                    entrance.name(),
                    box(box, settings.mail()),
                    credentials(box, clock),
                    trusted(box.sslBundle(), bundles),
                    desk);
        }
        return readers;
    }

    /** Whether a failure passes, and is no fault of the mail's. */
    static boolean isAway(Throwable failure) {
        return !Failures.isPermanent(failure) && !comesOfTheMail(failure);
    }

    /** Of what is held to pass: what a mail brings about by what it holds, and would bring about again. */
    private static boolean comesOfTheMail(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataIntegrityViolationException
                    || cause instanceof InvalidDataAccessApiUsageException
                    || cause instanceof StackOverflowError
                    || cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }

    private static BoxSettings box(MailboxSettings.Box box, MailboxSettings.Mail mail) {
        return new BoxSettings(
                Objects.requireNonNull(box.host()),
                box.port(),
                box.tls(),
                box.starttls(),
                box.folder(),
                box.interval(),
                Math.toIntExact(mail.limit().toBytes()),
                BoxSettings.Beyond.HEADERS,
                box.doneFolder(),
                box.parkedFolder(),
                box.alsoOpened());
    }

    private static Credentials credentials(MailboxSettings.Box box, Clock clock) {
        var user = Objects.requireNonNull(box.user());
        var oauth = box.oauth();
        if (oauth == null) {
            return new Credentials.Password(user, Objects.requireNonNull(box.password()));
        }
        URI tokens = Objects.requireNonNull(oauth.tokenUri());
        return new Credentials.Token(user, new OAuthTokens(tokens, grant(oauth), clock));
    }

    private static Grant grant(MailboxSettings.OAuth oauth) {
        var client = Objects.requireNonNull(oauth.clientId());
        var refresh = oauth.refreshToken();
        return refresh == null
                ? new Grant.ClientCredentials(
                        client, Objects.requireNonNull(oauth.clientSecret()), Objects.requireNonNull(oauth.scope()))
                : new Grant.RefreshToken(client, oauth.clientSecret(), refresh, oauth.scope());
    }

    private static @Nullable SSLContext trusted(@Nullable String bundle, SslBundles bundles) {
        return bundle == null ? null : bundles.getBundle(bundle).createSslContext();
    }

    @Bean
    Places mailPlaces(MailboxSettings settings) {
        return new Places(settings.mailboxes().stream()
                .collect(Collectors.toMap(
                        box -> box.entrance().name(),
                        box -> box.parkedFolder() == null
                                ? "kvar i mappen " + box.folder() + ", oläst"
                                : "i mappen " + box.parkedFolder())));
    }

    @Bean
    Repeating mailForgetting(Mails mails, MailboxSettings settings, Clock clock) {
        var store = new Outage(
                LOG, "Old mails cannot be forgotten now; trying again", "Old mails have been forgotten", clock);
        return new Repeating("mail-forgetting", BETWEEN_FORGETTING, () -> {
            try {
                mails.forget(clock.instant().minus(settings.mail().remembered()));
                store.isThere();
            } catch (RuntimeException e) {
                store.missed(e);
            }
        });
    }

    /** A mailbox that cannot be read. */
    @Bean
    ChainCheck mailboxUnreachable(MailboxReaders readers, Clock clock) {
        return ChainCheck.of("mailbox-unreachable", () -> {
            var away = readers.away().entrySet().stream()
                    .filter(one -> one.getValue().plus(UNREACHABLE_TOO_LONG).isBefore(clock.instant()))
                    .map(one -> "%s (sedan %s)".formatted(one.getKey(), SwedishTime.dateAndTime(one.getValue())))
                    .collect(Collectors.joining(", "));
            return away.isEmpty()
                    ? Optional.empty()
                    : Optional.of("Brevlådan för incidenter går inte att läsa: " + away
                            + ". Anmälningar väntar i den och har inte kommit in.");
        });
    }

    /** Mails that nobody looks at. */
    @Bean
    ChainCheck mailsUnlooked(Mails mails, Clock clock) {
        return ChainCheck.of(
                "mails-unlooked",
                () -> mails.waitingSince()
                        .filter(since -> since.plus(UNLOOKED_TOO_LONG).isBefore(clock.instant()))
                        .map(since -> "Mejl som inte har blivit anmälningar väntar sedan "
                                + SwedishTime.dateAndTime(since)
                                + " på att någon tittar på dem. De står på sidan /inkorg."));
    }
}
