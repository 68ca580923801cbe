package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.disclosure.Disclosure;
import se.incidentkedjan.escalation.duty.Duties;
import se.incidentkedjan.escalation.duty.DutyCatalogue;
import se.incidentkedjan.escalation.duty.DutyStatus;
import se.incidentkedjan.escalation.duty.Exemption;
import se.incidentkedjan.escalation.duty.Filing;
import se.incidentkedjan.escalation.duty.Limit;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.escalation.organisation.Organisation;
import se.incidentkedjan.escalation.rules.Circumstances;
import se.incidentkedjan.escalation.rules.Reason;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.Drill;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.EscalationEvent.DisposalOrdered;
import se.incidentkedjan.events.EscalationEvent.Escalation;
import se.incidentkedjan.events.EscalationEvent.FileVersions;
import se.incidentkedjan.events.EscalationEvent.GlassBroken;
import se.incidentkedjan.events.EscalationEvent.IncidentAssessed;
import se.incidentkedjan.events.EscalationEvent.News;
import se.incidentkedjan.events.EscalationEvent.OrderedDocument;
import se.incidentkedjan.events.EscalationEvent.ReporterToTell;
import se.incidentkedjan.events.EscalationEvent.StartedDuty;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.kit.sealing.Sealed;

/**
 * The case of one incident. Immutable; every operation gives the case as it becomes and what it then says, or why it
 * refuses.
 *
 * @param identity what never changes
 * @param status how far the handling has come
 * @param assessment how the rules see it now
 * @param evaluations each time the rules have been applied, in order
 * @param moments the points in time that the law tells apart
 * @param alsoConcerned nämnder and styrelser that it concerns besides the one that answers for the unit
 * @param duties every duty that has applied, with its clock
 * @param escalations every step that has been asked for, in order
 * @param handling the work on it
 * @param custody how its documents are kept
 * @param register what the diarium calls it and what of it has been given out
 * @param timeline what has been done in it
 */
