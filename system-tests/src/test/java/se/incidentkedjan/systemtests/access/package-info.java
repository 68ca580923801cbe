/** Who reaches what, tried from outside on the running chain. */
@NullMarked
package se.incidentkedjan.systemtests.access;

import org.jspecify.annotations.NullMarked;
