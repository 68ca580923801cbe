package se.incidentkedjan.reporting.statistics;

/**
 * A system that has had incidents. What is still to be done shows where it is weak, so this is for the annex only, and not among the figures that
 * many may see.
 *
 * @param name what people call it, Swedish
 * @param reported how many incidents
 * @param toDo what is still to be done because of them
 * @param toDoLate that of it whose last day has passed
 */
public record SystemLine(String name, long reported, long toDo, long toDoLate) {}
