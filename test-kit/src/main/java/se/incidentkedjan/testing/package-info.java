/**
 * What a service needs around it in tests: {@link se.incidentkedjan.testing.TestSignIn} gives it the settings it needs to
 * start and mints the tokens of people and of services, also those that must be refused; {@link
 * se.incidentkedjan.testing.TestStore} keeps its documents in memory.
 */
@NullMarked
package se.incidentkedjan.testing;

import org.jspecify.annotations.NullMarked;
