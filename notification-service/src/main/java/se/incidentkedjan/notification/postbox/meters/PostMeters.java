package se.incidentkedjan.notification.postbox.meters;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import se.incidentkedjan.notification.postbox.PostTally;

/** Meters of what comes back. Every one exists from the start, so that zero can be told from missing. */
public final class PostMeters implements PostTally {

    private final Map<Kind, Counter> mails = new EnumMap<>(Kind.class);
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicInteger reachable = new AtomicInteger();

    /**
     * Registers all meters.
     *
     * @param isOn whether there is a mailbox to read
     * @param marked how many addresses do not work
     */
    public PostMeters(MeterRegistry registry, boolean isOn, IntSupplier marked) {
        for (var kind : Kind.values()) {
            mails.put(
                    kind,
                    Counter.builder("incidentkedjan.postbox.mails")
                            .description("Mails that came to the mailbox for answers and bounces")
                            .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        Gauge.builder("incidentkedjan.postbox.on", () -> isOn ? 1 : 0)
                .description("1 when there is a mailbox to read, 0 when none is set")
                .register(registry);
        Gauge.builder("incidentkedjan.postbox.reachable", reachable::get)
                .description("1 while the mailbox can be read")
                .register(registry);
        Gauge.builder("incidentkedjan.postbox.left", left::get)
                .description("Unread mails in the mailbox that are left for a person")
                .register(registry);
        Gauge.builder("incidentkedjan.postbox.addresses.marked", marked::getAsInt)
                .description("Addresses in organisation.yml that messages come back from")
                .register(registry);
    }

    @Override
    public void count(Kind kind) {
        var counter = mails.get(kind);
        if (counter != null) {
            counter.increment();
        }
    }

    /** So many are left for a person. */
    public void left(int mails) {
        left.set(mails);
    }

    /** How many were left for a person when it was last read. */
    public int left() {
        return left.get();
    }

    /** Whether the mailbox can be read. */
    public void reachable(boolean can) {
        reachable.set(can ? 1 : 0);
    }
}
