package se.incidentkedjan.escalation.casework.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.casework.Advice;
import se.incidentkedjan.escalation.casework.CaseLink;
import se.incidentkedjan.escalation.casework.FactChange;
import se.incidentkedjan.escalation.casework.Happening;
import se.incidentkedjan.escalation.casework.Measure;
import se.incidentkedjan.escalation.casework.Moments;
import se.incidentkedjan.escalation.duty.DutyStatus;
import se.incidentkedjan.escalation.duty.Exemption;
import se.incidentkedjan.escalation.duty.Filing;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.Drill;
import se.incidentkedjan.events.EscalationEvent.FileVersions;
import se.incidentkedjan.events.Imported;
import se.incidentkedjan.events.LateReason;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.rules.Circumstances;
import se.incidentkedjan.rules.Prospect;
import se.incidentkedjan.rules.Reason;

/**
 * A case as a program sees it. Instants are UTC. Texts that handlers have written are absent for those who may not work
 * on the case.
 *
 * @param id the incident's id
 * @param reference what people call it
 * @param revision counts what people have done in it
 * @param status how far the handling has come
 * @param receivedAt when the report was received
 * @param assessedAt when the rules were last applied
 * @param facts what is known now
 * @param severity the municipality's own scale
 * @param privacyRisk the advice on risk to the people concerned
 * @param controllers the nämnder and styrelser that it concerns, each personuppgiftsansvarig
 * @param duties legal duties with their clocks
 * @param escalations who must be reached
 * @param because each rule that fired
 * @param openQuestions names of unknown facts whose answer could change the outcome
 * @param prospects what some answers to them would change, by the rules as they are now; absent in lists
 * @param circumstances what other incidents with the same root cause say of it
 * @param versions the files that decided
 * @param measures what is to be done because of it
 * @param rootCause what lay behind it; absent until someone has told
 * @param links other cases that it has to do with
 * @param absorbed other cases that are worked on in this one
 * @param mergedInto the case that it is worked on in; absent when it is worked on by itself
 * @param heldSince since when nothing of it may be erased; absent when there is no such stop
 * @param groupedUnder the case that this one came in the wake of, in a rush of reports; absent when it stands on its own
 * @param erased the types of document that are erased, or about to be
 * @param diaryNumber what the diarium of the board calls it; absent when nobody has told
 * @param registeredOn the day of registration there, Swedish time; absent likewise
 * @param drill that it is a drill; absent when it is not
 * @param imported that it comes from an older register; absent when it does not
 */
public record CaseView(
        String id,
        String reference,
        int revision,
        CaseStatus status,
        Instant receivedAt,
        Instant assessedAt,
        IncidentFacts facts,
        Severity severity,
        PrivacyRisk privacyRisk,
        List<String> controllers,
        List<DutyView> duties,
        List<EscalationView> escalations,
        List<Reason> because,
        List<String> openQuestions,
        @Nullable List<Prospect> prospects,
        Circumstances circumstances,
        FileVersions versions,
        List<MeasureView> measures,
        @Nullable CauseView rootCause,
        List<LinkView> links,
        List<String> absorbed,
        @Nullable String mergedInto,
        @Nullable Instant heldSince,
        @Nullable String groupedUnder,
        List<DocumentType> erased,
        @Nullable String diaryNumber,
        @Nullable LocalDate registeredOn,
        @Nullable Drill drill,
        @Nullable Imported imported) {

    /** A legal duty; {@code because} holds the ids of the rules that ask for it. */
    public record DutyView(
            String code,
            String title,
            @Nullable String controller,
            String authority,
            String authorityName,
            Instant clockStart,
            @Nullable Instant dueAt,
            @Nullable LocalDate nominalDate,
            boolean provisional,
            DutyStatus status,
            @Nullable Instant metAt,
            List<FilingView> filings,
            @Nullable ExemptionView exemption,
            @Nullable AdviceView advice,
            List<EarlierView> earlierClocks,
            List<String> because) {}

    /** What has been sent. */
    public record FilingView(
            Filing.Stage stage,
            Instant receivedAt,
            @Nullable String receipt,
            @Nullable String lateReason,
            @Nullable LateReason lateBecause) {}

    /** Why a duty does not apply. */
    public record ExemptionView(
            Exemption.Kind kind,
            Instant at,
            List<String> roles,
            @Nullable String reason,
            @Nullable String decider) {}

    /** What the dataskyddsombud advised. */
    public record AdviceView(
            Advice.Verdict verdict, Instant at, @Nullable String reason) {}

    /** How a clock was counted before someone changed that. */
    public record EarlierView(Instant clockStart, @Nullable Instant dueAt, Instant changedAt) {}

    /** Someone who must be reached; {@code acknowledgeWithin} is an ISO-8601 duration. */
    public record EscalationView(
            String step,
            String role,
            @Nullable String unit,
            Urgency urgency,
            @Nullable Duration acknowledgeWithin) {}

    /** Something to be done; {@code due} is a Swedish day. */
    public record MeasureView(
            int number,
            @Nullable String what,
            @Nullable String owner,
            LocalDate due,
            Measure.State state,
            @Nullable Instant finishedAt,
            @Nullable String handedTo) {}

    /** What lay behind it. */
    public record CauseView(
            Cause cause,
            @Nullable String description,
            @Nullable String lessons) {}

    /** Another case. */
    public record LinkView(String other, CaseLink.Kind kind) {}

    /** All that has been. */
    public record HistoryView(
            List<EvaluationView> evaluations, List<MomentView> moments, List<HappeningView> happenings) {}

    /** One time that the rules were applied. */
    public record EvaluationView(
            int number,
            Instant at,
            List<String> roles,
            List<FactChange> changes,
            Severity severity,
            PrivacyRisk privacyRisk,
            List<String> duties,
            List<String> rules,
            FileVersions versions,
            @Nullable String reason) {}

    /** One time that someone told when something was. */
    public record MomentView(
            Moments.Kind moment,
            @Nullable Instant at,
            Instant setAt,
            List<String> roles,
            @Nullable String reason) {}

    /** Something that was done; without roles when the system did it itself. */
    public record HappeningView(
            int revision, Happening.Kind kind, Instant at, List<String> roles, Map<String, String> details) {}
}
