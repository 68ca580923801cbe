/** A mail server and an SMS gateway for examples, whose messages lie in files and can be read in a browser. */
@NullMarked
package se.incidentkedjan.localstack.mail;

import org.jspecify.annotations.NullMarked;
