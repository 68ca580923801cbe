package se.incidentkedjan.intake.drill;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.events.Drill;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.intake.report.FrontDesk;
import se.incidentkedjan.intake.report.IdempotencyKey;
import se.incidentkedjan.intake.report.Outcome;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.kit.drill.DrillPlan;
import se.incidentkedjan.kit.drill.Drills;
import se.incidentkedjan.kit.drill.Occasion;

/**
 * Makes the drills that are planned, each once: the store refuses a second one for the same day, so it does not matter how
 * many processes try to, or how often one is started anew. What nobody could make in time is made for some hours more, and
 * is told as missed by the next drill.
 */
public final class DrillDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DrillDesk.class);

    private final Supplier<Drills> drills;
    private final FrontDesk desk;
    private final Reports reports;
    private final Clock clock;
    private volatile @Nullable LocalDate made;

    /** Makes the drills that these files plan. */
    public DrillDesk(Supplier<Drills> drills, FrontDesk desk, Reports reports, Clock clock) {
        this.drills = drills;
        this.desk = desk;
        this.reports = reports;
        this.clock = clock;
    }

    /** Makes the drill that is due, if one is and it has not been made. To be called every now and then. */
    public void makeWhatIsDue() {
        drills.get().plan().ifPresent(plan -> makeWhatIsDue(plan, clock.instant()));
    }

    private void makeWhatIsDue(DrillPlan plan, Instant now) {
        plan.lastDue(now)
                .filter(due -> !now.isAfter(due.until()) && !due.day().equals(made))
                .ifPresent(due -> {
                    var key = IdempotencyKey.ofDrill(due.day());
                    if (reports.find(key).isEmpty()) {
                        make(due, plan, key, now);
                    }
                    made = due.day();
                });
    }

    private void make(Occasion due, DrillPlan plan, IdempotencyKey key, Instant now) {
        var missed = reports.latestDrill().stream()
                .flatMap(latest -> plan.over(latest, now).stream())
                .map(Occasion::day)
                .filter(day -> day.isBefore(due.day()))
                .toList();
        var drill = new Drill(due.role(), due.day(), plan.acknowledgeWithin(), missed);
        if (desk.receive(drill, key) instanceof Outcome.Received(var receipt)) {
            LOG.info("The drill of {} is made: {} is to answer {}", due.day(), due.role(), receipt.reference());
        }
    }

    /** Who can be asked. */
    public Set<RoleCode> roles() {
        return drills.get().roles();
    }

    /**
     * Makes a drill at once, for somebody who wants one.
     *
     * @param key so that pressing twice makes one drill
     * @return what became of it; empty when the role cannot be asked
     */
    public Optional<Outcome> start(RoleCode role, IdempotencyKey key) {
        var known = drills.get();
        return known.roles().contains(role)
                ? Optional.of(desk.receive(new Drill(role, null, known.acknowledgeWithin(), List.of()), key))
                : Optional.empty();
    }
}
