package se.incidentkedjan.gateway.accessibility;

/**
 * The same in the two languages of the statement.
 *
 * @param sv in plain Swedish
 * @param en in plain English
 */
public record Words(String sv, String en) {}
