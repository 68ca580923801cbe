package se.incidentkedjan.escalation.casework;

import se.incidentkedjan.events.DutyCode;

/** What came of asking a case for something that it may refuse. */
public sealed interface CaseChange permits Outcome, CaseChange.Refused {

    /**
     * The case did not change.
     *
     * @param duty what it was about
     * @param reason why
     */
    record Refused(DutyCode duty, Reason reason) implements CaseChange {

        /** Why a case refuses. */
        public enum Reason {
            /** The incident has no such duty. */
            NO_SUCH_DUTY,
            /** It is done already. */
            ALREADY_MET,
            /** The facts no longer ask for it. */
            NO_LONGER_ASKED_FOR,
            /** What starts its time is not done yet. */
            NOT_STARTED
        }
    }
}
