package se.incidentkedjan.escalation.casework.web;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.Advice;
import se.incidentkedjan.escalation.casework.Assessing;
import se.incidentkedjan.escalation.casework.Assignment;
import se.incidentkedjan.escalation.casework.CaseChange;
import se.incidentkedjan.escalation.casework.CaseLink;
import se.incidentkedjan.escalation.casework.Change;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.DutyWork;
import se.incidentkedjan.escalation.casework.Grouped;
import se.incidentkedjan.escalation.casework.HandlingWork;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Lifecycle;
import se.incidentkedjan.escalation.casework.Measure;
import se.incidentkedjan.escalation.casework.Moments;
import se.incidentkedjan.escalation.casework.RootCause;
import se.incidentkedjan.escalation.casework.web.CaseWords.Field;
import se.incidentkedjan.escalation.duty.Exemption;
import se.incidentkedjan.escalation.duty.Filing;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.kit.sealing.Sealed;

/**
 * Reads what someone wants done with a case, says what is missing in it, and turns it into what the case is asked. Texts
 * are sealed once, however often the case has to be asked.
 */
@Component
class CaseCommands {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_RECEIPT = 100;

    private static final Mistaken CLASSIFIED = new Mistaken(
            "action",
            "classified",
            "Säkerhetsskydd kan vara berört. Skriv inget om händelsen här: säkerhetsskyddschefen tar över på ett annat sätt.");

    private final CaseWords words;
    private final DecisionBasis basis;
    private final Clock clock;

    CaseCommands(CaseWords words, DecisionBasis basis, Clock clock) {
        this.words = words;
        this.basis = basis;
        this.clock = clock;
    }

    /** What came of reading a command. */
    sealed interface Reading {
        /**
         * It can be asked.
         *
         * @param question what to ask the case
         * @param trail codes and times for the audit trail
         * @param note why, in words, for the trail
         */
        record Ask(
                Function<IncidentCase, CaseChange> question,
                Map<String, String> trail,
                @Nullable String note) implements Reading {}

        /** It concerns two cases. */
        record Both(boolean merges, @Nullable String other) implements Reading {}

        /** It cannot be asked, and this is why. */
        record Wrong(List<Mistaken> mistakes) implements Reading {}
    }

    /** One reading: collects what is wrong. */
    private final class Form {
        private final IncidentCase one;
        private final Who who;
        private final Function<String, Optional<IncidentId>> others;
        private final List<Mistaken> mistakes = new ArrayList<>();
        private final Map<String, String> trail = new TreeMap<>();

        private Form(IncidentCase one, Who who, Function<String, Optional<IncidentId>> others, String action) {
            this.one = one;
            this.who = who;
            this.others = others;
            trail.put("change", action);
        }

        private String text(String field, @Nullable String typed, String missing) {
            if (typed == null || typed.isBlank()) {
                mistakes.add(new Mistaken(field, "required", missing));
                return "";
            }
            return optional(field, typed);
        }

        private String optional(String field, @Nullable String typed) {
            var text = typed == null ? "" : typed.strip();
            if (text.length() > LONGEST) {
                mistakes.add(new Mistaken(
                        field, "too-long", "Texten är för lång. Skriv högst %d tecken.".formatted(LONGEST)));
            }
            return text;
        }

        private <T> T required(String field, @Nullable T given, T otherwise, String missing) {
            if (given == null) {
                mistakes.add(new Mistaken(field, "required", missing));
                return otherwise;
            }
            return given;
        }

        private DutyKey duty(@Nullable String code, @Nullable String controller) {
            var duty = text("duty", code, "Ange vilken skyldighet det gäller.");
            try {
                var key = new DutyKey(
                        DutyCode.of(duty.isEmpty() ? "NONE" : duty),
                        controller == null || controller.isBlank() ? null : UnitCode.of(controller));
                trail.put("duty", key.code().value());
                if (key.controller() != null) {
                    trail.put("controller", key.controller().value());
                }
                return key;
            } catch (IllegalArgumentException e) {
                mistakes.add(new Mistaken("duty", "unknown-value", "Ärendet har ingen sådan skyldighet."));
                return new DutyKey(DutyCode.of("NONE"), null);
            }
        }

