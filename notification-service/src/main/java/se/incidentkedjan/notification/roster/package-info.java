/** Who answers when: hours, duty in turns, absences and those who stand in, as roster.yml says. */
@NullMarked
package se.incidentkedjan.notification.roster;

import org.jspecify.annotations.NullMarked;
