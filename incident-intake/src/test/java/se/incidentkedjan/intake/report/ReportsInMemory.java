package se.incidentkedjan.intake.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.Drill;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;

/** Reports in a list that outlives those who use it. */
public class ReportsInMemory implements Reports {

    final List<Report> kept;
    private @Nullable Consumer<Set<IncidentId>> finisher;

    public ReportsInMemory() {
        this(new ArrayList<>());
    }

    ReportsInMemory(List<Report> kept) {
        this.kept = kept;
    }

    /** All that are kept, oldest first. */
    public List<Report> all() {
        return List.copyOf(kept);
    }

    @Override
    public Optional<Report> find(IncidentId incident) {
        return kept.stream()
                .filter(report -> report.incident().equals(incident))
                .findFirst();
    }

    @Override
    public Optional<Report> find(Reference reference) {
        return kept.stream()
                .filter(report -> report.reference().equals(reference))
                .findFirst();
    }

    @Override
    public Optional<Report> find(IdempotencyKey key) {
        return kept.stream()
                .filter(report -> key.hash().equals(report.idempotencyKey()))
                .findFirst();
    }

    @Override
    public Optional<LocalDate> latestDrill() {
        return kept.stream()
                .map(Report::drill)
                .filter(Objects::nonNull)
                .map(Drill::occasion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    @Override
    public List<Report> by(String reporterIndex) {
        return kept.stream()
                .filter(report -> reporterIndex.equals(report.reporterIndex()))
                .toList();
    }

    @Override
    public boolean keep(Report report) {
        var key = report.idempotencyKey();
        return find(report.incident()).isEmpty()
                && (key == null || find(new IdempotencyKey(key)).isEmpty())
                && kept.add(report);
    }

    @Override
    public Optional<Report> change(IncidentId incident, UnaryOperator<Report> decide) {
        kept.replaceAll(report -> report.incident().equals(incident) ? decide.apply(report) : report);
        return find(incident);
    }

    @Override
    public void whenKeysAreToBeDestroyed(Consumer<Set<IncidentId>> action) {
        finisher = action;
    }

    @Override
    public void eachErased(Consumer<Report> reader) {
        kept.stream().filter(Report::isErased).forEach(reader);
    }

    /** What the store's wake-ups do in the end. */
    void wakeThoseWhoWait() {
        var waiting = kept.stream()
                .filter(report -> report.keyToDestroySince().isPresent())
                .map(Report::incident)
                .collect(Collectors.toSet());
        if (finisher != null) {
            finisher.accept(waiting);
        }
    }
}
