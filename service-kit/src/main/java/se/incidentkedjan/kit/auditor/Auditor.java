package se.incidentkedjan.kit.auditor;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.incidentkedjan.kit.repeating.Repeating;

/** Looks at the chain every minute, says once what is wrong and once when it is well again, and shows that it lives. */
final class Auditor implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Auditor.class);

    private final List<ChainCheck> checks;
    private final SecondWay secondWay;
    private final AuditorSettings settings;
    private final String service;
    private final Clock clock;
    private final Map<String, Instant> saidAt = new ConcurrentHashMap<>();
    private final Repeating repeating;

    Auditor(
            List<ChainCheck> checks,
            SecondWay secondWay,
            AuditorSettings settings,
            String service,
            Clock clock,
            MeterRegistry registry) {
        this.checks = checks;
        this.secondWay = secondWay;
        this.settings = settings;
        this.repeating = new Repeating("auditor", settings.every(), this::look);
        this.service = service;
        this.clock = clock;
        for (var check : checks) {
            Gauge.builder("incidentkedjan.auditor.alarms", () -> saidAt.containsKey(check.name()) ? 1 : 0)
                    .description("1 while the auditor sees something wrong")
                    .tag("check", check.name())
                    .register(registry);
        }
    }

    void look() {
        for (var check : checks) {
            tell(check, lookWith(check));
        }
        secondWay.beat();
    }

    private static Optional<String> lookWith(ChainCheck check) {
        try {
            return check.look();
        } catch (RuntimeException e) {
            LOG.debug("The check {} could not look", check.name(), e);
            return Optional.of("Kontrollen går inte att göra just nu: det den tittar på svarar inte.");
        }
    }

    private void tell(ChainCheck check, Optional<String> wrong) {
        var now = clock.instant();
        var said = saidAt.get(check.name());
        if (wrong.isPresent()) {
            if (said == null || !said.plus(settings.remindAfter()).isAfter(now)) {
                saidAt.put(check.name(), now);
                secondWay.raise(new Alarm(now, service, check.name(), false, wrong.get()));
            }
        } else if (said != null) {
            saidAt.remove(check.name());
            secondWay.raise(new Alarm(now, service, check.name(), true, "Det är bra igen."));
        }
    }

    @Override
    public void start() {
        repeating.start();
    }

    @Override
    public void stop() {
        repeating.stop();
    }

    @Override
    public boolean isRunning() {
        return repeating.isRunning();
    }
}
