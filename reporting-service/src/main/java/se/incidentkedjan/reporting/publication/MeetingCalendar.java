package se.incidentkedjan.reporting.publication;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The meetings that reports are made for.
 *
 * @param reports by the day of the meeting
 */
public record MeetingCalendar(List<PlannedReport> reports) {

    static final MeetingCalendar EMPTY = new MeetingCalendar(List.of());

    /** Puts them in order. */
    public MeetingCalendar {
        reports = reports.stream()
                .sorted(Comparator.comparing(PlannedReport::meeting)
                        .thenComparing(one -> one.subject().code()))
                .toList();
    }

    /** Those that should be there by now. */
    List<PlannedReport> due(LocalDate today) {
        return reports.stream().filter(one -> !one.makeOn().isAfter(today)).toList();
    }
}
