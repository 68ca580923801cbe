/** The register of personal data breaches that each personuppgiftsansvarig keeps (GDPR art. 33.5). */
@NullMarked
package se.incidentkedjan.escalation.breachregister;

import org.jspecify.annotations.NullMarked;
