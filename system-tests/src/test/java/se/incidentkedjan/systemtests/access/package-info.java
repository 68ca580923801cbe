/** A broker with the certificates, accounts and rights of docker-compose.yml, and who may do what on it. */
@NullMarked
package se.incidentkedjan.systemtests.access;

import org.jspecify.annotations.NullMarked;
