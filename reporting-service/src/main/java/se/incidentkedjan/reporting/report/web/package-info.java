/** Reports as pages, papers, workbooks and files. */
@NullMarked
package se.incidentkedjan.reporting.report.web;

import org.jspecify.annotations.NullMarked;
