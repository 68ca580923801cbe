package se.incidentkedjan.escalation.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.disclosure.Disclosure;
import se.incidentkedjan.escalation.duty.Duties;
import se.incidentkedjan.escalation.duty.Duty;
import se.incidentkedjan.escalation.duty.DutyCatalogue;
import se.incidentkedjan.escalation.duty.DutyStatus;
import se.incidentkedjan.escalation.duty.Limit;
import se.incidentkedjan.escalation.rules.Reason;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.EscalationEvent;
import se.incidentkedjan.events.EscalationEvent.DisposalOrdered;
import se.incidentkedjan.events.EscalationEvent.DutyMet;
import se.incidentkedjan.events.EscalationEvent.DutyMissed;
import se.incidentkedjan.events.EscalationEvent.Escalation;
import se.incidentkedjan.events.EscalationEvent.FileVersions;
import se.incidentkedjan.events.EscalationEvent.GlassBroken;
import se.incidentkedjan.events.EscalationEvent.IncidentAssessed;
import se.incidentkedjan.events.EscalationEvent.OrderedDocument;
import se.incidentkedjan.events.EscalationEvent.StartedDuty;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.IncidentFacts;

/**
 * The case of one incident. Immutable; every operation gives the case as it becomes and what it then says.
 *
 * @param incident which incident
 * @param municipality where it belongs
 * @param reference what people call it
 * @param receivedAt when the report was received, UTC
 * @param assessedAt when the rules were last applied, UTC
 * @param status how far the handling has come
 * @param facts what is known now, completed from the registers
 * @param severity the municipality's own scale
 * @param privacyRisk the advice on risk to the people concerned
 * @param duties every duty that has applied, with its clock
 * @param escalations every step that has been asked for, in order
 * @param because the rules that fired at the last assessment
 * @param openQuestions names of unknown facts whose answer could change the outcome
 * @param versions the files that decided
 * @param evaluations how many times the rules have been applied with a new outcome
 * @param glass each time someone has opened the words though the case was not theirs
 * @param hold that nothing of it may be erased; absent when there is no such stop
 * @param disposed what of it is erased, each type of document once
 * @param register what the diarium calls it and what of it has been given out; absent when nobody has told
 * @param groupedUnder the case that this one came in the wake of, in a rush of reports; absent when it stands on its own
 */
