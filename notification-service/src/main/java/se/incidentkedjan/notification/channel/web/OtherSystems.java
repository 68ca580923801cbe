package se.incidentkedjan.notification.channel.web;

import java.util.List;
import se.incidentkedjan.webkit.SummaryRow;

/** Systems that are told how incidents go, beside the channels to people. */
public interface OtherSystems {

    /**
     * A system as the page shows it.
     *
     * @param name what it is called
     * @param rows what is known of it
     */
    record Shown(String name, List<SummaryRow> rows) {

        /** Keeps its own copy. */
        public Shown {
            rows = List.copyOf(rows);
        }
    }

    /** All of them, in the order of the file. */
    List<Shown> all();
}
