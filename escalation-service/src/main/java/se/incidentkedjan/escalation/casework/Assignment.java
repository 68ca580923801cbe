package se.incidentkedjan.escalation.casework;

import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.kit.sealing.Sealed;

/**
 * Who works on a case.
 *
 * @param person their pseudonym in the audit trail; absent when it was given to someone by name
 * @param name what someone wrote; absent when they took it themselves, or when it is erased
 * @param who gave it to them
 */
public record Assignment(@Nullable String person, @Nullable Sealed name, Who who) {}
