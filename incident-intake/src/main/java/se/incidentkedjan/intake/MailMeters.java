package se.incidentkedjan.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import se.incidentkedjan.intake.mailbox.Fate;
import se.incidentkedjan.intake.mailbox.MailTally;

/** Counts mails by what became of them, and shows how the mailboxes are. All meters are there from the start. */
final class MailMeters implements MailTally {

    private static final String AGAIN = "again";
    private static final String FAILED = "failed";

    private final MeterRegistry registry;
    private final Map<String, AtomicInteger> reachable = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> left = new ConcurrentHashMap<>();

    MailMeters(MeterRegistry registry) {
        this.registry = registry;
        for (var fate : Fate.values()) {
            if (fate != Fate.TRYING) {
                mails(tag(fate));
            }
        }
        mails(AGAIN);
        mails(FAILED);
    }

    @Override
    public void settled(Fate fate) {
        mails(tag(fate)).increment();
    }

    @Override
    public void again() {
        mails(AGAIN).increment();
    }

    @Override
    public void failed() {
        mails(FAILED).increment();
    }

    void hasMailbox(String name) {
        gauge("incidentkedjan.mailbox.reachable", "1 while the mailbox can be read", name, reachable);
        gauge("incidentkedjan.mailbox.left", "Mails in the folder that are left for a person", name, left);
    }

    void looked(String name, int leftForAPerson) {
        set(reachable, name, 1);
        set(left, name, leftForAPerson);
    }

    void missed(String name) {
        set(reachable, name, 0);
    }

    private static void set(Map<String, AtomicInteger> values, String name, int value) {
        values.computeIfAbsent(name, key -> new AtomicInteger()).set(value);
    }

    private void gauge(String meter, String description, String name, Map<String, AtomicInteger> values) {
        Gauge.builder(meter, values.computeIfAbsent(name, key -> new AtomicInteger()), AtomicInteger::get)
                .description(description)
                .tag("mailbox", name)
                .register(registry);
    }

    private Counter mails(String fate) {
        return Counter.builder("incidentkedjan.mails")
                .description("Mails to the mailboxes for incidents, by what became of them")
                .tag("fate", fate)
                .register(registry);
    }

    private static String tag(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }
}