public record IncidentCase(
        IncidentId incident,
        Municipality municipality,
        Reference reference,
        Instant receivedAt,
        Instant assessedAt,
        CaseStatus status,
        IncidentFacts facts,
        Severity severity,
        PrivacyRisk privacyRisk,
        Duties duties,
        List<Escalation> escalations,
        List<Reason> because,
        List<String> openQuestions,
        FileVersions versions,
        int evaluations,
        @Nullable List<BrokenGlass> glass,
        @Nullable LegalHold hold,
        @Nullable List<Disposed> disposed,
        @Nullable CaseRegister register,
        @Nullable IncidentId groupedUnder) {

    private static final Duration GLASS_STAYS_BROKEN = Duration.ofHours(1);

    /** Keeps its own copies of the lists. */
    public IncidentCase {
        escalations = List.copyOf(escalations);
        because = List.copyOf(because);
        openQuestions = List.copyOf(openQuestions);
        glass = glass == null ? List.of() : List.copyOf(glass);
        disposed = disposed == null ? List.of() : List.copyOf(disposed);
        register = register == null ? CaseRegister.EMPTY : register;
    }

    /** Opens the case of a reported incident that stands on its own and applies the rules to it. */
    public static Outcome assess(IncidentReported reported, DecisionBasis basis, Instant now) {
        return assess(reported, null, basis, now);
    }

    /**
     * Opens the case of a reported incident and applies the rules to it.
     *
     * @param leader the case that it is grouped under; absent when it stands on its own, or when that case is not known
     */
    public static Outcome assess(
            IncidentReported reported, @Nullable IncidentCase leader, DecisionBasis basis, Instant now) {
        var opened = new IncidentCase(
                reported.incident(),
                reported.municipality(),
                reported.reference(),
                reported.receivedAt(),
                now,
                CaseStatus.REPORTED,
                reported.facts(),
                Severity.LOW,
                PrivacyRisk.TO_BE_ASSESSED,
                Duties.NONE,
                List.of(),
                List.of(),
                List.of(),
                basis.versions(),
                0,
                List.of(),
                null,
                List.of(),
                null,
                reported.groupedUnder());
        var assessed = opened.assessedOn(reported.facts(), basis, now);
        return leader != null && assessed.saysNothingMoreThan(leader)
                ? new Outcome(assessed, List.of(assessed.assessed(List.of())))
                : assessed.saying();
    }

    /** Whether every clock that the law sets for it, and everyone who should know of it, came as early with the leader. */
    private boolean saysNothingMoreThan(IncidentCase leader) {
        return started().stream().allMatch(duty -> leader.started().stream().anyMatch(duty::isCoveredBy))
                && escalations.stream()
                        .allMatch(step -> leader.escalations.stream()
                                .anyMatch(told -> told.role().equals(step.role())
                                        && Objects.equals(told.unit(), step.unit())
                                        && told.urgency().compareTo(step.urgency()) <= 0));
    }

    /** Applies the rules again, because facts or files have changed. Says nothing when the outcome is the same. */
    public Outcome reassess(IncidentFacts nowKnown, DecisionBasis basis, Instant now) {
        if (isErased()) {
            // Assessed on what is left it would look harmless, and everyone would be told so.
            return new Outcome(this, List.of());
        }
        var next = assessedOn(nowKnown, basis, now);
        return next.decidesTheSameAs(this) ? new Outcome(next.countedAs(evaluations), List.of()) : next.saying();
    }

    /** A duty has been done. A duty that counts its time from it is counted anew, and the case says so. */
    public CaseChange meet(DutyCode duty, Instant at, DutyCatalogue catalogue) {
        return switch (duties.meet(duty, at, catalogue).orElse(null)) {
            case null -> new CaseChange.Refused(duty, CaseChange.Refused.Reason.NO_SUCH_DUTY);
            case Duties.Met.Refused(Duty.Refusal reason) -> new CaseChange.Refused(duty, reasonOf(reason));
            case Duties.Met.Done(Duties next) -> {
                var changed = with(next);
                var events = new ArrayList<EscalationEvent>();
                next.find(duty)
                        .map(met -> new DutyMet(
                                incident,
                                municipality,
                                duty,
                                Optional.ofNullable(met.dueAt()).orElse(at),
                                at,
                                met.isMetInTime()))
                        .ifPresent(events::add);
                if (!changed.started().equals(started())) {
                    events.add(changed.assessed());
                }
                yield new Outcome(changed, events);
            }
        };
    }

    /**
     * Someone opens the reporter's words for a while, though the case is not theirs.
     *
     * @param reader their pseudonym in the audit trail
     */
    public Outcome breakGlass(String reader, RoleCode role, Instant now) {
        var broken = new BrokenGlass(reader, role, now, now.plus(GLASS_STAYS_BROKEN));
        var all = new ArrayList<>(glass());
        all.add(broken);
        return new Outcome(withGlass(all), List.of(new GlassBroken(incident, municipality, role, now, broken.until())));
    }

    /** The roles in which this reader has broken the glass, and may still read. */
    public Set<RoleCode> openedBy(String reader, Instant now) {
        return glass().stream()
                .filter(broken -> broken.reader().equals(reader) && now.isBefore(broken.until()))
                .map(BrokenGlass::role)
                .collect(Collectors.toSet());
    }

    @Override
    public List<BrokenGlass> glass() {
        return glass == null ? List.of() : glass;
    }

    /** Nothing of it may be erased until this is lifted. */
    public IncidentCase heldBy(List<String> roles, Instant now) {
        return hold == null ? with(new LegalHold(now, roles)) : this;
    }

    /** It may be erased again. */
    public IncidentCase released() {
        return with((LegalHold) null);
    }

    /**
     * Orders that documents are erased. What is kept here is erased at once; a type that has been ordered before is left
     * alone, and a case under a hold says nothing.
     *
     * @param protocol where the order is written down
     */
    public Outcome dispose(UUID protocol, List<OrderedDocument> documents, Instant now) {
        var fresh = hold != null
                ? List.<OrderedDocument>of()
                : documents.stream()
                        .filter(document -> disposed(document.type()).isEmpty())
                        .toList();
        if (fresh.isEmpty()) {
            return new Outcome(this, List.of());
        }
        var all = new ArrayList<>(disposed());
        for (var document : fresh) {
            var erasedAt = document.type() == DocumentType.CASE ? now : null;
            all.add(new Disposed(document.type(), document.decision(), protocol.toString(), now, erasedAt));
        }
        var ordered = new DisposalOrdered(incident, municipality, reference, receivedAt, protocol, fresh, now);
        return new Outcome(with(all).withoutWhatIsErased(), List.of(ordered));
    }

    /** The service that kept them has told that they are gone. */
    public IncidentCase confirmed(DocumentType type, Instant erasedAt) {
        if (disposed(type).isEmpty()) {
            var all = new ArrayList<>(disposed());
            all.add(new Disposed(type, null, null, erasedAt, erasedAt));
            return with(all);
        }
        return with(disposed().stream()
                .map(one -> one.type() == type ? one.confirmed(erasedAt) : one)
                .toList());
    }

    /** What has become of documents of this type; empty while nobody has ordered anything. */
    public Optional<Disposed> disposed(DocumentType type) {
        return disposed().stream().filter(one -> one.type() == type).findFirst();
    }

    /** Whether only what statistics and the diarium need is left. */
    public boolean isErased() {
        return disposed(DocumentType.CASE).isPresent();
    }

    @Override
    public List<Disposed> disposed() {
        return disposed == null ? List.of() : disposed;
    }

    /** The diarium calls it this from now on. */
    public IncidentCase registered(String number, LocalDate date, Instant at, String by, List<String> roles) {
        return with(register().registered(number, date, at, by, roles));
    }

    /** The first day that it can be registered on, Swedish time. */
    public LocalDate earliestRegistration() {
        var first = earlier(earlier(receivedAt, facts.occurredFrom()), facts.discoveredAt());
        return LocalDate.ofInstant(first, Limit.SWEDEN);
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }

    /** A part of it has been given out. */
    public IncidentCase and(Disclosure disclosure) {
        return with(register().and(disclosure));
    }

    @Override
    public CaseRegister register() {
        return register == null ? CaseRegister.EMPTY : register;
    }

    private IncidentCase withoutWhatIsErased() {
        return isErased()
                ? copy(
                                assessedAt,
                                Remains.of(facts),
                                duties,
                                List.of(),
                                List.of(),
                                evaluations,
                                List.of(),
                                hold,
                                disposed())
                        .with(register().withoutPeople())
                : this;
    }

    private IncidentCase withGlass(List<BrokenGlass> all) {
        return copy(assessedAt, facts, duties, because, openQuestions, evaluations, all, hold, disposed());
    }

    private IncidentCase with(CaseRegister next) {
        return new IncidentCase(
                incident,
                municipality,
                reference,
                receivedAt,
                assessedAt,
                status,
                facts,
                severity,
                privacyRisk,
                duties,
                escalations,
                because,
                openQuestions,
                versions,
                evaluations,
                glass,
                hold,
                disposed,
                next,
                groupedUnder);
    }

    private IncidentCase with(@Nullable LegalHold next) {
        return copy(assessedAt, facts, duties, because, openQuestions, evaluations, glass(), next, disposed());
    }

    private IncidentCase with(List<Disposed> all) {
        return copy(assessedAt, facts, duties, because, openQuestions, evaluations, glass(), hold, all);
    }

    /** Notes every duty that is past its due instant and not done, each once however late this comes. */
    public Outcome passDueInstants(Instant now) {
        var events = new ArrayList<EscalationEvent>();
        for (var duty : duties.overdue(now)) {
            var dueAt = duty.dueAt();
            if (dueAt != null) {
                events.add(new DutyMissed(incident, municipality, duty.code(), dueAt));
            }
        }
        return new Outcome(events.isEmpty() ? this : with(duties.miss(now)), events);
    }

    /** When {@link #passDueInstants} next has something to do, UTC; empty when no clock runs. */
    public Optional<Instant> nextDueAt() {
        return duties.nextDue();
    }

    private IncidentCase assessedOn(IncidentFacts known, DecisionBasis basis, Instant now) {
        var organisation = basis.organisation();
        var complete = organisation.complete(known);
        var aware = Awareness.of(complete, receivedAt);
        var evaluation = basis.rules().evaluate(complete, LocalDate.ofInstant(aware, Limit.SWEDEN));
        var asked = new LinkedHashMap<DutyCode, List<String>>();
        evaluation.duties().forEach(duty -> asked.put(duty.code(), duty.rules()));
        return new IncidentCase(
                incident,
                municipality,
                reference,
                receivedAt,
                now,
                status == CaseStatus.REPORTED ? CaseStatus.ASSESSED : status,
                complete,
                evaluation.severity(),
                evaluation.privacyRisk(),
                duties.askedFor(asked, aware, basis.duties()),
                Steps.extended(escalations, evaluation.escalations(), organisation, complete),
                evaluation.because(),
                evaluation.openQuestions(),
                basis.versions(),
                evaluations + 1,
                glass,
                hold,
                disposed,
                register,
                groupedUnder);
    }

    private boolean decidesTheSameAs(IncidentCase other) {
        return assessed().equals(other.countedFrom(assessedAt).assessed())
                && because.equals(other.because)
                && duties.equals(other.duties);
    }

    private Outcome saying() {
        return new Outcome(this, List.of(assessed()));
    }

    private IncidentAssessed assessed() {
        return assessed(escalations);
    }

    private IncidentAssessed assessed(List<Escalation> toReach) {
        return new IncidentAssessed(
                incident,
                municipality,
                reference,
                receivedAt,
                assessedAt,
                facts.category(),
                facts.unit(),
                severity,
                privacyRisk,
                started(),
                toReach,
                versions);
    }

    private List<StartedDuty> started() {
        return duties.all().stream()
                .filter(duty -> duty.status() != DutyStatus.LAPSED)
                .map(duty -> new StartedDuty(
                        duty.code(), duty.authority(), duty.clockStart(), duty.dueAt(), duty.nominalDate()))
                .toList();
    }

    private static CaseChange.Refused.Reason reasonOf(Duty.Refusal refusal) {
        return switch (refusal) {
            case ALREADY_MET -> CaseChange.Refused.Reason.ALREADY_MET;
            case NO_LONGER_ASKED_FOR -> CaseChange.Refused.Reason.NO_LONGER_ASKED_FOR;
            case NOT_STARTED -> CaseChange.Refused.Reason.NOT_STARTED;
        };
    }

    private IncidentCase with(Duties next) {
        return copy(assessedAt, facts, next, because, openQuestions, evaluations, glass(), hold, disposed());
    }

    private IncidentCase countedAs(int times) {
        return copy(assessedAt, facts, duties, because, openQuestions, times, glass(), hold, disposed());
    }

    private IncidentCase countedFrom(Instant instant) {
        return copy(instant, facts, duties, because, openQuestions, evaluations, glass(), hold, disposed());
    }

    private IncidentCase copy(
            Instant assessed,
            IncidentFacts nextFacts,
            Duties nextDuties,
            List<Reason> nextBecause,
            List<String> nextQuestions,
            int times,
            List<BrokenGlass> nextGlass,
            @Nullable LegalHold nextHold,
            List<Disposed> nextDisposed) {
        return new IncidentCase(
                incident,
                municipality,
                reference,
                receivedAt,
                assessed,
                status,
                nextFacts,
                severity,
                privacyRisk,
                nextDuties,
                escalations,
                nextBecause,
                nextQuestions,
                versions,
                times,
                nextGlass,
                nextHold,
                nextDisposed,
                register,
                groupedUnder);
    }
}
