package se.incidentkedjan.reporting.publication.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.outage.Outage;
import se.incidentkedjan.kit.repeating.Repeating;
import se.incidentkedjan.reporting.publication.Archive;
import se.incidentkedjan.reporting.publication.Desk;
import se.incidentkedjan.reporting.publication.Editions;
import se.incidentkedjan.reporting.publication.MeetingPlans;
import se.incidentkedjan.reporting.publication.Preparing;
import se.incidentkedjan.reporting.publication.TextRules;
import se.incidentkedjan.reporting.report.Reports;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.statistics.Period;
import se.incidentkedjan.reporting.statistics.StatisticsReader;

/** Puts the desk of reports together, and lets it look whether a report should be made. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportSettings.class)
class PublicationBeans {

    private static final Logger LOG = LoggerFactory.getLogger(PublicationBeans.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    /** Before any incident there is. */
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

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
    Preparing preparing(Desk desk, MeetingPlans plans, StatisticsReader statistics, Preparing.SevereSeen seen) {
        return new Preparing(desk, plans, severe(desk, statistics), seen);
    }

    private static Supplier<OptionalLong> severe(Desk desk, StatisticsReader statistics) {
        return () -> {
            var figures = statistics.read(new Period(LONG_AGO, desk.today()));
            return figures.freshness().upToDate()
                    ? OptionalLong.of(figures.bySeverity().stream()
                            .filter(one -> Severity.SEVERE.name().equals(one.code()))
                            .mapToLong(one -> one.reported())
                            .sum())
                    : OptionalLong.empty();
        };
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
