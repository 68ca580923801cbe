package se.incidentkedjan.reporting.suppression;

import java.util.BitSet;

/**
 * What is counted, whenever that is: the rows of a topic, and a member.
 *
 * @param topic its index; 0 for all incidents
 * @param rows the rows; never changed
 * @param member its index in the topic
 * @param isTotal whether it is asked for as the municipality's total; a unit that is the only one is not
 */
record Shape(int topic, BitSet rows, int member, boolean isTotal) {

    boolean holds(int row, int member) {
        return this.member == member && rows.get(row);
    }
}
