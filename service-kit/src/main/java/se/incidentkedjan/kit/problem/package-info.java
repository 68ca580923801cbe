/** How a service says no to a program: RFC 9457 problem details. */
@NullMarked
package se.incidentkedjan.kit.problem;

import org.jspecify.annotations.NullMarked;
