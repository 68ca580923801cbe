package se.incidentkedjan.reporting.publication.web;

import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.outage.Outage;
import se.incidentkedjan.kit.repeating.Repeating;
import se.incidentkedjan.reporting.feed.Progress;
import se.incidentkedjan.reporting.publication.Archive;
import se.incidentkedjan.reporting.publication.Desk;
import se.incidentkedjan.reporting.publication.Editions;
import se.incidentkedjan.reporting.publication.MeetingPlans;
import se.incidentkedjan.reporting.publication.Preparing;
import se.incidentkedjan.reporting.publication.SentBook;
import se.incidentkedjan.reporting.publication.Telling;
import se.incidentkedjan.reporting.publication.TextRules;
import se.incidentkedjan.reporting.rebuild.Rebuild;
import se.incidentkedjan.reporting.rebuild.Rebuilding;
import se.incidentkedjan.reporting.report.Reports;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.statistics.PresentReader;

/** Puts the desk of reports together, and lets it look whether a report should be made. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportSettings.class)
class PublicationBeans {

    private static final Logger LOG = LoggerFactory.getLogger(PublicationBeans.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    @Bean
    Archive archive(Editions editions) {
        return new Archive(editions);
    }

    @Bean
    Desk reportDesk(
            Editions editions,
            Archive archive,
            Reports reports,
            Organisation organisation,
            Clock clock,
            KitSettings settings) {
        return new Desk(
                editions,
                archive,
                reports::make,
                organisation,
                new TextRules(organisation.systems()),
                EditionFiles::of,
                clock,
                settings.zone());
    }

    @Bean
    MeetingPlans meetingPlans(KitSettings settings, Organisation organisation, Clock clock) {
        return new MeetingPlans(settings.configDir(), organisation, clock);
    }

    @Bean
    Telling telling(Editions editions, MeetingPlans plans, SentBook sent, Clock clock, KitSettings settings) {
        return new Telling(editions, plans, sent, clock, settings.zone());
    }

    @Bean
    Preparing preparing(
            Desk desk,
            MeetingPlans plans,
            PresentReader present,
            Progress progress,
            Rebuilding rebuilding,
            Preparing.SevereSeen seen) {
        return new Preparing(
                desk,
                plans,
                () -> isWhole(progress, rebuilding) ? OptionalLong.of(present.severe()) : OptionalLong.empty(),
                seen);
    }

    private static boolean isWhole(Progress progress, Rebuilding rebuilding) {
        return progress.look().isUpToDate()
                && rebuilding.latest().filter(Rebuild::isUnfinished).isEmpty();
    }

    @Bean
    Repeating reportCalendar(MeetingPlans plans, Preparing preparing, ReportSettings settings, Clock clock) {
        var trouble = new Outage(
                LOG,
                "It cannot be seen whether a report is to be made; trying again",
                "It has been seen whether a report is to be made",
                clock);
        return new Repeating("report-calendar", BETWEEN_LOOKS, () -> {
            plans.look();
            try {
                if (settings.planned()) {
                    preparing.look();
                }
                trouble.isThere();
            } catch (RuntimeException e) {
                trouble.missed(e);
            }
        });
    }

    /** A changed calendar that is wrong, so that the one before it is in force. */
    @Bean
    ChainCheck wrongMeetingCalendar(MeetingPlans plans) {
        return ChainCheck.of(
                "wrong-meeting-calendar",
                () -> plans.problems().stream()
                        .findFirst()
                        .map(problem -> "Den ändrade möteskalendern är fel och används inte (%s, rad %d)."
                                .formatted(problem.file(), problem.line())));
    }
}
