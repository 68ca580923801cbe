/** Drafts as pages to copy from, as PDF and over the API. */
@NullMarked
package se.incidentkedjan.escalation.drafts.web;

import org.jspecify.annotations.NullMarked;
