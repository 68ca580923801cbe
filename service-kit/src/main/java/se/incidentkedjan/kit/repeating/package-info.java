/** Work that a service does again and again beside everything else. Plain Java. */
@NullMarked
package se.incidentkedjan.kit.repeating;

import org.jspecify.annotations.NullMarked;
