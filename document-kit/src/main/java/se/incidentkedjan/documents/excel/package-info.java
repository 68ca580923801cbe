/** Tables as workbooks in which dates are dates, numbers are numbers and nothing is a formula. */
@NullMarked
package se.incidentkedjan.documents.excel;

import org.jspecify.annotations.NullMarked;
