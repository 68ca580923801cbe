package se.incidentkedjan.intake.report;

import java.util.function.Supplier;
import se.incidentkedjan.events.Channel;

/** Counts reports by the way they came in and what became of them. */
public interface ReportTally {

    /** One was refused because something in it was wrong. */
    void refused(Channel channel);

    /** One was not saved, and nobody tried, since the store was known to be away. */
    void notTried(Channel channel);

    /** Has a report saved, and counts what became of it, also when this throws, and how long it took. */
    Outcome saving(Channel channel, Supplier<Outcome> receive);
}
