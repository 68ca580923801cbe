package se.incidentkedjan.benchmarks;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One subject, measured once from its start to its end.
 *
 * @param mails how many mails each report caused
 * @param readySeconds from the start of the first process until reports are taken
 * @param firstHandledSeconds from the start of the first process until the first report's mails are accepted
 * @param idle reports with pauses between
 * @param one reports one after another
 * @param many reports 64 at a time
 * @param infrastructureMillis processor time of broker, store and mail server per report, at 64
 * @param ownMillis processor time of the subject per report, at 64
 * @param infrastructureMebibytes resident memory of broker, store and mail server after all that
 * @param ownMebibytes resident memory of the subject after all that
 */
record Measurement(
        Subject subject,
        int mails,
        double readySeconds,
        double firstHandledSeconds,
        Load.Result idle,
        Load.Result one,
        Load.Result many,
        double infrastructureMillis,
        double ownMillis,
        double infrastructureMebibytes,
        double ownMebibytes) {

    static final int CONCURRENT = 64;

    private static final Duration IDLE_PAUSE = Duration.ofMillis(60);
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final int UNKNOWN = 0;
    private static final double MILLIS_IN_A_SECOND = 1000;

    /** Measures; {@code mails} is how many each report is to cause, 0 to find out. */
    static Measurement of(Subject subject, int mails, Options options, Clock clock)
            throws IOException, InterruptedException {
        long began = clock.millis();
        try (var installation = Installation.start(subject, mails);
                var watch = new MailWatch(installation.kafkaBrokers())) {
            double ready = (clock.millis() - began) / MILLIS_IN_A_SECOND;
            var caller = installation.caller();
            var first = caller.report();
            int perReport = settledMails(watch, first.incident(), mails, clock);
            double firstHandled = (watch.last(first.incident()).toEpochMilli() - began) / MILLIS_IN_A_SECOND;
            var load = new Load(caller, watch, perReport, clock);
            load.run(Math.max(1, options.reports() / 2), CONCURRENT);
            TimeUnit.NANOSECONDS.sleep(QUIET.toNanos());
            double infrastructureBefore = installation.infrastructureMillis();
            double ownBefore = installation.ownMillis();
            var many = load.run(options.reports(), CONCURRENT);
            TimeUnit.NANOSECONDS.sleep(QUIET.toNanos());
            double infrastructureUsed = installation.infrastructureMillis() - infrastructureBefore;
            double ownUsed = installation.ownMillis() - ownBefore;
            var one = load.run(options.single(), 1);
            TimeUnit.NANOSECONDS.sleep(QUIET.toNanos());
            var idle = load.idle(options.idle(), IDLE_PAUSE);
            return new Measurement(
                    subject,
                    perReport,
                    ready,
                    firstHandled,
                    idle,
                    one,
                    many,
                    infrastructureUsed / options.reports(),
                    ownUsed / options.reports(),
                    installation.infrastructureMebibytes(),
                    installation.ownMebibytes());
        }
    }

    /** The mails of the first report, when no more have come for a while. */
    private static int settledMails(MailWatch watch, String incident, int expected, Clock clock)
            throws InterruptedException {
        int seen = 0;
        var giveUp = clock.instant().plusSeconds(60);
        var quietSince = clock.instant();
        while (expected == UNKNOWN
                ? seen == 0 || quietSince.plus(QUIET).isAfter(clock.instant())
                : watch.count(incident) < expected) {
            if (clock.instant().isAfter(giveUp)) {
                throw new IllegalStateException("the first report led to no mails");
            }
            TimeUnit.MILLISECONDS.sleep(10);
            if (watch.count(incident) != seen) {
                seen = watch.count(incident);
                quietSince = clock.instant();
            }
        }
        return watch.count(incident);
    }
}
