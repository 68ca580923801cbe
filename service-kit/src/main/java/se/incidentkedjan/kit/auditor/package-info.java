/** Watches the chain itself and raises an alarm through a second way. */
@NullMarked
package se.incidentkedjan.kit.auditor;

import org.jspecify.annotations.NullMarked;
