package se.incidentkedjan.escalation.drafts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.duty.Duty;
import se.incidentkedjan.escalation.duty.Exemption;
import se.incidentkedjan.escalation.duty.Filing;
import se.incidentkedjan.escalation.knowledge.Knowledge;
import se.incidentkedjan.escalation.organisation.Organisation;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.DutyKey;

/**
 * What a draft is about, at one instant.
 *
 * @param one the case
 * @param duty whose draft it is
 * @param known what was known then
 * @param then UTC; the far future for now
 * @param now when the draft is made, UTC
 * @param organisation who everybody is
 * @param words what handlers have written
 */
record Subject(
        IncidentCase one,
        Duty duty,
        Knowledge known,
        Instant then,
        Instant now,
        Organisation organisation,
        HandlersWords words) {

    private static final DutyCode INFORM = DutyCode.of("INFORM_DATA_SUBJECTS");

    static Subject at(
            Instant then, IncidentCase one, Duty duty, Instant now, Organisation organisation, HandlersWords words) {
        return new Subject(one, duty, Knowledge.at(one, then), then, now, organisation, words);
    }

    /** What had been told to the people concerned. */
    List<Filing> informed() {
        return Knowledge.filings(one, new DutyKey(INFORM, duty.controller()), then);
    }

    /** Why they need not be told. */
    Optional<Exemption> notInformed() {
        return Knowledge.exemption(one, new DutyKey(INFORM, duty.controller()), then);
    }

    /** Whether there is a duty to tell them that still waits. */
    boolean mustInform() {
        return one.duties()
                .find(new DutyKey(INFORM, duty.controller()))
                .filter(Duty::isOpen)
                .isPresent();
    }

    /** Whether anything has been sent to the authority of it. */
    boolean hasSent() {
        return filings().findAny().isPresent();
    }

    /** What came back from the authority last; absent when nothing did. */
    @Nullable
    String receipt() {
        return filings()
                .map(Filing::receipt)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private Stream<Filing> filings() {
        return one.duties().all().stream()
                .filter(other -> other.authority().equals(duty.authority()))
                .filter(other -> Objects.equals(other.controller(), duty.controller()))
                .flatMap(other -> other.filings().stream());
    }
}
