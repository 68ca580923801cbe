package se.incidentkedjan.reporting.drill;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.drill.Drills;
import se.incidentkedjan.kit.drill.Occasion;
import se.incidentkedjan.reporting.counting.HeldDrills;
import se.incidentkedjan.reporting.drill.DrillResult.Outcome;

/**
 * Compares the drills that have been heard of with those that are planned. It reads the plan by itself, so that it also sees
 * when whoever is to make them is dead: what is planned and was never heard of has been missed.
 */
public final class DrillBoard {

    private final HeldDrills held;
    private final Supplier<Drills> drills;
    private final Clock clock;
    private final Instant since;

    /**
     * Of these drills.
     *
     * @param drills what the files say of them
     */
    public DrillBoard(HeldDrills held, Supplier<Drills> drills, Clock clock) {
        this.held = held;
        this.drills = drills;
        this.clock = clock;
        this.since = clock.instant();
    }

    /** What is planned, and what roles are called. */
    public Drills drills() {
        return drills.get();
    }

    /** Every drill, the newest first. */
    public List<DrillResult> all() {
        var now = clock.instant();
        return held.all().reversed().stream()
                .map(one -> DrillResult.of(one, now))
                .toList();
    }

    /** The next planned drill; empty when none is planned. */
    public Optional<Occasion> next() {
        return drills.get().plan().map(plan -> plan.next(clock.instant()));
    }

    /** The figures of a period, days in Swedish time and the last one included. */
    public DrillFigures figures(LocalDate from, LocalDate to) {
        var inside =
                all().stream().filter(one -> isWithin(dayOf(one), from, to)).toList();
        var outcomes = inside.stream().collect(Collectors.groupingBy(DrillResult::outcome, Collectors.counting()));
        return new DrillFigures(
                from,
                to,
                inside.size(),
                outcomes.getOrDefault(Outcome.IN_TIME, 0L),
                outcomes.getOrDefault(Outcome.LATE, 0L),
                outcomes.getOrDefault(Outcome.UNANSWERED, 0L),
                outcomes.getOrDefault(Outcome.WAITING, 0L),
                missed().stream().filter(day -> isWithin(day, from, to)).toList(),
                median(inside.stream()
                        .map(DrillResult::afterSeconds)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList()),
                inside);
    }

    private static LocalDate dayOf(DrillResult one) {
        var occasion = one.occasion();
        return occasion == null ? LocalDate.ofInstant(one.startedAt(), SwedishTime.ZONE) : occasion;
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static @Nullable Long median(List<Long> sorted) {
        return sorted.isEmpty() ? null : sorted.get((sorted.size() - 1) / 2);
    }

    /** Planned days on which no drill was made: those that a later drill told of, and those that no drill has come after. */
    private List<LocalDate> missed() {
        var days = new TreeSet<LocalDate>();
        held.all().forEach(one -> days.addAll(one.drill().missed()));
        notMade().forEach(occasion -> days.add(occasion.day()));
        return List.copyOf(days);
    }

    /** Before the first drill nobody knows how long the installation has been there, but this process knows about itself. */
    private List<Occasion> notMade() {
        return drills.get()
                .plan()
                .map(plan -> {
                    var now = clock.instant();
                    var latest = held.all().stream()
                            .map(one -> one.drill().occasion())
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder());
                    return plan
                            .over(
                                    latest.orElse(LocalDate.ofInstant(since, SwedishTime.ZONE)
                                            .minusDays(1)),
                                    now)
                            .stream()
                            .filter(occasion ->
                                    latest.isPresent() || !occasion.at().isBefore(since))
                            .toList();
                })
                .orElse(List.of());
    }

    /** Why one cannot rely on that somebody answers, in plain Swedish; empty as long as the latest drill went well. */
    public Optional<String> trouble() {
        var drills = all();
        var latest =
                drills.stream().filter(one -> one.outcome() != Outcome.WAITING).findFirst();
        var never = notMade().stream().reduce((one, later) -> later);
        if (never.isPresent()
                && latest.filter(one -> one.startedAt().isAfter(never.get().at()))
                        .isEmpty()) {
            return Optional.of(
                    "Övningen som var planerad %s gjordes aldrig. Se om incident-intake kör och starta en övning på /halsa."
                            .formatted(SwedishTime.date(never.get().day())));
        }
        return latest.filter(one -> !one.outcome().isGood())
                .map(one ->
                        "Ingen svarade i tid på övningen %s till %s. Se ärendet, rätta det som brast och starta en ny övning på /halsa."
                                .formatted(SwedishTime.shortDateAndTime(one.startedAt()), one.role()));
    }
}
