package se.incidentkedjan.intake.attachment;

/**
 * How much may be attached. What is kept is counted, and nothing that is only on its way. They hold also for files that come at
 * the same moment, as long as one instance of the service receives them; of several, each may keep one file too many.
 *
 * @param largest one file, in bytes
 * @param perSource files from one source to one incident, such as those of one report
 * @param perIncident files of one incident
 * @param inTotal all files of one incident, in bytes
 */
public record Limits(long largest, int perSource, int perIncident, long inTotal) {

    /**
     * Checks them.
     *
     * @throws IllegalArgumentException when one is less than 1, or one file may be larger than all
     */
    public Limits {
        if (largest < 1 || perSource < 1 || perIncident < perSource || inTotal < largest) {
            throw new IllegalArgumentException("limits of attachments contradict each other");
        }
    }
}
