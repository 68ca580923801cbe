/**
 * A sign-in for tests: {@link se.incidentkedjan.testing.TestSignIn} gives a service the settings it needs to start, and
 * mints the tokens of people and of services, also those that must be refused.
 */
@NullMarked
package se.incidentkedjan.testing;

import org.jspecify.annotations.NullMarked;
