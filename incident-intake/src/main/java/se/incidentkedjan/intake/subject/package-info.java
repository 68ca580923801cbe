/** What is kept of one person who has reported, for them to see (GDPR art. 15). */
@NullMarked
package se.incidentkedjan.intake.subject;

import org.jspecify.annotations.NullMarked;