        private UnitCode board(@Nullable String code) {
            try {
                var board = UnitCode.of(text("controller", code, "Välj en nämnd eller styrelse."));
                trail.put("controller", board.value());
                return board;
            } catch (IllegalArgumentException e) {
                if (mistakes.isEmpty()) {
                    mistakes.add(new Mistaken("controller", "unknown-value", "Nämnden eller styrelsen finns inte."));
                }
                return UnitCode.of("none");
            }
        }

        private Instant past(String field, @Nullable Instant at) {
            var now = clock.instant();
            if (at != null && at.isAfter(now)) {
                mistakes.add(new Mistaken(field, "in-future", "Tiden ligger i framtiden. Ange när det var."));
            }
            return at == null ? now : at;
        }

        private @Nullable Sealed seal(Field field, String text) {
            return mistakes.isEmpty() ? words.seal(one.incident(), field, text) : null;
        }

        private Reading asking(Function<IncidentCase, CaseChange> question) {
            return asking(question, "");
        }

        private Reading asking(Function<IncidentCase, CaseChange> question, String note) {
            return mistakes.isEmpty()
                    ? new Reading.Ask(question, Map.copyOf(trail), note.isEmpty() ? null : note)
                    : new Reading.Wrong(List.copyOf(mistakes));
        }
    }

    /**
     * Reads what is to be done with a case as a whole.
     *
     * @param others finds other cases, by id or reference
     */
    Reading read(CaseCommand command, IncidentCase one, Who who, Function<String, Optional<IncidentId>> others) {
        if (one.isSecurityClassified() && !isWithoutDetails(command)) {
            return new Reading.Wrong(List.of(CLASSIFIED));
        }
        var form = new Form(one, who, others, nameOf(command));
        return switch (command) {
            case CaseCommand.Assess assess -> assess(assess, form);
            case CaseCommand.Declare declare -> declare(declare, form);
            case CaseCommand.Concern(var controller) -> {
                var board = form.board(controller);
                yield form.asking(known -> Assessing.concern(known, board, who, basis.now()));
            }
            case CaseCommand.ConcernNoMore(var controller) -> {
                var board = form.board(controller);
                yield form.asking(known -> Assessing.concernNoMore(known, board, who, basis.now()));
            }
            case CaseCommand.File file -> file(file, form);
            case CaseCommand.Assign(var to) -> {
                var name = form.optional("to", to);
                var assignment = name.isEmpty()
                        ? new Assignment(who.by(), null, who)
                        : new Assignment(null, form.seal(Field.ASSIGNEE, name), who);
                yield form.asking(known -> Lifecycle.assign(known, assignment));
            }
            case CaseCommand.Start() -> form.asking(known -> Lifecycle.start(known, who));
            case CaseCommand.Resolve() -> form.asking(known -> Lifecycle.resolve(known, who));
            case CaseCommand.Close() -> form.asking(known -> Lifecycle.close(known, who));
            case CaseCommand.Reopen(var reason) ->
                form.asking(known -> Lifecycle.reopen(known, who), form.optional("reason", reason));
            case CaseCommand.Reject(var reason) -> {
                var why = form.text("reason", reason, "Skriv varför det inte är en incident.");
                var exemption = new Exemption(
                        Exemption.Kind.NOT_AN_INCIDENT, form.seal(Field.REASON, why), null, one.privacyRisk(), who);
                yield form.asking(known -> Lifecycle.reject(known, exemption), why);
            }
            case CaseCommand.Merge(var into) -> {
                form.text("into", into, "Ange referensen till det ärende som det ska slås ihop med.");
                yield form.mistakes.isEmpty() ? new Reading.Both(true, into) : new Reading.Wrong(form.mistakes);
            }
            case CaseCommand.Unmerge() -> new Reading.Both(false, null);
            case CaseCommand.Ungroup() -> form.asking(known -> Grouped.undo(known, who));
            case CaseCommand.AddMeasure measure -> measure(measure, form);
            case CaseCommand.FinishMeasure(var number) -> form.asking(known -> HandlingWork.finish(known, number, who));
            case CaseCommand.HandOverMeasure(var number, var to) -> {
                var text = form.text("to", to, "Skriv vart åtgärden har lämnats över.");
                var sealed = form.seal(Field.MEASURE_HANDED_TO, text);
                yield form.asking(known -> sealed == null
                        ? new CaseChange.Refused(CaseChange.Reason.ERASED)
                        : HandlingWork.handOver(known, number, sealed, who));
            }
            case CaseCommand.Explain explain -> explain(explain, form);
            case CaseCommand.Link(var other, var kind) -> {
                var incident = other(other, form);
                var link = new CaseLink(incident, kind == null ? CaseLink.Kind.RELATED : kind, who);
                yield form.asking(known -> HandlingWork.link(known, link));
            }
            case CaseCommand.Unlink(var other) -> {
                var incident = other(other, form);
                yield form.asking(known -> HandlingWork.unlink(known, incident, who));
            }
        };
    }

