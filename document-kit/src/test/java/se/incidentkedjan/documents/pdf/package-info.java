/** What a PDF holds, read back by other eyes than those that wrote it. */
@NullMarked
package se.incidentkedjan.documents.pdf;

import org.jspecify.annotations.NullMarked;
