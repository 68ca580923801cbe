package se.incidentkedjan.notification.coverage;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.notification.roster.ContactPlan;

/** Keeps the latest coverage, and sees to that it is not old. */
public final class CoverageWatch implements ChainCheck {

    private static final Logger LOG = LoggerFactory.getLogger(CoverageWatch.class);
    private static final Duration OLD = Duration.ofMinutes(15);

    private final Supplier<ContactPlan> plan;
    private final WorkingWays working;
    private final Clock clock;
    private final AtomicReference<@Nullable Coverage> latest = new AtomicReference<>();

    /** Looks when it is first asked. */
    public CoverageWatch(Supplier<ContactPlan> plan, WorkingWays working, Clock clock) {
        this.plan = plan;
        this.working = working;
        this.clock = clock;
    }

    /** How it is now: looked at again when the files have changed, or it was a while ago. */
    public Coverage now() {
        var last = latest.get();
        return last != null && isFresh(last) ? last : lookAgain();
    }

    private boolean isFresh(Coverage coverage) {
        return coverage.plan().equals(plan.get())
                && Duration.between(coverage.madeAt(), clock.instant()).abs().compareTo(OLD) < 0;
    }

    private synchronized Coverage lookAgain() {
        var before = latest.get();
        if (before != null && isFresh(before)) {
            return before;
        }
        var coverage = CoverageSearch.of(plan.get(), working, clock.instant());
        latest.set(coverage);
        if (before == null || !before.places().equals(coverage.places())) {
            tell(coverage);
        }
        return coverage;
    }

    private static void tell(Coverage coverage) {
        if (coverage.isComplete()) {
            LOG.info("Somebody answers for every role during the coming {} days", CoverageSearch.AHEAD.toDays());
        } else {
            // Without names: they stand on the page.
            LOG.warn(
                    "Nobody answers for some roles at some time of the coming {} days, first for {} at {}; {} gaps in all",
                    CoverageSearch.AHEAD.toDays(),
                    coverage.gaps().getFirst().role(),
                    coverage.gaps().getFirst().span().from(),
                    coverage.gaps().size());
        }
    }

    @Override
    public String name() {
        return "contact-gaps";
    }

    @Override
    public Optional<String> look() {
        var gaps = now().gaps().size();
        return gaps == 0
                ? Optional.empty()
                : Optional.of(("Kontaktplanen har %s de kommande %d dagarna: då svarar ingen. Se /jour/tackning, eller:"
                                + " ./incidentkedjan notify coverage")
                        .formatted(gaps == 1 ? "en lucka" : gaps + " luckor", CoverageSearch.AHEAD.toDays()));
    }
}
