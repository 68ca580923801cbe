package se.incidentkedjan.intake.report.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.intake.report.Outcome;

/** Counts reports by the way they came in and what became of them. All meters are there from the start. */
@Component
public final class IntakeMeters {

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

    IntakeMeters(MeterRegistry registry) {
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

    /** One was refused because something in it was wrong. */
    public void refused(Channel channel) {
        count(channel, Fate.REFUSED);
    }

    /** One was not saved, and nobody tried, since the store was known to be away. */
    void notTried(Channel channel) {
        count(channel, Fate.NOT_SAVED);
    }

    /** Has a report saved, and counts what became of it and how long it took. */
    public Outcome saving(Channel channel, Supplier<Outcome> receive) {
        var started = System.nanoTime();
        try {
            var outcome = receive.get();
            count(
                    channel,
                    switch (outcome) {
                        case Outcome.Received received -> Fate.RECEIVED;
                        case Outcome.Repeated repeated -> Fate.REPEATED;
                        case Outcome.KeyTaken taken -> Fate.KEY_TAKEN;
                    });
            return outcome;
        } catch (DataAccessException e) {
            count(channel, Fate.NOT_SAVED);
            throw e;
        } finally {
            var timer = saving.get(channel);
            if (timer != null) {
                timer.record(System.nanoTime() - started, java.util.concurrent.TimeUnit.NANOSECONDS);
            }
        }
    }

    private void count(Channel channel, Fate fate) {
        var counter = reports.getOrDefault(channel, Map.of()).get(fate);
        if (counter != null) {
            counter.increment();
        }
    }
}
