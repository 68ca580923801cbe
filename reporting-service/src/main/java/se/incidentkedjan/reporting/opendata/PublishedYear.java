package se.incidentkedjan.reporting.opendata;

import se.incidentkedjan.reporting.report.Report;
import se.incidentkedjan.reporting.report.Subject;

/**
 * A report on the whole municipality and a whole year that has been approved for everybody.
 *
 * @param report what was approved
 * @param version which of the versions of that year it is; 1 is the first
 * @param contentHash what the approved report is known by, to see that it has not been changed
 */
public record PublishedYear(Report report, int version, String contentHash) {

    private static final String SUBJECT =
            Subject.of(Subject.Kind.KOMMUNSTYRELSEN).code();

    /**
     * Keeps what was given.
     *
     * @throws IllegalArgumentException when the report is no {@linkplain #isYear(Report) report of a year}, or the version or hash is none
     */
    public PublishedYear {
        if (!isYear(report)) {
            throw new IllegalArgumentException("%s %s is no report of a whole year to kommunstyrelsen"
                    .formatted(report.subject(), report.period().code()));
        }
        if (version < 1 || contentHash.isBlank()) {
            throw new IllegalArgumentException("a published report has a version and a hash");
        }
    }

    /** Whether open data can be made of a report: to kommunstyrelsen, from the first day of a year to its last. */
    public static boolean isYear(Report report) {
        var from = report.period().from();
        var to = report.period().to();
        return report.subject().equals(SUBJECT)
                && from.getDayOfYear() == 1
                && to.equals(from.plusYears(1).minusDays(1));
    }

    /** Which year it covers. */
    public int year() {
        return report.period().from().getYear();
    }
}
