/** How people sign in with the municipality's own accounts, and what the session of a signed-in person is. */
@NullMarked
package se.incidentkedjan.gateway.signin;

import org.jspecify.annotations.NullMarked;
