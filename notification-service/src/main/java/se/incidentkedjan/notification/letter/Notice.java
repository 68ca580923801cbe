package se.incidentkedjan.notification.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.Urgency;

/**
 * What someone in the organisation is told of an incident. It holds nothing of what the reporter wrote.
 *
 * @param incident the incident
 * @param reference what people call it
 * @param receivedAt when the report was received, UTC
 * @param severity the municipality's own scale; absent when not known
 * @param role the title of the role that the reader holds
 * @param unit the name of the unit the role is for; absent for roles of the whole municipality
 * @param urgency how quickly
 * @param acknowledgeWithin how soon someone must have taken care of it; absent for information only
 * @param acknowledgement what stands in the link by which the reader says that they have it; absent for information only
 * @param duties what the law asks for and is not done yet
 * @param asked how they came to be asked; absent for information only
 */
public record Notice(
        IncidentId incident,
        Reference reference,
        Instant receivedAt,
        @Nullable Severity severity,
        String role,
        @Nullable String unit,
        Urgency urgency,
        @Nullable Duration acknowledgeWithin,
        @Nullable String acknowledgement,
        List<Duty> duties,
        @Nullable Asked asked) {

    /** Keeps its own copy of the list. */
    public Notice {
        duties = List.copyOf(duties);
    }

    /**
     * How someone came to be asked.
     *
     * @param level how many were asked before them in vain, from 0
     * @param again whether they have been asked before
     * @param lastResort whether there is nobody to ask after them
     * @param standsInFor the name of the one they stand in for; absent when they hold the role themselves
     * @param handedOverBy the name of the one who wants to hand it over to them; absent when nobody does
     */
    public record Asked(
            int level,
            boolean again,
            boolean lastResort,
            @Nullable String standsInFor,
            @Nullable String handedOverBy) {}

    /**
     * A legal duty.
     *
     * @param code which
     * @param authority the code of the authority
     * @param dueAt the latest instant, UTC; absent for «without undue delay» with no set limit
     * @param board the name of the nämnd or styrelse whose it is; absent for what the municipality has as a whole
     */
    public record Duty(
            String code,
            String authority,
            @Nullable Instant dueAt,
            @Nullable String board) {}
}
