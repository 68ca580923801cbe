package se.incidentkedjan.notification.subscription;

import se.incidentkedjan.events.ClientCode;

/** What is left to tell. */
public interface Backlog {

    /** Of how many incidents a system is still to be told something. Asks the store. */
    long incidentsFor(ClientCode system);
}
