package se.incidentkedjan.escalation.casework.web;

/**
 * What is wrong in what someone asked for.
 *
 * @param field its name in the command
 * @param code what is wrong, for programs
 * @param message what is wrong and what to do, in Swedish
 */
record Mistaken(String field, String code, String message) {}
