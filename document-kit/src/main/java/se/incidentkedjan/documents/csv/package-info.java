/** Tables as CSV that Swedish Excel opens with a double click and a program reads without guessing. */
@NullMarked
package se.incidentkedjan.documents.csv;

import org.jspecify.annotations.NullMarked;