    /**
     * What may be classified is never taken (säkerhetsskyddsförordningen 2021:955, 2 kap. 4 §): neither words nor facts, only
     * how far the case has come, and that säkerhetsskydd was not concerned after all.
     */
    private static boolean isWithoutDetails(CaseCommand command) {
        return switch (command) {
            case CaseCommand.Assess(var facts, var reason) ->
                isBlank(reason)
                        && facts != null
                        && facts.properties().stream()
                                .allMatch(fact -> fact.getKey().equals("securityClassified"));
            case CaseCommand.Assign(var to) -> isBlank(to);
            case CaseCommand.Reopen(var reason) -> isBlank(reason);
            case CaseCommand.Explain(var cause, var description, var lessons) ->
                isBlank(description) && isBlank(lessons);
            case CaseCommand.Start ignored -> true;
            case CaseCommand.Resolve ignored -> true;
            case CaseCommand.Close ignored -> true;
            case CaseCommand.FinishMeasure ignored -> true;
            case CaseCommand.Unmerge ignored -> true;
            case CaseCommand.Ungroup ignored -> true;
            case CaseCommand.Declare ignored -> false;
            case CaseCommand.Concern ignored -> false;
            case CaseCommand.ConcernNoMore ignored -> false;
            case CaseCommand.File(var duty, var controller, var stage, var at, var receipt, var late) ->
                isBlank(receipt) && isBlank(late);
            case CaseCommand.Reject ignored -> false;
            case CaseCommand.Merge ignored -> false;
            case CaseCommand.AddMeasure ignored -> false;
            case CaseCommand.HandOverMeasure ignored -> false;
            case CaseCommand.Link ignored -> false;
            case CaseCommand.Unlink ignored -> true;
        };
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Reads what only some may say about a duty. */
    Reading read(DutyCommand command, IncidentCase one, Who who) {
        var form = new Form(
                one, who, other -> Optional.empty(), command instanceof DutyCommand.Advise ? "advise" : "decide");
        return switch (command) {
            case DutyCommand.Advise(var duty, var controller, var verdict, var reason) -> {
                var key = form.duty(duty, controller);
                var advised = form.required("verdict", verdict, Advice.Verdict.DO_IT, "Välj vad du råder till.");
                var why = form.text("reason", reason, "Skriv varför.");
                form.trail.put("verdict", advised.name());
                var advice = new Advice(key, advised, form.seal(Field.ADVICE, why), who);
                yield form.asking(known -> DutyWork.advise(known, advice), why);
            }
            case DutyCommand.Decide(var duty, var controller, var applies, var reason, var decider) -> {
                var key = form.duty(duty, controller);
                var isToApply = form.required("applies", applies, true, "Välj vad som är beslutat.");
                form.trail.put("applies", Boolean.toString(isToApply));
                if (isToApply) {
                    yield form.asking(known -> DutyWork.reinstate(known, key, who), form.optional("reason", reason));
                }
                var why = form.text("reason", reason, "Skriv skälen till beslutet.");
                var by = form.optional("decider", decider);
                var exemption = new Exemption(
                        Exemption.Kind.DECISION,
                        form.seal(Field.REASON, why),
                        by.isEmpty() ? null : form.seal(Field.DECIDER, by),
                        one.privacyRisk(),
                        who);
                yield form.asking(known -> DutyWork.exempt(known, key, exemption, basis.duties()), why);
            }
        };
    }

    private Reading assess(CaseCommand.Assess command, Form form) {
        if (command.facts() == null) {
            return new Reading.Wrong(List.of(new Mistaken("facts", "required", "Ange de uppgifter som har ändrats.")));
        }
        var reason = form.optional("reason", command.reason());
        var change = new Change(form.who, form.seal(Field.REASON, reason));
        var patch = command.facts();
        return switch (FactsPatch.on(form.one.assessment().told(), patch, basis.organisation())) {
            case FactsPatch.Reading.Wrong(var mistakes) -> new Reading.Wrong(mistakes);
            // Applied to the case as it then is: what others have told meanwhile of other facts stays.
            case FactsPatch.Reading.Read(IncidentFacts ignored) ->
                form.asking(known -> switch (FactsPatch.on(known.assessment().told(), patch, basis.organisation())) {
                    case FactsPatch.Reading.Wrong wrong ->
                        Assessing.tell(known, known.assessment().told(), change, basis.now());
                    case FactsPatch.Reading.Read(IncidentFacts told) ->
                        Assessing.tell(known, told, change, basis.now());
                });
        };
    }

    private Reading declare(CaseCommand.Declare command, Form form) {
        var kind = form.required("moment", command.moment(), Moments.Kind.AWARE, "Ange vilken tidpunkt det gäller.");
        var at = command.at();
        if (at != null) {
            form.past("at", at);
        }
        var reason = form.text("reason", command.reason(), "Skriv varför tidpunkten är den.");
        form.trail.put("moment", kind.name());
        form.trail.put("at", at == null ? "unknown" : at.toString());
        var change = new Change(form.who, form.seal(Field.REASON, reason));
        return form.asking(known -> Assessing.declare(known, kind, at, change, basis.now()), reason);
    }

    private Reading file(CaseCommand.File command, Form form) {
        var key = form.duty(command.duty(), command.controller());
        var receivedAt = form.past("receivedAt", command.receivedAt());
        var stage = Objects.requireNonNullElse(command.stage(), Filing.Stage.COMPLETE);
        var receipt = command.receipt() == null || command.receipt().isBlank()
                ? null
                : command.receipt().strip();
        if (receipt != null && receipt.length() > LONGEST_RECEIPT) {
            form.mistakes.add(new Mistaken(
                    "receipt", "too-long", "Skriv bara numret, högst %d tecken.".formatted(LONGEST_RECEIPT)));
        }
        var late = form.optional("lateReason", command.lateReason());
        form.trail.put("stage", stage.name());
        form.trail.put("met-at", receivedAt.toString());
        var filing = new Filing(stage, receivedAt, receipt, form.seal(Field.LATE_REASON, late), form.who);
        return form.asking(known -> DutyWork.file(known, key, filing, basis.duties()), late);
    }

    private Reading measure(CaseCommand.AddMeasure command, Form form) {
        var what = form.text("what", command.what(), "Skriv vad som ska göras.");
        var owner = form.text("owner", command.owner(), "Skriv vem som ska göra det.");
        var due = form.required(
                "due",
                command.due(),
                LocalDate.EPOCH,
                "Ange till vilken dag det ska vara gjort, till exempel 2026-12-01.");
        var sealedWhat = form.seal(Field.MEASURE, what);
        var sealedOwner = form.seal(Field.MEASURE_OWNER, owner);
        return form.asking(known -> HandlingWork.add(
                known,
                new Measure(
                        known.handling().nextMeasure(),
                        sealedWhat,
                        sealedOwner,
                        due,
                        form.who,
                        Measure.State.OPEN,
                        null,
                        null)));
    }

    private Reading explain(CaseCommand.Explain command, Form form) {
        var cause = form.required("cause", command.cause(), Cause.UNKNOWN, "Välj vad som låg bakom.");
        form.trail.put("cause", cause.name());
        var rootCause = new RootCause(
                cause,
                form.seal(Field.CAUSE, form.optional("description", command.description())),
                form.seal(Field.LESSONS, form.optional("lessons", command.lessons())),
                form.who);
        return form.asking(known -> HandlingWork.explain(known, rootCause));
    }

    private static IncidentId other(@Nullable String named, Form form) {
        return Optional.ofNullable(named).flatMap(form.others).orElseGet(() -> {
            form.mistakes.add(new Mistaken(
                    "other", "unknown-value", "Det ärendet finns inte. Ange dess referens, som 2026-000123."));
            return form.one.incident();
        });
    }

    /** The name that programs call it by. */
    static String nameOf(CaseCommand command) {
        return command.getClass().getAnnotation(JsonTypeName.class).value();
    }
}
