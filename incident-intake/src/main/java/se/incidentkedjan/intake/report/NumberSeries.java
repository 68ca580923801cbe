package se.incidentkedjan.intake.report;

/** The running numbers of the years, durable and never given twice. */
@FunctionalInterface
public interface NumberSeries {

    /**
     * Takes the next numbers of a year.
     *
     * @return the first of them; from 1
     */
    long take(int year, int howMany);
}
