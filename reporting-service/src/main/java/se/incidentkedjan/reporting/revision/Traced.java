package se.incidentkedjan.reporting.revision;

import se.incidentkedjan.kit.audit.web.ShownEntry;

/**
 * An entry and where it stands.
 *
 * @param service whose trail
 * @param entry the entry
 */
public record Traced(String service, ShownEntry entry) {}
