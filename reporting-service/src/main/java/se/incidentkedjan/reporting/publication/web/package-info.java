/** Pages and addresses where reports are planned, made, read through, published and read. */
@NullMarked
package se.incidentkedjan.reporting.publication.web;

import org.jspecify.annotations.NullMarked;
