package se.incidentkedjan.localstack.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.facts.IncidentFacts;

/**
 * One invented incident.
 *
 * @param at when it is reported, UTC
 * @param words what the reporter writes, Swedish
 * @param reporterEmail where the receipt goes; absent when the reporter does not want one
 * @param facts what the reporter tells
 * @param handling what people do about it later
 * @param season what it is a part of
 */
record DemoIncident(
        Instant at,
        String words,
        @Nullable String reporterEmail,
        IncidentFacts facts,
        Handling handling,
        Season season) {}
