/** Work that is done once for all who come at the same time. Plain Java. */
@NullMarked
package se.incidentkedjan.kit.gathering;

import org.jspecify.annotations.NullMarked;
