package se.incidentkedjan.escalation.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.RunningEscalation;
import se.incidentkedjan.events.AlikeCode;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.Drill;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.RoleCode;

/**
 * Reports to be compared, each test's in a time of its own, so that those of others are far away, and before the years that
 * other tests of the same service count in.
 */
public final class AlikeReports {

    private static final Instant LONG_AGO = Instant.parse("2019-01-01T08:00:00Z");
    private static final Duration FAR = Duration.ofDays(90);
    private static final AtomicLong TESTS = new AtomicLong();
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final RunningEscalation service;
    private final Instant beginning = LONG_AGO.minus(FAR.multipliedBy(TESTS.incrementAndGet()));

    public AlikeReports(RunningEscalation service) {
        this.service = service;
    }

    /** What a sender, a link or a subject line is made into. */
    public static AlikeCode code() {
        return AlikeCode.of(UUID.randomUUID().toString().replace("-", ""));
    }

    /** A report that nobody has heard of yet. */
    public IncidentReported reported(Duration after, String facts, AlikeCode... named) {
        var number = NUMBERS.incrementAndGet();
        return new IncidentReported(
                new IncidentId(new UUID(0x01937a5e00007003L, 0x8000000000000000L + number)),
                new Municipality("9999"),
                new Reference(2025, (int) number),
                beginning.plus(after),
                Channel.API,
                false,
                Config.facts(facts),
                null,
                Arrays.asList(named),
                null,
                null,
                null);
    }

    /** A case of a report with these facts, received so long after the first. */
    public IncidentReported heard(Duration after, String facts, AlikeCode... named) {
        var report = reported(after, facts, named);
        service.hearReports(List.of(report));
        return report;
    }

    /** A drill, of which nothing has happened, with what real ones could have in common with it. */
    public IncidentReported drill(Duration after, String facts, AlikeCode... named) {
        var report = reported(after, facts, named);
        var drill = new IncidentReported(
                report.incident(),
                report.municipality(),
                report.reference(),
                report.receivedAt(),
                report.channel(),
                false,
                report.facts(),
                null,
                report.alike(),
                new Drill(RoleCode.of("DPO"), null, Duration.ofHours(1), List.of()),
                null,
                null);
        service.hearReports(List.of(drill));
        return drill;
    }
}
