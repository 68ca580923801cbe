/** What a CSV file holds, read back by a reader of its own. */
@NullMarked
package se.incidentkedjan.documents.csv;

import org.jspecify.annotations.NullMarked;
