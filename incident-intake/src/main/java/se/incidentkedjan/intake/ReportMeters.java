package se.incidentkedjan.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.intake.report.Outcome;
import se.incidentkedjan.intake.report.ReportTally;

/** Counts reports by the way they came in and what became of them. All meters are there from the start. */
final class ReportMeters implements ReportTally {

    /** What can become of a report. */
    enum Fate {
        RECEIVED,
        REPEATED,
        KEY_TAKEN,
        REFUSED,
        NOT_SAVED
    }

    private final Map<Channel, Map<Fate, Counter>> reports = new EnumMap<>(Channel.class);
    private final Map<Channel, Timer> saving = new EnumMap<>(Channel.class);

    ReportMeters(MeterRegistry registry) {
        for (var channel : Channel.values()) {
            var tag = channel.name().toLowerCase(Locale.ROOT);
            var byFate = new EnumMap<Fate, Counter>(Fate.class);
            for (var fate : Fate.values()) {
                byFate.put(
                        fate,
                        Counter.builder("incidentkedjan.reports")
                                .description("Reports by the way they came in and what became of them")
                                .tag("channel", tag)
                                .tag("outcome", fate.name().toLowerCase(Locale.ROOT))
                                .register(registry));
            }
            reports.put(channel, byFate);
            saving.put(
                    channel,
                    Timer.builder("incidentkedjan.reports.saving")
                            .description("Time from a report being found right to it being durable")
                            .tag("channel", tag)
                            .register(registry));
        }
    }

    @Override
    public void refused(Channel channel) {
        count(channel, Fate.REFUSED);
    }

    @Override
    public void notTried(Channel channel) {
        count(channel, Fate.NOT_SAVED);
    }

    @Override
    public Outcome saving(Channel channel, Supplier<Outcome> receive) {
        var started = System.nanoTime();
        var fate = Fate.NOT_SAVED;
        try {
            var outcome = receive.get();
            fate = of(outcome);
            return outcome;
        } finally {
            count(channel, fate);
            var timer = saving.get(channel);
            if (timer != null) {
                timer.record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
            }
        }
    }

    private static Fate of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Received received -> Fate.RECEIVED;
            case Outcome.Repeated repeated -> Fate.REPEATED;
            case Outcome.KeyTaken taken -> Fate.KEY_TAKEN;
        };
    }

    private void count(Channel channel, Fate fate) {
        var counter = reports.getOrDefault(channel, Map.of()).get(fate);
        if (counter != null) {
            counter.increment();
        }
    }
}
