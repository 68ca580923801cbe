package se.incidentkedjan.escalation.casework;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.incidentkedjan.escalation.duty.Refusal;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.EscalationEvent;

/** What came of asking a case for something that it may refuse. */
public sealed interface CaseChange permits Outcome, CaseChange.NotNow, CaseChange.DutyRefused, CaseChange.Refused {

    /**
     * It does not apply to a case that has come as far as this.
     *
     * @param action what was asked for
     * @param status how far the case has come
     */
    record NotNow(CaseAction action, CaseStatus status) implements CaseChange {}

    /** The duty cannot change, and this is why. */
    record DutyRefused(Refusal reason) implements CaseChange {}

    /** Something else stands in the way. */
    record Refused(Reason reason) implements CaseChange {}

    /** What can stand in the way. */
    enum Reason {
        /** It is erased, or about to be. */
        ERASED,
        /** A duty is neither done nor decided not to apply. */
        DUTIES_OPEN,
        /** Nobody has told what lay behind it. */
        ROOT_CAUSE_MISSING,
        /** A measure is neither done nor handed over. */
        MEASURES_OPEN,
        /** A case is not the same as itself. */
        ITSELF,
        /** The other case is not one that is worked on. */
        LEADER_NOT_OPEN,
        /** No others are worked on as this one because they are alike. */
        NOT_GROUPED,
        /** Others are merged into this one. */
        HAS_MERGED,
        /** The other case lacks a duty whose clock runs here; it would be lost. */
        LEADER_LACKS_DUTY,
        /** There is no such measure. */
        NO_SUCH_MEASURE,
        /** The measure is done or handed over already. */
        MEASURE_FINISHED,
        /** The nämnd or styrelse answers for the unit concerned, or has told the authority already. */
        CONTROLLER_NEEDED,
        /** There is no such nämnd or styrelse. */
        NO_SUCH_CONTROLLER,
        /** There is no such link. */
        NO_SUCH_LINK,
        /** The municipality cannot become unaware. */
        AWARENESS_MISSING,
        /** It is a drill: nothing has happened that could be worked on. */
        DRILL
    }

    /** The same with something more done, unless it was refused. */
    default CaseChange then(UnaryOperator<IncidentCase> more) {
        return this instanceof Outcome(IncidentCase next, List<EscalationEvent> events)
                ? new Outcome(more.apply(next), events)
                : this;
    }

    /** The same with something more said, unless it was refused. */
    default CaseChange saying(Function<IncidentCase, List<? extends EscalationEvent>> more) {
        return this instanceof Outcome(IncidentCase next, List<EscalationEvent> events)
                ? new Outcome(
                        next,
                        Stream.<EscalationEvent>concat(events.stream(), more.apply(next).stream())
                                .toList())
                : this;
    }
}
