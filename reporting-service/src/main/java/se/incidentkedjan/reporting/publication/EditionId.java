package se.incidentkedjan.reporting.publication;

import se.incidentkedjan.reporting.report.ReportPeriod;
import se.incidentkedjan.reporting.report.Subject;

/**
 * A version of a report. Whoever makes the same report twice makes the same version, so that it is there once.
 *
 * @param subject whose report: {@code kommunstyrelsen}, {@code namnd/socialnamnden}
 * @param period what it covers: {@code 2026-T1}
 * @param version from 1
 */
public record EditionId(String subject, String period, int version) {

    /** The first version of a report. */
    public static EditionId first(Subject subject, ReportPeriod period) {
        return new EditionId(subject.code(), period.code(), 1);
    }

    /** As it stands in addresses and in the store: {@code namnd-socialnamnden_2026-T1_1}. */
    public String value() {
        return "%s_%s_%d".formatted(subject.replace('/', '-'), period.replace("..", "--"), version);
    }

    /** Whether the other one is a version of the same report. */
    public boolean isSameReport(EditionId other) {
        return subject.equals(other.subject) && period.equals(other.period);
    }

    EditionId next() {
        return new EditionId(subject, period, version + 1);
    }

    @Override
    public String toString() {
        return value();
    }
}
