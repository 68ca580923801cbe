/** Charts drawn once for paper and page: marks that are placed in shares of the width and heights of a letter. */
@NullMarked
package se.incidentkedjan.documents.chart;

import org.jspecify.annotations.NullMarked;
