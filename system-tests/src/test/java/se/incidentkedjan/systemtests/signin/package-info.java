/** Signing in at a real Keycloak, with the realm that an installation in containers gets. */
@NullMarked
package se.incidentkedjan.systemtests.signin;

import org.jspecify.annotations.NullMarked;
