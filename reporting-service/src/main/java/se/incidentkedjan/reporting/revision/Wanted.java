package se.incidentkedjan.reporting.revision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor looks for. What is absent is not asked for.
 *
 * @param service the trail of this service only
 * @param from not earlier, UTC
 * @param to earlier than this, UTC
 * @param action the code of what was done
 * @param incident with this incident
 * @param refusedOnly only what was not allowed
 * @param reasons whether the reasons that people gave are to be shown
 */
public record Wanted(
        @Nullable String service,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String action,
        @Nullable String incident,
        boolean refusedOnly,
        boolean reasons) {}
