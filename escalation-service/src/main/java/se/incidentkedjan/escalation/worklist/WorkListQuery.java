package se.incidentkedjan.escalation.worklist;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.duty.DutyStatus;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Category;

/**
 * Which cases someone wants to see. Everything that is told must hold; what is absent is no limit.
 *
 * @param view the ready-made view that the rest narrows
 * @param statuses how far the handling may have come
 * @param severity on the municipality's own scale
 * @param privacyRisk the advice on risk to the people concerned
 * @param category what happened
 * @param system which system
 * @param unit where
 * @param under the nämnd or styrelse that answers for the unit
 * @param board the nämnd or styrelse that is personuppgiftsansvarig
 * @param called the role that must know
 * @param duty the duty that has applied
 * @param dutyStatus how far that duty, or any, has come
 * @param assigned who works on it
 * @param reportedFrom the first day that it may have been received, Swedish time
 * @param reportedTo the last such day, included
 * @param overdue only those with a duty whose due instant has passed
 * @param withinHours only those with a duty that is due within so many hours, or overdue
 * @param security how the question about säkerhetsskydd is answered
 * @param openMeasures only those with a measure that is not done
 * @param wave only this case and those that came in its wake
 * @param search only what is called this
 * @param drills only drills; otherwise there are none, unless one is searched for by what it is called
 */
public record WorkListQuery(
        View view,
        Set<CaseStatus> statuses,
        @Nullable Severity severity,
        @Nullable PrivacyRisk privacyRisk,
        @Nullable Category category,
        @Nullable SystemCode system,
        @Nullable UnitCode unit,
        @Nullable UnitCode under,
        @Nullable UnitCode board,
        @Nullable RoleCode called,
        @Nullable DutyCode duty,
        @Nullable DutyStatus dutyStatus,
        Assigned assigned,
        @Nullable LocalDate reportedFrom,
        @Nullable LocalDate reportedTo,
        boolean overdue,
        @Nullable Integer withinHours,
        Security security,
        boolean openMeasures,
        @Nullable IncidentId wave,
        @Nullable CaseSearch search,
        boolean drills) {

    /** What there is work left on. */
    public static final Set<CaseStatus> OPEN = Set.copyOf(
            EnumSet.of(CaseStatus.REPORTED, CaseStatus.ASSESSED, CaseStatus.IN_PROGRESS, CaseStatus.RESOLVED));

    /** What is counted as an incident of its own: all but what is worked on as another one, and what was none. */
    public static final Set<CaseStatus> INCIDENTS =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(CaseStatus.MERGED, CaseStatus.REJECTED)));

    /** Whatever has become of it. */
    public static final Set<CaseStatus> ANY = Set.copyOf(EnumSet.allOf(CaseStatus.class));

    /** The most hours ahead that can be asked for: a year. */
    public static final int MOST_HOURS = 8784;

    /** Keeps its own copy of the statuses. */
    public WorkListQuery {
        statuses = Set.copyOf(statuses);
    }

    /** A ready-made view. */
    public enum View {
        /** Personal data is or may be concerned. */
        PERSONAL_DATA,
        /** A duty of the cybersäkerhetslag is not done, or the severity is at least significant. */
        NIS2,
        /** The IT-jour has been called. */
        IT_ON_CALL,
        /** Säkerhetsskydd is concerned, or nobody has answered that. */
        SECURITY,
        /** Assigned to the one who asks. */
        MINE,
        /** No limit. */
        ALL
    }

    /** Who works on it. */
    public enum Assigned {
        /** Anyone, or nobody. */
        ANYONE,
        /** The one who asks. */
        MINE,
        /** Nobody. */
        NOBODY
    }

    /** How the question about säkerhetsskydd is answered. */
    public enum Security {
        /** In any way. */
        ANY,
        /** Not at all. */
        UNKNOWN,
        /** With yes. */
        YES,
        /** With yes, or not at all: the queue of the security chief. */
        QUEUE
    }

    /** A view without further limits, of these statuses. */
    public static WorkListQuery of(View view, Set<CaseStatus> statuses) {
        return new WorkListQuery(
                view,
                statuses,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Assigned.ANYONE,
                null,
                null,
                false,
                null,
                Security.ANY,
                false,
                null,
                null,
                false);
    }

    /** Whether it asks for something that is different for each who asks. */
    public boolean isPersonal() {
        return view == View.MINE || assigned == Assigned.MINE;
    }
}
