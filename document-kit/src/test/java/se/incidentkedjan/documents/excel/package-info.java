/** What a workbook holds, read back by a reader of its own. */
@NullMarked
package se.incidentkedjan.documents.excel;

import org.jspecify.annotations.NullMarked;
