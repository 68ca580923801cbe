/** The register as a page, as files and over the API, and the yearly list of each nämnd and bolag. */
@NullMarked
package se.incidentkedjan.escalation.breachregister.web;

import org.jspecify.annotations.NullMarked;
