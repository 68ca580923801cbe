package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.incidentkedjan.escalation.disclosure.Disclosure;
import se.incidentkedjan.escalation.duty.Duties;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.escalation.organisation.Organisation;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.Drill;
import se.incidentkedjan.events.EscalationEvent.Escalation;
import se.incidentkedjan.events.EscalationEvent.News;
import se.incidentkedjan.events.Imported;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.YesNo;

/**
 * The case of one incident as it stands: what is kept of it, in one document. Immutable. What is done with it stands in a
 * class for each concern, which gives the case as it becomes and what it then says, or why it refuses: {@link Opening},
 * {@link Assessing}, {@link Lifecycle}, {@link HandlingWork}, {@link DutyWork}, {@link CustodyWork}, {@link Merging},
 * {@link Grouped}, {@link DrillWork}, {@link ImportWork}, and {@link Waking} when nobody does anything.
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

    /** What is asked for, when it is a drill; empty when it is none. */
    public Optional<Drill> drill() {
        return Optional.ofNullable(identity.drill());
    }

    /** Whether it is a drill, so that nothing has happened. */
    public boolean isDrill() {
        return identity.drill() != null;
    }

    /** Where it comes from, when that is an older register; empty when it happened here. */
    public Optional<Imported> imported() {
        return Optional.ofNullable(identity.imported());
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

    /**
     * When the municipality is held to have become aware, UTC: what someone has declared; otherwise when the report came
     * in, since the report itself is knowledge. When the incident was noticed is another question: someone without a duty
     * to act may have noticed it first.
     */
    public Instant awareAt() {
        return moments.at(Moments.Kind.AWARE).orElse(receivedAt());
    }

    /** Every nämnd and styrelse that it concerns; first the one that answers for the unit. */
    public List<UnitCode> controllers(Organisation organisation) {
        return Stream.concat(Stream.of(organisation.responsibleUnit(facts()).board()), alsoConcerned.stream())
                .distinct()
                .toList();
    }

    /** Counts what people have done in it. */
    public int revision() {
        return timeline.revision();
    }

    /** Whether only what statistics and the diarium need is left. */
    public boolean isErased() {
        return custody.disposed(DocumentType.CASE).isPresent();
    }

    /** The diarium calls it this from now on. */
    public IncidentCase registered(String number, LocalDate date, Instant at, String by, List<String> roles) {
        return with(register.registered(number, date, at, by, roles));
    }

    /** A part of it has been given out. */
    public IncidentCase and(Disclosure disclosure) {
        return with(register.and(disclosure));
    }

    /** Other cases have heard what they were to hear. */
    public IncidentCase hasTold(Owed heard) {
        return with(handling.with(handling.owed().without(heard)));
    }

    /** Those whose reports are worked on in this one are to hear. */
    IncidentCase toReporters(News news, Instant at) {
        return handling.hasOthers() ? with(handling.with(handling.owed().and(new Owed.Telling(news, at)))) : this;
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

    IncidentCase with(Custody next) {
        return changed(draft -> draft.custody = next);
    }

    private IncidentCase with(CaseRegister next) {
        return changed(draft -> draft.register = next);
    }

    private IncidentCase with(Timeline next) {
        return changed(draft -> draft.timeline = next);
    }

    IncidentCase changed(Consumer<Draft> change) {
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
