package se.incidentkedjan.escalation.drafts.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.web.CaseWords;
import se.incidentkedjan.escalation.casework.web.CaseWords.Field;
import se.incidentkedjan.escalation.casework.web.Casework;
import se.incidentkedjan.escalation.drafts.Draft;
import se.incidentkedjan.escalation.drafts.Drafting;
import se.incidentkedjan.escalation.drafts.HandlersWords;
import se.incidentkedjan.escalation.duty.Duty;
import se.incidentkedjan.escalation.duty.DutyDefinition;
import se.incidentkedjan.escalation.duty.Filing.Stage;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;

/** Makes the draft that someone asks for, and tells the trail. */
@Component
class DraftDesk {

    private final Casework casework;
    private final CaseWords words;
    private final Drafting drafting;
    private final DecisionBasis basis;
    private final Clock clock;

    DraftDesk(Casework casework, CaseWords words, Drafting drafting, DecisionBasis basis, Clock clock) {
        this.casework = casework;
        this.words = words;
        this.drafting = drafting;
        this.basis = basis;
        this.clock = clock;
    }

    /**
     * Which draft someone wants.
     *
     * @param id of the case, or its reference
     * @param duty a code
     * @param whose the nämnd or styrelse; absent for what the municipality has as a whole, or when there is only one
     * @param stage absent for all that the duty asks for
     * @param form how it is shown, as a code for the trail
     */
    record Asked(
            String id,
            String duty,
            @Nullable String whose,
            @Nullable String stage,
            String form) {}

    /** What came of asking. */
    sealed interface Answer {

        /**
         * A draft.
         *
         * @param one the case
         * @param duty which it is for
         * @param draft the fields
         * @param canSupplement whether something has been sent that can be supplemented
         * @param canReport whether a status report can take its place
         */
        record Made(IncidentCase one, Duty duty, Draft draft, boolean canSupplement, boolean canReport)
                implements Answer {}

        /**
         * None.
         *
         * @param one the case; absent when there is none
         * @param why in Swedish
         */
        record None(@Nullable IncidentCase one, String why) implements Answer {}
    }

    Answer draft(Asked asked, Permission permission) {
        var found = casework.find(asked.id());
        if (found.isEmpty()) {
            permission.missing(null);
            return new Answer.None(null, "Ärendet finns inte.");
        }
        var one = found.get();
        var holding = casework.holding(one);
        var wanted = wanted(one, asked);
        var details = new LinkedHashMap<String, String>();
        details.put("form", asked.form());
        wanted.ifPresent(known -> {
            details.put("duty", known.duty().code().value());
            details.put("stage", known.stage().name());
            if (known.duty().controller() != null) {
                details.put("controller", known.duty().controller().value());
            }
        });
        var isClassified = one.isSecurityClassified();
        if (wanted.isEmpty() || isClassified || one.isErased()) {
            details.put("draft", "none");
        }
        permission.on(holding, details, null);
        if (isClassified) {
            return new Answer.None(one, "Händelsen rör säkerhetsskydd. Då görs inga utkast här. " + whomToAsk());
        }
        if (one.isErased()) {
            return new Answer.None(one, "Ärendet är gallrat. Det finns inget kvar att göra ett utkast av.");
        }
        return wanted.map(known -> made(one, known, permission))
                .orElseGet(() -> new Answer.None(
                        one, "Ärendet har ingen sådan skyldighet, eller flera: välj den på ärendets sida."));
    }

    private String whomToAsk() {
        return basis.organisation().contacts(se.incidentkedjan.events.RoleCode.of("SECURITY_CHIEF")).stream()
                .findFirst()
                .map(chief -> "Fråga " + chief.name()
                        + Optional.ofNullable(chief.phone())
                                .map(phone -> ", " + phone)
                                .orElse("") + ".")
                .orElse("Fråga säkerhetsskyddschefen.");
    }

    /** A duty of the case and a stage of its form. */
    private record Wanted(Duty duty, Stage stage) {}

    /** A duty to supplement has the form of the duty it supplements. */
    private Optional<Wanted> wanted(IncidentCase one, Asked asked) {
        try {
            var code = DutyCode.of(asked.duty());
            var first = basis.duties().codes().stream()
                    .filter(known -> basis.duties()
                            .newest(known)
                            .map(DutyDefinition::supplement)
                            .filter(code::equals)
                            .isPresent())
                    .findFirst();
            var stage = first.isPresent() ? Stage.SUPPLEMENT : stage(asked.stage());
            return duty(one, first.orElse(code), asked.whose()).map(duty -> new Wanted(duty, stage));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Stage stage(@Nullable String text) {
        return text == null || text.isBlank() ? Stage.COMPLETE : Stage.valueOf(text);
    }

    private static Optional<Duty> duty(IncidentCase one, DutyCode code, @Nullable String whose) {
        if (whose != null && !whose.isBlank()) {
            return one.duties().find(new DutyKey(code, UnitCode.of(whose)));
        }
        var all = one.duties().find(code);
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private Answer made(IncidentCase one, Wanted wanted, Permission permission) {
        var duty = wanted.duty();
        var stage = wanted.stage() == Stage.STATUS_REPORT ? Stage.STATUS_REPORT : Stage.COMPLETE;
        var form = drafting.forms().find(duty.code(), stage);
        if (form.isEmpty()) {
            return new Answer.None(one, "Det finns inget formulär för skyldigheten i drafts.yml.");
        }
        var written = permission.wouldCover(Action.CASE_CHANGE, casework.holding(one))
                ? words(one, duty)
                : HandlersWords.NONE;
        var canSupplement = !duty.filings().isEmpty();
        var canReport = drafting.forms().find(duty.code(), Stage.STATUS_REPORT).isPresent();
        if (wanted.stage() == Stage.SUPPLEMENT) {
            return drafting.supplement(form.get(), one, duty, written, clock.instant())
                    .<Answer>map(draft -> new Answer.Made(one, duty, draft, canSupplement, canReport))
                    .orElseGet(() -> new Answer.None(
                            one, "Inget är skickat ännu, så det finns inget att komplettera. Gör hela utkastet."));
        }
        return new Answer.Made(
                one, duty, drafting.whole(form.get(), one, duty, written, clock.instant()), canSupplement, canReport);
    }

    private HandlersWords words(IncidentCase one, Duty duty) {
        try (var opening = words.of(one)) {
            var measures = new HashMap<Integer, String>();
            one.handling()
                    .measures()
                    .forEach(measure -> opening.text(Field.MEASURE, measure.what())
                            .ifPresent(text -> measures.put(measure.number(), text)));
            var cause = one.handling().rootCause();
            var notInformed = one.duties()
                    .find(new DutyKey(DutyCode.of("INFORM_DATA_SUBJECTS"), duty.controller()))
                    .map(Duty::exemption)
                    .flatMap(exemption -> opening.text(Field.REASON, exemption.reason()));
            return new HandlersWords(
                    Map.copyOf(measures),
                    cause == null
                            ? null
                            : opening.text(Field.CAUSE, cause.description()).orElse(null),
                    notInformed.orElse(null));
        }
    }
}
