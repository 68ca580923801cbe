/** A sign-in server with example people, so that everything can be tried on one machine without anyone's accounts. */
@NullMarked
package se.incidentkedjan.localstack.signin;

import org.jspecify.annotations.NullMarked;
