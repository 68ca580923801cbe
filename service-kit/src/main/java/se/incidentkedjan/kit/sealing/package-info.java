/** Words under keys: each incident has a data key of its own, and erasing it erases its words everywhere. Plain Java. */
@NullMarked
package se.incidentkedjan.kit.sealing;

import org.jspecify.annotations.NullMarked;
