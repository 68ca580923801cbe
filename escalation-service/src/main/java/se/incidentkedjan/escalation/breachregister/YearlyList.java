package se.incidentkedjan.escalation.breachregister;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.incidentkedjan.escalation.casework.Measure;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.swedish.SwedishTime;

/** The figures of one register over a period, for the nämnd or styrelse whose it is. What was no incident counts apart. */
public final class YearlyList {

    private final LocalDate today;
    private final Map<YearMonth, Integer> byMonth = new TreeMap<>();
    private final Map<Category, Integer> byCategory = new EnumMap<>(Category.class);
    private final Map<Answer, Integer> byAnswer = new EnumMap<>(Answer.class);
    private final Set<IncidentId> measured = new HashSet<>();
    private int all;
    private int informed;
    private int measuresDone;
    private int measuresOpen;
    private int measuresLate;

    /** Whether the authority was notified. */
    public enum Answer {
        /** It was, in time. */
        IN_TIME,
        /** It was, after the time. */
        LATE,
        /** Not yet, and there is time. */
        OPEN,
        /** Not yet, and the time is out. */
        MISSED,
        /** Someone with the mandate has decided that it need not be. */
        DECIDED,
        /** What is known does not ask for it. */
        NOT_ASKED,
        /** It was dealt with before it came here from an older register. */
        BEFORE,
        /** It was no incident. */
        NO_INCIDENT
    }

    private YearlyList(Period period, LocalDate today) {
        this.today = today;
        var last = YearMonth.from(period.to());
        for (var month = YearMonth.from(period.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            byMonth.put(month, 0);
        }
    }

    /**
     * Counts rows.
     *
     * @param today Swedish time; a measure that is open after its day is late
     */
    public static YearlyList of(Stream<RegisterEntry> entries, Period period, LocalDate today) {
        var list = new YearlyList(period, today);
        entries.forEach(list::count);
        return list;
    }

    private void count(RegisterEntry entry) {
        var answer = answer(entry.notification());
        byAnswer.merge(answer, 1, Integer::sum);
        if (answer == Answer.NO_INCIDENT) {
            return;
        }
        var one = entry.one();
        all++;
        byMonth.merge(YearMonth.from(one.awareAt().atZone(SwedishTime.ZONE)), 1, Integer::sum);
        byCategory.merge(one.facts().category(), 1, Integer::sum);
        if (entry.information() instanceof Told.Done) {
            informed++;
        }
        if (measured.add(one.incident())) {
            one.handling().measures().forEach(this::count);
        }
    }

    private void count(Measure measure) {
        if (measure.state() != Measure.State.OPEN) {
            measuresDone++;
        } else if (measure.due().isBefore(today)) {
            measuresLate++;
        } else {
            measuresOpen++;
        }
    }

    private static Answer answer(Told told) {
        return switch (told) {
            case Told.Done done -> done.isLate() ? Answer.LATE : Answer.IN_TIME;
            case Told.Open open -> open.isMissed() ? Answer.MISSED : Answer.OPEN;
            case Told.Decided ignored -> Answer.DECIDED;
            case Told.NotAsked ignored -> Answer.NOT_ASKED;
            case Told.Before ignored -> Answer.BEFORE;
            case Told.NoIncident ignored -> Answer.NO_INCIDENT;
        };
    }

    /** How many there are, without what was no incident. */
    public int all() {
        return all;
    }

    /** How many by the month the municipality became aware, in order; months without any are there too. */
    public Map<YearMonth, Integer> byMonth() {
        return Collections.unmodifiableMap(byMonth);
    }

    /** How many by what happened. */
    public Map<Category, Integer> byCategory() {
        return Collections.unmodifiableMap(byCategory);
    }

    /** How many have this answer. */
    public int count(Answer answer) {
        return byAnswer.getOrDefault(answer, 0);
    }

    /** In how many the people concerned have been told. */
    public int informed() {
        return informed;
    }

    /** How many measures are done or handed over. */
    public int measuresDone() {
        return measuresDone;
    }

    /** How many are open and in time. */
    public int measuresOpen() {
        return measuresOpen;
    }

    /** How many are open after their day. */
    public int measuresLate() {
        return measuresLate;
    }
}
