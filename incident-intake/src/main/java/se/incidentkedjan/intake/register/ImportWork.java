package se.incidentkedjan.intake.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.intake.register.Import.Progress;
import se.incidentkedjan.intake.report.Disposal;
import se.incidentkedjan.intake.report.OldIncidents;

/**
 * Does what imports have to do without anybody asking: makes reports of rows, withdraws them, and takes away what is left
 * behind. It goes on from what is durable: a row that was dealt with before a crash is dealt with again to no effect.
 */
public final class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final Duration STUCK_AFTER = Duration.ofMinutes(15);
    private static final int WITHDRAWN_AT_ONCE = 50;

    private final Imports imports;
    private final Strongbox strongbox;
    private final Rows rows;
    private final TakenRows taken;
    private final OldIncidents desk;
    private final Disposal disposal;
    private final Clock clock;
    private final String me = UUID.randomUUID().toString();

    ImportWork(
            Imports imports,
            Strongbox strongbox,
            Rows rows,
            TakenRows taken,
            OldIncidents desk,
            Disposal disposal,
            Clock clock) {
        this.imports = imports;
        this.strongbox = strongbox;
        this.rows = rows;
        this.taken = taken;
        this.desk = desk;
        this.disposal = disposal;
        this.clock = clock;
    }

    /**
     * Does all there is to do, one import after the other. Two at the same time do no harm.
     *
     * @throws ImportStopped for the first of those that could not go on, when the others have
     */
    public void look() {
        for (var old : imports.leftBehind(clock.instant().minus(Import.KEPT_FOR))) {
            imports.change(old.id(), now -> now.dropped(clock.instant()));
        }
        @Nullable ImportStopped first = null;
        for (var one : imports.atWork()) {
            try {
                imports.change(one.id(), now -> now.claimed(me, clock.instant()))
                        .filter(now -> now.isAtWork() && now.isClaimedBy(me))
                        .ifPresent(this::work);
            } catch (RuntimeException e) {
                first = first == null ? new ImportStopped("import " + one.id(), e) : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** Since when an import gets nowhere, however often it is tried, UTC; empty when none does for long. */
    public Optional<Instant> stuckSince() {
        var before = clock.instant().minus(STUCK_AFTER);
        return imports.atWork().stream()
                .map(Import::progressedAt)
                .filter(Objects::nonNull)
                .filter(at -> at.isBefore(before))
                .min(Instant::compareTo);
    }

    private void work(Import one) {
        switch (one.state()) {
            case IMPORTING -> take(one);
            case UNDOING -> withdraw(one);
            case DROPPED -> {
                strongbox.erase(one.id());
                imports.remove(one.id());
                LOG.info("What was kept of import {} is erased", one.id());
            }
            case RECEIVING, OPEN, IMPORTED, UNDONE -> {}
        }
    }

    private void take(Import one) {
        var sealed = one.plan();
        var turning = one.turning();
        if (sealed == null || turning == null) {
            throw new IllegalStateException("import " + one.id() + " has begun without a plan");
        }
        var plan = strongbox.open(one.id(), sealed);
        if (plan.isPresent() && !takeParts(one, plan.get(), turning.at())) {
            return;
        }
        // The words go before it is said to be finished: what is interrupted here has no rows left, and just ends.
        strongbox.erase(one.id());
        imports.change(one.id(), now -> now.finished(clock.instant()))
                .filter(end -> end.state() == Import.State.IMPORTED)
                .ifPresent(end -> LOG.info(
                        "Import {} is finished: {} rows became reports, {} were refused, {} were there already",
                        end.id(),
                        end.progress().imported(),
                        end.progress().refused(),
                        end.progress().already()));
    }

    /** Takes part after part; false when it is not this process's to go on with any more. */
    private boolean takeParts(Import one, Plan plan, Instant at) {
        var done = one.progress();
        int before = 0;
        for (int part = 0; ; part++) {
            var some = rows.judged(one.id(), part, plan, at);
            if (some.isEmpty()) {
                return true;
            }
            before += some.get().size();
            if (before <= done.done()) {
                continue;
            }
            for (var row : some.get()) {
                done = takeRow(one.id(), row, done);
            }
            var after = done;
            var now =
                    imports.change(one.id(), its -> its.isTakenBy(me) ? its.advanced(after, me, clock.instant()) : its);
            if (now.filter(its -> its.isTakenBy(me)).isEmpty()) {
                // What was taken while somebody else took it back goes too, also when the other is done.
                now.filter(Import::isTakenBack).ifPresent(its -> withdraw(its.id(), numbers(some.get())));
                return false;
            }
        }
    }

    private static List<Integer> numbers(List<Rows.One> some) {
        return some.stream().map(Rows.One::row).toList();
    }

    private Progress takeRow(ImportId id, Rows.One row, Progress so) {
        return switch (row.judged()) {
            case Judged.Refused refused -> new Progress(so.imported(), so.refused() + 1, so.already(), so.withdrawn());
            case Judged.Ready ready -> {
                if (!taken.take(row.index(), row.content(), id, row.row())) {
                    yield new Progress(so.imported(), so.refused(), so.already() + 1, so.withdrawn());
                }
                desk.receive(ready.old());
                yield new Progress(so.imported() + 1, so.refused(), so.already(), so.withdrawn());
            }
        };
    }

    private void withdraw(Import one) {
        // One that was taken back before its end has rows left.
        strongbox.erase(one.id());
        for (var some = some(one.id()); !some.isEmpty(); some = some(one.id())) {
            withdraw(one.id(), some);
            int howMany = some.size();
            var mine = imports.change(
                            one.id(), now -> now.advanced(withdrawn(now.progress(), howMany), me, clock.instant()))
                    .filter(now -> now.isClaimedBy(me));
            if (mine.isEmpty()) {
                return;
            }
        }
        imports.change(one.id(), Import::undone).ifPresent(end -> LOG.info("Import {} is undone", end.id()));
    }

    private List<Integer> some(ImportId id) {
        return taken.of(id, WITHDRAWN_AT_ONCE);
    }

    private void withdraw(ImportId id, List<Integer> some) {
        some.forEach(row -> disposal.withdraw(id.incident(row)));
        taken.giveBack(id, some);
    }

    /** Counted after what it counts, a crash in between counts too few; in the end all of them are. */
    private static Progress withdrawn(Progress so, int more) {
        return new Progress(so.imported(), so.refused(), so.already(), Math.min(so.imported(), so.withdrawn() + more));
    }
}
