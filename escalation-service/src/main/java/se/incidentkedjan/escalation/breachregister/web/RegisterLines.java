package se.incidentkedjan.escalation.breachregister.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.breachregister.BreachRegister;
import se.incidentkedjan.escalation.breachregister.RegisterEntry;
import se.incidentkedjan.escalation.breachregister.Told;
import se.incidentkedjan.escalation.breachregister.web.RegisterLine.Answer;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Measure;
import se.incidentkedjan.escalation.casework.Moments.Kind;
import se.incidentkedjan.escalation.casework.Registration;
import se.incidentkedjan.escalation.casework.web.CaseWords;
import se.incidentkedjan.escalation.casework.web.CaseWords.Field;
import se.incidentkedjan.escalation.casework.web.Casework;
import se.incidentkedjan.escalation.casework.web.FactAnswers;
import se.incidentkedjan.escalation.casework.web.Labels;
import se.incidentkedjan.escalation.casework.web.WorkLabels;
import se.incidentkedjan.events.swedish.SwedishLabels;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.sealing.Sealed;

/** Puts rows of a register into words. What handlers have written is opened only for those who may work on the case. */
@Component
class RegisterLines {

    static final String SECRET = "Bara för dem som arbetar med ärendet";

    private final BreachRegister register;
    private final Casework casework;
    private final CaseWords words;

    RegisterLines(BreachRegister register, Casework casework, CaseWords words) {
        this.register = register;
        this.casework = casework;
        this.words = words;
    }

    /** A row as this reader may see it. */
    RegisterLine of(RegisterEntry entry, Permission permission) {
        if (!permission.wouldCover(Action.CASE_CHANGE, casework.holding(entry.one()))) {
            return line(entry, null);
        }
        try (var opening = words.of(entry.one())) {
            return line(entry, opening);
        }
    }

    /** A row without anything that somebody wrote. */
    RegisterLine withoutWords(RegisterEntry entry) {
        return line(entry, null);
    }

    private RegisterLine line(RegisterEntry entry, CaseWords.@Nullable Opening opening) {
        var one = entry.one();
        var data = one.facts().personalData();
        var cause = one.handling().rootCause();
        return new RegisterLine(
                one.incident().toString(),
                one.reference().toString(),
                one.register().current().map(Registration::number).orElse(null),
                register.name(entry.controller()),
                Labels.tag(one.status()).label() + (one.isErased() ? ", gallrat" : ""),
                one.moments().at(Kind.OCCURRED_FROM).orElse(null),
                one.moments().at(Kind.OCCURRED_TO).orElse(null),
                one.moments().at(Kind.DISCOVERED).orElse(null),
                one.awareAt(),
                SwedishLabels.of(one.facts().category()),
                data.kinds().stream().map(FactAnswers::of).toList(),
                data.groups().stream().map(SwedishLabels::of).toList(),
                data.subjects().count(),
                FactAnswers.of(data.subjects().precision()),
                one.facts().aspects().stream().map(FactAnswers::of).toList(),
                FactAnswers.of(data.availabilityLoss()),
                FactAnswers.of(data.misuse()),
                Labels.of(one.privacyRisk()),
                answer(entry.notification(), opening),
                answer(entry.information(), opening),
                cause == null ? null : WorkLabels.of(cause.cause()),
                cause == null ? null : text(opening, Field.CAUSE, cause.description()),
                measures(one),
                measureWords(one, opening),
                entry.absorbed().toList());
    }

    private static Answer answer(Told told, CaseWords.@Nullable Opening opening) {
        return switch (told) {
            case Told.Done done ->
                new Answer(
                        done.isLate() ? "Ja, för sent" : "Ja",
                        done.first().receivedAt(),
                        done.first().receipt(),
                        text(opening, Field.LATE_REASON, done.first().lateReason()),
                        null,
                        null,
                        null);
            case Told.Decided(var exemption, var advice) ->
                new Answer(
                        "Nej, efter beslut",
                        null,
                        null,
                        null,
                        text(opening, Field.REASON, exemption.reason()),
                        text(opening, Field.DECIDER, exemption.decider()),
                        advice == null
                                ? null
                                : WorkLabels.of(advice.verdict()) + ", "
                                        + SwedishTime.shortDateAndTime(
                                                advice.who().at())
                                        + Optional.ofNullable(text(opening, Field.ADVICE, advice.reason()))
                                                .map(said -> ". " + said)
                                                .orElse(""));
            case Told.NotAsked(var rules) ->
                new Answer("Nej, uppgifterna kräver det inte")
                        .because(
                                rules.isEmpty()
                                        ? "Ingen regel kräver det"
                                        : rules.stream().collect(Collectors.joining("; ", "Regler: ", "")));
            case Told.Open(var dueAt, var isMissed) ->
                new Answer(isMissed ? "Inte ännu, tiden har gått ut" : "Inte ännu")
                        .because(dueAt == null ? null : "Senast " + SwedishTime.shortDateAndTime(dueAt));
            case Told.Before() -> new Answer("Framgår av det äldre registret");
            case Told.NoIncident() -> new Answer("Nej, det var ingen incident");
        };
    }

    private static String measures(IncidentCase one) {
        var all = one.handling().measures();
        var open = all.stream()
                .filter(measure -> measure.state() == Measure.State.OPEN)
                .count();
        return all.isEmpty() ? "Inga" : "%d, varav %d kvar att göra".formatted(all.size(), open);
    }

    private static @Nullable String measureWords(IncidentCase one, CaseWords.@Nullable Opening opening) {
        var all = one.handling().measures().stream()
                .filter(measure -> measure.what() != null)
                .toList();
        if (all.isEmpty() || opening == null) {
            return all.isEmpty() ? null : SECRET;
        }
        return all.stream()
                .map(measure -> "%d. %s (%s, senast %s)"
                        .formatted(
                                measure.number(),
                                opening.text(Field.MEASURE, measure.what()).orElse(""),
                                WorkLabels.tag(measure.state()).label().toLowerCase(Locale.ROOT),
                                measure.due()))
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String text(CaseWords.@Nullable Opening opening, Field field, @Nullable Sealed sealed) {
        if (sealed == null) {
            return null;
        }
        return opening == null ? SECRET : opening.text(field, sealed).orElse(null);
    }

    /** Several answers below each other. */
    static String joined(List<String> answers) {
        return String.join(", ", answers);
    }
}