public record IncidentCase(
        Identity identity,
        CaseStatus status,
        Assessment assessment,
        List<PastEvaluation> evaluations,
        Moments moments,
        List<UnitCode> alsoConcerned,
        Duties duties,
        List<Escalation> escalations,
        Handling handling,
        Custody custody,
        CaseRegister register,
        Timeline timeline) {

    /** Keeps its own copies of the lists. */
    public IncidentCase {
        evaluations = List.copyOf(evaluations);
        alsoConcerned = List.copyOf(alsoConcerned);
        escalations = List.copyOf(escalations);
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
        var drill = reported.drill();
        return drill == null
                ? Assessing.opened(reported, leader, basis, now)
                : DrillWork.opened(reported, drill, basis, now);
    }

    /**
     * Someone tells what is known now, and the rules are applied again.
     *
     * @param told everything that is known, the points in time excepted: those are declared
     * @param change who told it, and why
     */
    public CaseChange tell(IncidentFacts told, Change change, DecisionBasis basis) {
        return Transitions.from(status, CaseAction.ASSESS).isEmpty()
                ? notNow(CaseAction.ASSESS)
                : unlessErased(() -> Assessing.told(this, told, change, basis));
    }

    /** Others with the same root cause have been found, or found not to be. Says nothing when that was known. */
    public Outcome recur(Circumstances circumstances, DecisionBasis basis, Instant now) {
        return isDrill() || isErased() || !(status.isOpen() || status == CaseStatus.CLOSED)
                ? unchanged()
                : Assessing.recurring(this, circumstances, basis, now);
    }

    /** Someone tells when something was, and the clocks that count from it follow. */
    public CaseChange declare(Moments.Kind kind, @Nullable Instant at, Change change, DecisionBasis basis) {
        return Transitions.from(status, CaseAction.ASSESS).isEmpty()
                ? notNow(CaseAction.ASSESS)
                : unlessErased(() -> Assessing.declared(this, kind, at, change, basis));
    }

    /** The incident concerns another nämnd or styrelse too, which gets its own duties and register entry. */
    public CaseChange concern(UnitCode board, Who who, DecisionBasis basis) {
        return unlessErased(() -> Assessing.concerning(this, board, who, basis));
    }

    /** The incident does not concern a nämnd or styrelse after all. */
    public CaseChange concernNoMore(UnitCode board, Who who, DecisionBasis basis) {
        return unlessErased(() -> Assessing.concerningNoMore(this, board, who, basis));
    }

    /** Every nämnd and styrelse that it concerns; first the one that answers for the unit. */
    public List<UnitCode> controllers(Organisation organisation) {
        return Stream.concat(Stream.of(organisation.responsibleUnit(facts()).board()), alsoConcerned.stream())
                .distinct()
                .toList();
    }

    /** Something has been sent to an authority, or told to those concerned. */
    public CaseChange file(DutyKey duty, Filing filing, DutyCatalogue catalogue) {
        return unlessErased(() -> DutyWork.filed(this, duty, filing, catalogue));
    }

    /** It is decided that a duty does not apply. */
    public CaseChange exempt(DutyKey duty, Exemption exemption, DutyCatalogue catalogue) {
        return unlessErased(() -> DutyWork.exempted(this, duty, exemption, catalogue));
    }

    /** A duty that was decided not to apply does so after all. */
    public CaseChange reinstate(DutyKey duty, Who who) {
        return unlessErased(() -> DutyWork.reinstated(this, duty, who));
    }

    /** The dataskyddsombud advises about a duty. */
    public CaseChange advise(Advice advice) {
        return unlessErased(() -> DutyWork.advised(this, advice));
    }

    /** Notes every duty that is past its due instant, and every reminder, each once however late this comes. */
    public Outcome passDueInstants(Instant now, DutyCatalogue catalogue) {
        return isDrill() ? DrillWork.passed(this, now) : DutyWork.passed(this, now, catalogue);
    }

    /**
     * When there next is something to do, UTC: {@link #passDueInstants}, also of a drill that nobody has answered, when a storm that it leads is over, or at once when
     * other cases are to hear of this one; empty when no clock runs and nobody is.
     */
    public Optional<Instant> nextWakeAt() {
        return handling.owed().isNothing()
                ? Stream.of(duties.next(), handling.likeness().calmAt(), DrillWork.endsAt(this))
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo)
                : Optional.of(receivedAt());
    }

    /** Other cases have heard what they were to hear. */
    public IncidentCase hasTold(Owed heard) {
        return with(handling.with(handling.owed().without(heard)));
    }

    /** When the next duty that is not done is due, or has been, UTC; empty when none is. */
    public Optional<Instant> nextDueAt() {
        return duties.nextDue();
    }

    /** Someone is to work on it. */
    public CaseChange assign(Assignment assignment) {
        return unlessErased(() -> moved(CaseAction.ASSIGN, assignment.who(), Happening.Kind.ASSIGNED)
                .then(next -> next.with(next.handling.with(assignment))));
    }

    /** Someone begins to work on it. */
    public CaseChange start(Who who) {
        return unlessErased(() -> moved(CaseAction.START, who, Happening.Kind.STARTED)
                .then(next -> next.handling.assignee() == null
                        ? next.with(next.handling.with(new Assignment(who.by(), null, who)))
                        : next));
    }

    /** The harm is stopped. */
    public CaseChange resolve(Who who) {
        return unlessErased(() -> moved(CaseAction.RESOLVE, who, Happening.Kind.RESOLVED));
    }

    /** Everything is done: duties decided, the root cause told, measures done or handed over. */
    public CaseChange close(Who who) {
        if (Transitions.from(status, CaseAction.CLOSE).isEmpty()) {
            return notNow(CaseAction.CLOSE);
        }
        return standsInTheWayOfClosing()
                .<CaseChange>map(CaseChange.Refused::new)
                .orElseGet(() -> unlessErased(() -> moved(CaseAction.CLOSE, who, Happening.Kind.CLOSED)
                                .then(next -> next.toReporters(News.CLOSED, who.at())))
                        .saying(next -> List.of(next.toReporter(News.CLOSED, who.at()))));
    }

    /** What has to be done before it can be closed; empty when it can. */
    public Optional<CaseChange.Reason> standsInTheWayOfClosing() {
        if (!duties.areDecided()) {
            return Optional.of(CaseChange.Reason.DUTIES_OPEN);
        }
        if (handling.rootCause() == null) {
            return Optional.of(CaseChange.Reason.ROOT_CAUSE_MISSING);
        }
        return handling.hasOpenMeasures() ? Optional.of(CaseChange.Reason.MEASURES_OPEN) : Optional.empty();
    }

    /** There is more to do after all. */
    public CaseChange reopen(Who who) {
        return unlessErased(() -> moved(CaseAction.REOPEN, who, Happening.Kind.REOPENED)
                .then(next -> next.with(next.duties.reinstate(Exemption.Kind.NOT_AN_INCIDENT)))
                // Nobody has been told that it was done when it goes back from that the harm is stopped.
                .then(next -> status == CaseStatus.RESOLVED ? next : next.toReporters(News.REOPENED, who.at()))
                .saying(next -> next.duties.equals(duties) ? List.of() : List.of(next.assessed()))
                .saying(next ->
                        status == CaseStatus.RESOLVED ? List.of() : List.of(next.toReporter(News.REOPENED, who.at()))));
    }

    /** It was no incident. A duty that takes a mandate to put aside must be decided first. */
    public CaseChange reject(Exemption why) {
        if (Transitions.from(status, CaseAction.REJECT).isEmpty()) {
            return notNow(CaseAction.REJECT);
        }
        if (!handling.absorbed().isEmpty()) {
            return new CaseChange.Refused(CaseChange.Reason.HAS_MERGED);
        }
        return duties.areDecided()
                ? unlessErased(() -> moved(CaseAction.REJECT, why.who(), Happening.Kind.REJECTED)
                                .then(next -> next.toReporters(
                                        News.NOT_AN_INCIDENT, why.who().at())))
                        .saying(next -> List.of(
                                next.toReporter(News.NOT_AN_INCIDENT, why.who().at())))
                : new CaseChange.Refused(CaseChange.Reason.DUTIES_OPEN);
    }

    /** Another case is to be worked on in this one: it takes over whom that concerns, and the earlier awareness. */
    public CaseChange absorb(IncidentCase other, Who who, DecisionBasis basis) {
        return Merging.absorb(this, other, who, basis);
    }

    /** It is worked on in another case from now on, which has taken it over. */
    public CaseChange mergeInto(IncidentCase leader, Who who) {
        return Merging.mergeInto(this, leader, who);
    }

    /** A case that was worked on in this one is not any more; what came with it goes. */
    public CaseChange release(IncidentId other, Who who, DecisionBasis basis) {
        return Merging.release(this, other, who, basis);
    }

    /** Those that are worked on as it because they are alike are not the same after all. */
    public CaseChange ungroup(Who who) {
        return Grouped.undo(this, who);
    }

    /** It is not the same as the other one after all, and stands by itself again. */
    public CaseChange unmerge(Who who) {
        return Merging.unmerge(this, who);
    }

    /** Something is to be done because of it. */
    public CaseChange add(Measure measure) {
        return unlessErased(() -> HandlingWork.added(this, measure));
    }

    /** The number that the next measure gets. */
    public int nextMeasure() {
        return handling.measures().size() + 1;
    }

    /** A measure is done. */
    public CaseChange finish(int number, Who who) {
        return unlessErased(() -> HandlingWork.finished(this, number, who));
    }

    /** A measure is followed up somewhere else. */
    public CaseChange handOver(int number, Sealed to, Who who) {
        return unlessErased(() -> HandlingWork.handedOver(this, number, to, who));
    }

    /** Someone tells what lay behind it. */
    public CaseChange explain(RootCause cause) {
        return unlessErased(() -> HandlingWork.explained(this, cause));
    }

    /** It has to do with another case. */
    public CaseChange link(CaseLink link) {
        return unlessErased(() -> HandlingWork.linked(this, link));
    }

    /** It has nothing to do with another case after all. */
    public CaseChange unlink(IncidentId other, Who who) {
        return unlessErased(() -> HandlingWork.unlinked(this, other, who));
    }

    /** Goes where the action leads, and says so. */
    private CaseChange moved(CaseAction action, Who who, Happening.Kind kind) {
        var to = Transitions.from(status, action);
        if (to.isEmpty()) {
            return notNow(action);
        }
        var next = with(to.get()).happened(kind, Map.of(), who);
        return new Outcome(next, next.status == status ? List.of() : List.of(next.moved(who.at())));
    }

    CaseMoved moved(Instant at) {
        var cause = handling.rootCause();
        return new CaseMoved(incident(), municipality(), status, at, cause == null ? null : cause.cause());
    }

    /** The case that it is worked on in has come to this: whoever reported it is told, once. */
    public Outcome followed(News news, Instant at) {
        var merge = handling.merge();
        return merge == null || merge.hasTold(at)
                ? unchanged()
                : new Outcome(with(handling.with(merge.told(at))), List.of(toReporter(news, at)));
    }

    /** Those whose reports are worked on in this one are to hear. */
    IncidentCase toReporters(News news, Instant at) {
        return handling.hasOthers() ? with(handling.with(handling.owed().and(new Owed.Telling(news, at)))) : this;
    }

    ReporterToTell toReporter(News news, Instant at) {
        return new ReporterToTell(incident(), municipality(), news, at);
    }

    CaseChange notNow(CaseAction action) {
        return new CaseChange.NotNow(action, status);
    }

    CaseChange unlessErased(Supplier<CaseChange> change) {
        if (isDrill()) {
            return new CaseChange.Refused(CaseChange.Reason.DRILL);
        }
        return isErased() ? new CaseChange.Refused(CaseChange.Reason.ERASED) : change.get();
    }

    Outcome unchanged() {
        return new Outcome(this, List.of());
    }

    /**
     * Someone opens the reporter's words for a while, though the case is not theirs.
     *
     * @param reader their pseudonym in the audit trail
     */
    public Outcome breakGlass(String reader, RoleCode role, Instant now) {
        var next = with(custody.brokenBy(reader, role, now));
        var until = next.custody.glass().getLast().until();
        return new Outcome(next, List.of(new GlassBroken(incident(), municipality(), role, now, until)));
    }

    /** The roles in which this reader has broken the glass, and may still read. */
    public Set<RoleCode> openedBy(String reader, Instant now) {
        return custody.openedBy(reader, now);
    }

    /** Nothing of it may be erased until this is lifted. */
    public IncidentCase heldBy(List<String> roles, Instant now) {
        return custody.hold() == null ? with(custody.with(new LegalHold(now, roles))) : this;
    }

    /** It may be erased again. */
    public IncidentCase released() {
        return with(custody.with((LegalHold) null));
    }

    /**
     * Orders that documents are erased. What is kept here is erased at once; a type that has been ordered before is left
     * alone, and a case under a hold says nothing.
     *
     * @param protocol where the order is written down
     */
    public Outcome dispose(UUID protocol, List<OrderedDocument> documents, Instant now) {
        var fresh = custody.hold() != null
                ? List.<OrderedDocument>of()
                : documents.stream()
                        .filter(document -> custody.disposed(document.type()).isEmpty())
                        .toList();
        if (fresh.isEmpty()) {
            return unchanged();
        }
        var all = Stream.concat(
                        custody.disposed().stream(),
                        fresh.stream()
                                .map(document -> new Disposed(
                                        document.type(),
                                        document.decision(),
                                        protocol.toString(),
                                        now,
                                        document.type() == DocumentType.CASE ? now : null)))
                .toList();
        var ordered = new DisposalOrdered(incident(), municipality(), reference(), receivedAt(), protocol, fresh, now);
        return new Outcome(with(custody.with(all)).withoutWhatIsErased(), List.of(ordered));
    }

    private IncidentCase withoutWhatIsErased() {
        return isErased()
                ? changed(draft -> {
                    draft.assessment = assessment.erased();
                    draft.evaluations = List.of();
                    draft.moments = moments.withoutPeople();
                    draft.duties = duties.withoutPeople();
                    draft.handling = handling.withoutPeople();
                    draft.custody = custody.withoutGlass();
                    draft.register = register.withoutPeople();
                    draft.timeline = Timeline.EMPTY;
                })
                : this;
    }

    /** The service that kept them has told that they are gone. */
    public IncidentCase confirmed(DocumentType type, Instant erasedAt) {
        return with(custody.confirmed(type, erasedAt));
    }

    /** What has become of documents of this type; empty while nobody has ordered anything. */
    public Optional<Disposed> disposed(DocumentType type) {
        return custody.disposed(type);
    }

    /** Whether only what statistics and the diarium need is left. */
    public boolean isErased() {
        return disposed(DocumentType.CASE).isPresent();
    }

    /** The diarium calls it this from now on. */
    public IncidentCase registered(String number, LocalDate date, Instant at, String by, List<String> roles) {
        return with(register.registered(number, date, at, by, roles));
    }

    /** The first day that it can be registered on, Swedish time. */
    public LocalDate earliestRegistration() {
        var first = Stream.of(
                        Optional.of(receivedAt()),
                        moments.at(Moments.Kind.OCCURRED_FROM),
                        moments.at(Moments.Kind.DISCOVERED))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
        return LocalDate.ofInstant(first.orElse(receivedAt()), Limit.SWEDEN);
    }

    /** A part of it has been given out. */
    public IncidentCase and(Disclosure disclosure) {
        return with(register.and(disclosure));
    }

    /** Which incident. */
    public IncidentId incident() {
        return identity.incident();
    }

    /** Where it belongs. */
    public Municipality municipality() {
        return identity.municipality();
    }

    /** What people call it. */
    public Reference reference() {
        return identity.reference();
    }

    /** When the report was received, UTC. */
    public Instant receivedAt() {
        return identity.receivedAt();
    }

    /** The case that this one came in the wake of, in a rush of reports; absent when it stands on its own. */
    public @Nullable IncidentId groupedUnder() {
        return identity.groupedUnder();
    }

    /** What is asked for, when it is a drill; empty when it is none. */
    public Optional<Drill> drill() {
        return Optional.ofNullable(identity.drill());
    }

    /** Whether it is a drill, so that nothing has happened. */
    public boolean isDrill() {
        return identity.drill() != null;
    }

    /** By when somebody must have answered a drill, UTC; empty when it is none. */
    public Optional<Instant> drillDueAt() {
        return drill().map(drill -> DrillWork.dueAt(this, drill));
    }

    /** Somebody has said that they have it, which is all that a drill asks for. Changes nothing when it is no drill. */
    public Outcome answered(Instant at) {
        return DrillWork.answered(this, at);
    }

    /** When the rules were last applied, UTC. */
    public Instant assessedAt() {
        return assessment.at();
    }

    /** What is known now, completed from the registers. */
    public IncidentFacts facts() {
        return assessment.facts();
    }

    /**
     * Whether it concerns säkerhetsskydd (säkerhetsskyddslagen 2018:585): then words are neither asked for nor shown, whoever
     * wrote them and whenever.
     */
    public boolean isSecurityClassified() {
        return facts().securityClassified() == YesNo.YES;
    }

    /** The municipality's own scale. */
    public Severity severity() {
        return assessment.severity();
    }

    /** The advice on risk to the people concerned. */
    public PrivacyRisk privacyRisk() {
        return assessment.privacyRisk();
    }

    /** The rules that fired at the last assessment. */
    public List<Reason> because() {
        return assessment.because();
    }

    /** Names of unknown facts whose answer could change the outcome. */
    public List<String> openQuestions() {
        return assessment.openQuestions();
    }

    /** The files that decided. */
    public FileVersions versions() {
        return assessment.versions();
    }

    /**
     * When the municipality is held to have become aware, UTC: what someone has declared; otherwise when the report came
     * in, since the report itself is knowledge. When the incident was noticed is another question: someone without a duty
     * to act may have noticed it first.
     */
    public Instant awareAt() {
        return moments.at(Moments.Kind.AWARE).orElse(receivedAt());
    }

    /** Counts what people have done in it. */
    public int revision() {
        return timeline.revision();
    }

    IncidentAssessed assessed() {
        return assessed(escalations);
    }

    IncidentAssessed assessed(List<Escalation> toReach) {
        return new IncidentAssessed(
                incident(),
                municipality(),
                reference(),
                receivedAt(),
                assessedAt(),
                facts().category(),
                facts().unit(),
                severity(),
                privacyRisk(),
                started(),
                toReach,
                versions(),
                identity.drill());
    }

    List<StartedDuty> started() {
        return duties.all().stream()
                .filter(duty -> duty.status() != DutyStatus.NOT_APPLICABLE)
                .map(duty -> new StartedDuty(
                        duty.code(),
                        duty.authority(),
                        duty.clockStart(),
                        duty.dueAt(),
                        duty.nominalDate(),
                        duty.controller()))
                .toList();
    }

    IncidentCase happened(Happening.Kind kind, Map<String, String> details, Who who) {
        return with(timeline.and(kind, details, who));
    }

    IncidentCase happenedByItself(Happening.Kind kind, Map<String, String> details, Instant at) {
        return with(timeline.byItself(kind, details, Who.system(at)));
    }

    /** Owing nothing to others, who have not heard of it yet. */
    IncidentCase settledWithOthers() {
        return with(handling.with(Owed.NOTHING));
    }

    IncidentCase with(CaseStatus next) {
        return changed(draft -> draft.status = next);
    }

    IncidentCase with(Assessment next, PastEvaluation kept, Duties asked, List<Escalation> steps) {
        return changed(draft -> {
            draft.assessment = next;
            draft.evaluations =
                    Stream.concat(evaluations.stream(), Stream.of(kept)).toList();
            draft.duties = asked;
            draft.escalations = steps;
        });
    }

    IncidentCase asking(List<Escalation> steps) {
        return changed(draft -> draft.escalations = steps);
    }

    IncidentCase with(Moments next) {
        return changed(draft -> draft.moments = next);
    }

    IncidentCase alsoConcerning(List<UnitCode> boards) {
        return changed(draft -> draft.alsoConcerned = boards);
    }

    IncidentCase with(Duties next) {
        return changed(draft -> draft.duties = next);
    }

    IncidentCase with(Handling next) {
        return changed(draft -> draft.handling = next);
    }

    private IncidentCase with(Custody next) {
        return changed(draft -> draft.custody = next);
    }

    private IncidentCase with(CaseRegister next) {
        return changed(draft -> draft.register = next);
    }

    private IncidentCase with(Timeline next) {
        return changed(draft -> draft.timeline = next);
    }

    private IncidentCase changed(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        var next = draft.done();
        var formerly = Kinship.of(this);
        if (next.isErased() || formerly.equals(Kinship.of(next))) {
            return next;
        }
        draft.handling = next.handling.with(next.handling.owed().and(new Owed.Recount(timeline.revision(), formerly)));
        return draft.done();
    }
}
