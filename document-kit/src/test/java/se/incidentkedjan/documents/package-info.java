/** Fixtures of papers and tables, with invented content. */
@NullMarked
package se.incidentkedjan.documents;

import org.jspecify.annotations.NullMarked;
