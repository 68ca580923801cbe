/** Who reaches what: people and services through the doors, accounts on a broker set up as in docker-compose.yml. */
@NullMarked
package se.incidentkedjan.systemtests.access;

import org.jspecify.annotations.NullMarked;
