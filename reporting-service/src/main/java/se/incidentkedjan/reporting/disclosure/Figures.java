package se.incidentkedjan.reporting.disclosure;

import se.incidentkedjan.reporting.suppression.Aggregate;
import se.incidentkedjan.reporting.suppression.Rank;

/**
 * Answers with figures. A publication is written twice: first with figures that only note what is asked for and tell nothing, so that it can be
 * decided what may be told beside what, and then with those that may be told. So nothing can stand in it that was not decided on.
 */
public interface Figures {

    /**
     * A figure as it may be told.
     *
     * @param rank how long it is kept when something must be hidden
     */
    Figure of(Things things, Aggregate aggregate, Rank rank);
}
