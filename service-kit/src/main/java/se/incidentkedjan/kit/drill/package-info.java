/** When drills are made, and who is asked in them: one calendar for whoever makes them and whoever looks that they are made. */
@NullMarked
package se.incidentkedjan.kit.drill;

import org.jspecify.annotations.NullMarked;
