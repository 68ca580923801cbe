package se.incidentkedjan.kit.access;

/** Marks the one application that passes requests on: the service that answers decides about those. */
public record Door() {}
