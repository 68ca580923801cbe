/** Open data as files and a page for anybody, and the page where municipalities are compared. */
@NullMarked
package se.incidentkedjan.reporting.opendata.web;

import org.jspecify.annotations.NullMarked;
