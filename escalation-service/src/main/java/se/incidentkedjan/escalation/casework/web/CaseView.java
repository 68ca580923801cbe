package se.incidentkedjan.escalation.casework.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.casework.CaseStatus;
import se.incidentkedjan.escalation.casework.Disposed;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Registration;
import se.incidentkedjan.escalation.duty.Duty;
import se.incidentkedjan.escalation.duty.DutyStatus;
import se.incidentkedjan.escalation.rules.Reason;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.EscalationEvent.FileVersions;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.events.facts.IncidentFacts;

/**
 * A case as a program sees it. Instants are UTC.
 *
 * @param id the incident's id
 * @param reference what people call it
 * @param status how far the handling has come
 * @param receivedAt when the report was received
 * @param assessedAt when the rules were last applied
 * @param facts what is known now
 * @param severity the municipality's own scale
 * @param privacyRisk the advice on risk to the people concerned
 * @param duties legal duties with their clocks
 * @param escalations who must be reached
 * @param because each rule that fired
 * @param openQuestions names of unknown facts whose answer could change the outcome
 * @param versions the files that decided
 * @param heldSince since when nothing of it may be erased; absent when there is no such stop
 * @param groupedUnder the case that this one came in the wake of, in a rush of reports; absent when it stands on its own
 * @param erased the types of document that are erased, or about to be
 * @param diaryNumber what the diarium of the board calls it; absent when nobody has told
 * @param registeredOn the day of registration there, Swedish time; absent likewise
 */
record CaseView(
        String id,
        String reference,
        CaseStatus status,
        Instant receivedAt,
        Instant assessedAt,
        IncidentFacts facts,
        Severity severity,
        PrivacyRisk privacyRisk,
        List<DutyView> duties,
        List<EscalationView> escalations,
        List<Reason> because,
        List<String> openQuestions,
        FileVersions versions,
        @Nullable Instant heldSince,
        @Nullable String groupedUnder,
        List<DocumentType> erased,
        @Nullable String diaryNumber,
        @Nullable LocalDate registeredOn) {

    /** A legal duty; {@code because} holds the ids of the rules that ask for it. */
    record DutyView(
            String code,
            String authority,
            Instant clockStart,
            @Nullable Instant dueAt,
            @Nullable LocalDate nominalDate,
            boolean provisional,
            DutyStatus status,
            @Nullable Instant metAt,
            List<String> because) {

        static DutyView of(Duty duty) {
            return new DutyView(
                    duty.code().toString(),
                    duty.authority(),
                    duty.clockStart(),
                    duty.dueAt(),
                    duty.nominalDate(),
                    duty.provisional(),
                    duty.status(),
                    duty.metAt(),
                    duty.because());
        }
    }

    /** Someone who must be reached; {@code acknowledgeWithin} is an ISO-8601 duration. */
    record EscalationView(
            String step,
            String role,
            @Nullable String unit,
            Urgency urgency,
            @Nullable Duration acknowledgeWithin) {}

    static CaseView of(IncidentCase incidentCase) {
        var registration = incidentCase.register().current();
        return new CaseView(
                incidentCase.incident().toString(),
                incidentCase.reference().toString(),
                incidentCase.status(),
                incidentCase.receivedAt(),
                incidentCase.assessedAt(),
                incidentCase.facts(),
                incidentCase.severity(),
                incidentCase.privacyRisk(),
                incidentCase.duties().all().stream().map(DutyView::of).toList(),
                incidentCase.escalations().stream()
                        .map(step -> new EscalationView(
                                step.step(),
                                step.role().toString(),
                                step.unit() == null ? null : step.unit().toString(),
                                step.urgency(),
                                step.acknowledgeWithin()))
                        .toList(),
                incidentCase.because(),
                incidentCase.openQuestions(),
                incidentCase.versions(),
                incidentCase.hold() == null ? null : incidentCase.hold().since(),
                incidentCase.groupedUnder() == null
                        ? null
                        : incidentCase.groupedUnder().toString(),
                incidentCase.disposed().stream().map(Disposed::type).toList(),
                registration.map(Registration::number).orElse(null),
                registration.map(Registration::date).orElse(null));
    }
}
