package se.incidentkedjan.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.intake.attachment.Attachments;
import se.incidentkedjan.intake.attachment.Quarantine;
import se.incidentkedjan.intake.attachment.Shelf;
import se.incidentkedjan.intake.attachment.Sweep;
import se.incidentkedjan.intake.attachment.Tally;
import se.incidentkedjan.intake.attachment.content.TikaInspector;
import se.incidentkedjan.intake.attachment.scan.Clamd;
import se.incidentkedjan.intake.attachment.scan.ClamdSettings;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.outage.Outage;
import se.incidentkedjan.kit.repeating.Repeating;
import se.incidentkedjan.kit.sealing.Vault;

/** Receives attachments, has them searched, and takes away what is left of them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AttachmentSettings.class, ClamdSettings.class})
class AttachmentConfiguration {

    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);
    private static final Duration UNSCANNED_TOO_LONG = Duration.ofMinutes(15);
    private static final Logger LOG = LoggerFactory.getLogger(AttachmentConfiguration.class);

    @Bean
    Tally attachmentMeters(MeterRegistry registry) {
        return new AttachmentMeters(registry);
    }

    @Bean
    Attachments attachments(
            Shelf shelf, Vault vault, AttachmentSettings settings, ClamdSettings clamd, Tally tally, Clock clock) {
        return new Attachments(shelf, vault, new TikaInspector(), settings.limits(), clamd.isGiven(), tally, clock);
    }

    /** Without a clamd there is nothing to do, and what waits from a time with one goes on waiting, which is told of. */
    @Bean
    Repeating attachmentScans(Shelf shelf, Attachments attachments, ClamdSettings settings, Tally tally, Clock clock) {
        if (!settings.isGiven()) {
            return new Repeating("attachment-scans", settings.every(), () -> {});
        }
        var quarantine = new Quarantine(shelf, attachments, new Clamd(settings), tally, clock);
        var clamd =
                new Outage(LOG, "clamd does not answer; attachments stay in quarantine", "clamd answers again", clock);
        var store = new Outage(
                LOG,
                "It cannot be seen whether attachments wait to be searched; trying again",
                "It has been seen whether attachments wait to be searched",
                clock);
        return new Repeating("attachment-scans", settings.every(), () -> {
            try {
                if (quarantine.look()) {
                    clamd.isThere();
                } else {
                    clamd.missed(new IOException("no answer"));
                }
                store.isThere();
            } catch (RuntimeException e) {
                store.missed(e);
            }
        });
    }

    @Bean
    Sweep sweep(Shelf shelf, Reports reports, Clock clock) {
        return new Sweep(
                shelf,
                incident -> reports.find(incident)
                        .filter(report -> !report.isErased())
                        .isPresent(),
                clock);
    }

    @Bean
    Repeating attachmentSweep(Sweep sweep, Clock clock) {
        var store = new Outage(
                LOG,
                "It cannot be seen whether attachments are left without a report; trying again",
                "It has been seen whether attachments are left without a report",
                clock);
        return new Repeating("attachment-sweep", BETWEEN_SWEEPS, () -> {
            try {
                int taken = sweep.look();
                if (taken > 0) {
                    LOG.info("{} attachments that belonged to no report were taken away", taken);
                }
                store.isThere();
            } catch (RuntimeException e) {
                store.missed(e);
            }
        });
    }

    /** Attachments that nobody gets because they have not been searched. */
    @Bean
    ChainCheck attachmentsUnscanned(Attachments attachments, Clock clock) {
        return ChainCheck.of(
                "attachments-unscanned",
                () -> attachments
                        .quarantinedSince()
                        .filter(since -> since.plus(UNSCANNED_TOO_LONG).isBefore(clock.instant()))
                        .map(since ->
                                "Bilagor väntar sedan mer än en kvart på att genomsökas efter skadlig kod. Ingen kan"
                                        + " ladda ner dem."));
    }
}
