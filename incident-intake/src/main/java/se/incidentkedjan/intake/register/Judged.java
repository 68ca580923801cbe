package se.incidentkedjan.intake.register;

import java.util.List;
import se.incidentkedjan.intake.report.OldIncident;

/** What a row is found to be. */
public sealed interface Judged {

    /**
     * It can be taken.
     *
     * @param old what it becomes
     * @param identity what it is known again by: its number and year, or all that it says
     * @param content all that it says
     * @param remarks how it was understood where that is not plain
     */
    record Ready(OldIncident old, String identity, String content, List<RowNote> remarks) implements Judged {

        /** Tells nothing of the words. */
        @Override
        public String toString() {
            return "Ready[" + old + "]";
        }
    }

    /**
     * It cannot.
     *
     * @param notes everything that is wrong with it
     */
    record Refused(List<RowNote> notes) implements Judged {}
}
