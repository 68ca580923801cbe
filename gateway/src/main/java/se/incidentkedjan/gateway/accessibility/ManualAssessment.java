package se.incidentkedjan.gateway.accessibility;

import java.time.LocalDate;

/**
 * People have gone through the site and judged it.
 *
 * @param date when
 * @param users whether users of assistive technology took part
 * @param how who did it and how
 */
public record ManualAssessment(LocalDate date, boolean users, Words how) {}
