package se.incidentkedjan.escalation.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.Absorbed;
import se.incidentkedjan.escalation.casework.CaseLink;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.Disposed;
import se.incidentkedjan.escalation.casework.Happening;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Registration;
import se.incidentkedjan.escalation.casework.web.CaseWords.Field;
import se.incidentkedjan.escalation.duty.Duty;
import se.incidentkedjan.escalation.duty.DutyCatalogue;
import se.incidentkedjan.escalation.duty.DutyDefinition;
import se.incidentkedjan.escalation.duty.Exemption;
import se.incidentkedjan.escalation.duty.Filing;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.sealing.Sealed;
import se.incidentkedjan.rules.Prospect;

/** Shows cases to programs. What handlers have written is shown only to those who may work on the case. */
@Component
public class CaseViews {

    private final Casework casework;
    private final CaseWords words;
    private final DecisionBasis basis;
    private final ProspectTexts prospects;

    CaseViews(Casework casework, CaseWords words, DecisionBasis basis, ProspectTexts prospects) {
        this.casework = casework;
        this.words = words;
        this.basis = basis;
        this.prospects = prospects;
    }

    /** A case with no words in it. */
    public CaseView of(IncidentCase one) {
        return view(one, null, null);
    }

    /** A case as this reader may see it. */
    CaseView of(IncidentCase one, Permission permission) {
        if (one.isDrill()) {
            return view(one, null, null);
        }
        if (!mayReadWork(one, permission)) {
            return view(one, null, prospects.prospects(one));
        }
        try (var opening = words.of(one)) {
            return view(one, opening, prospects.prospects(one));
        }
    }

    /** Whether this reader may read what handlers have written. */
    boolean mayReadWork(IncidentCase one, Permission permission) {
        return permission.wouldCover(Action.CASE_CHANGE, casework.holding(one));
    }

    /** Each evaluation and all that was done. */
    CaseView.HistoryView historyOf(IncidentCase one, Permission permission) {
        try (var opening = mayReadWork(one, permission) ? words.of(one) : null) {
            return new CaseView.HistoryView(
                    one.evaluations().stream()
                            .map(past -> new CaseView.EvaluationView(
                                    past.number(),
                                    past.who().at(),
                                    past.who().roles(),
                                    past.changes(),
                                    past.severity(),
                                    past.privacyRisk(),
                                    past.duties().stream().map(Object::toString).toList(),
                                    past.rules(),
                                    past.versions(),
                                    text(opening, Field.REASON, past.reason())))
                            .toList(),
                    one.moments().all().stream()
                            .map(moment -> new CaseView.MomentView(
                                    moment.kind(),
                                    moment.at(),
                                    moment.who().at(),
                                    moment.who().roles(),
                                    text(opening, Field.REASON, moment.reason())))
                            .toList(),
                    happenings(one.timeline().all()));
        }
    }

    List<CaseView.HappeningView> happenings(List<Happening> all) {
        return all.stream()
                .map(one -> new CaseView.HappeningView(
                        one.revision(), one.kind(), one.who().at(), one.who().roles(), one.details()))
                .toList();
    }

