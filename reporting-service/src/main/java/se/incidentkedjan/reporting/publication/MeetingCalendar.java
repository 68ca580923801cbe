package se.incidentkedjan.reporting.publication;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The meetings that reports are made for.
 *
 * @param reports by the day of the meeting
 * @param people what those are called who may have reports, by id, Swedish
 */
public record MeetingCalendar(List<PlannedReport> reports, Map<String, String> people) {

    static final MeetingCalendar EMPTY = new MeetingCalendar(List.of(), Map.of());

    /** Puts them in order. */
    public MeetingCalendar {
        reports = reports.stream()
                .sorted(Comparator.comparing(PlannedReport::meeting)
                        .thenComparing(one -> one.subject().code()))
                .toList();
        people = Map.copyOf(people);
    }

    /** What somebody is called; the id of whoever is no longer among the people. */
    public String nameOf(String person) {
        return people.getOrDefault(person, person);
    }

    /** Those that should be there by now. */
    List<PlannedReport> due(LocalDate today) {
        return reports.stream().filter(one -> !one.makeOn().isAfter(today)).toList();
    }
}