    private CaseView view(IncidentCase one, CaseWords.@Nullable Opening opening, @Nullable List<Prospect> prospects) {
        var registration = one.register().current();
        var handling = one.handling();
        var cause = handling.rootCause();
        var merge = handling.merge();
        return new CaseView(
                one.incident().toString(),
                one.reference().toString(),
                one.revision(),
                one.status(),
                one.receivedAt(),
                one.assessment().at(),
                one.facts(),
                one.severity(),
                one.privacyRisk(),
                one.controllers(basis.organisation()).stream()
                        .map(UnitCode::toString)
                        .toList(),
                one.duties().all().stream()
                        .map(duty -> duty(one, duty, opening))
                        .toList(),
                one.escalations().stream()
                        .map(step -> new CaseView.EscalationView(
                                step.step(),
                                step.role().toString(),
                                step.unit() == null ? null : step.unit().toString(),
                                step.urgency(),
                                step.acknowledgeWithin()))
                        .toList(),
                one.assessment().because(),
                one.assessment().openQuestions(),
                prospects,
                one.assessment().circumstances(),
                one.assessment().versions(),
                handling.measures().stream()
                        .map(measure -> new CaseView.MeasureView(
                                measure.number(),
                                text(opening, Field.MEASURE, measure.what()),
                                text(opening, Field.MEASURE_OWNER, measure.owner()),
                                measure.due(),
                                measure.state(),
                                measure.finished() == null
                                        ? null
                                        : measure.finished().at(),
                                text(opening, Field.MEASURE_HANDED_TO, measure.handedTo())))
                        .toList(),
                cause == null
                        ? null
                        : new CaseView.CauseView(
                                cause.cause(),
                                text(opening, Field.CAUSE, cause.description()),
                                text(opening, Field.LESSONS, cause.lessons())),
                handling.links().stream().map(CaseViews::link).toList(),
                handling.absorbed().stream()
                        .map(Absorbed::incident)
                        .map(IncidentId::toString)
                        .toList(),
                merge == null ? null : merge.into().toString(),
                one.custody().hold() == null ? null : one.custody().hold().since(),
                one.identity().groupedUnder() == null
                        ? null
                        : one.identity().groupedUnder().toString(),
                one.custody().disposed().stream().map(Disposed::type).toList(),
                registration.map(Registration::number).orElse(null),
                registration.map(Registration::date).orElse(null),
                one.drill().orElse(null),
                one.imported().orElse(null));
    }

    private static CaseView.LinkView link(CaseLink link) {
        return new CaseView.LinkView(link.other().toString(), link.kind());
    }

    private CaseView.DutyView duty(IncidentCase one, Duty duty, CaseWords.@Nullable Opening opening) {
        var definition = basis.duties().newest(duty.code());
        var advice = one.handling().adviceOn(duty.key()).orElse(null);
        var exemption = duty.exemption();
        return new CaseView.DutyView(
                duty.code().toString(),
                definition.map(DutyDefinition::title).orElse(duty.code().toString()),
                duty.controller() == null ? null : duty.controller().toString(),
                duty.authority(),
                basis.duties()
                        .authority(duty.authority())
                        .map(DutyCatalogue.Authority::name)
                        .orElse(duty.authority()),
                duty.clockStart(),
                duty.dueAt(),
                duty.nominalDate(),
                duty.provisional(),
                duty.status(),
                duty.metAt(),
                duty.filings().stream().map(filing -> filing(filing, opening)).toList(),
                exemption == null ? null : exemption(exemption, opening),
                advice == null
                        ? null
                        : new CaseView.AdviceView(
                                advice.verdict(), advice.who().at(), text(opening, Field.ADVICE, advice.reason())),
                duty.clock().earlier().stream()
                        .map(earlier -> new CaseView.EarlierView(
                                earlier.clockStart(),
                                earlier.dueAt(),
                                earlier.changed().at()))
                        .toList(),
                duty.because());
    }

    private static CaseView.FilingView filing(Filing filing, CaseWords.@Nullable Opening opening) {
        return new CaseView.FilingView(
                filing.stage(),
                filing.receivedAt(),
                filing.receipt(),
                text(opening, Field.LATE_REASON, filing.lateReason()),
                filing.lateBecause());
    }

    private static CaseView.ExemptionView exemption(Exemption exemption, CaseWords.@Nullable Opening opening) {
        return new CaseView.ExemptionView(
                exemption.kind(),
                exemption.who().at(),
                exemption.who().roles(),
                text(opening, Field.REASON, exemption.reason()),
                text(opening, Field.DECIDER, exemption.decider()));
    }

    private static @Nullable String text(CaseWords.@Nullable Opening opening, Field field, @Nullable Sealed sealed) {
        return opening == null ? null : opening.text(field, sealed).orElse(null);
    }
}
