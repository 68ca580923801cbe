package se.incidentkedjan.escalation.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.duty.DutyDefinition;
import se.incidentkedjan.escalation.duty.Limit;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.swedish.SwedishLabels;
import se.incidentkedjan.rules.Changes;
import se.incidentkedjan.rules.Prospect;

/** What the answers to the open questions of a case would change, as people read it. */
@Component
class ProspectTexts {

    private static final int MOST_ANSWERS = 4;

    private final DecisionBasis basis;

    ProspectTexts(DecisionBasis basis) {
        this.basis = basis;
    }

    /**
     * An open question.
     *
     * @param question in Swedish
     * @param answers what some of its answers would mean
     */
    record Open(String question, List<String> answers) {}

    /** By the rules as they are now; none for a case that is decided, or that nobody may tell anything in. */
    List<Prospect> prospects(IncidentCase one) {
        var assessment = one.assessment();
        return basis.rules()
                .prospects(
                        assessment.facts(),
                        assessment.circumstances(),
                        LocalDate.ofInstant(one.awareAt(), Limit.SWEDEN));
    }

    List<Open> open(IncidentCase one) {
        var byFact = new LinkedHashMap<String, List<Prospect>>();
        prospects(one)
                .forEach(prospect -> byFact.computeIfAbsent(prospect.fact(), fact -> new ArrayList<>())
                        .add(prospect));
        return byFact.entrySet().stream()
                .map(question -> new Open(FactQuestions.question(question.getKey()), sameTogether(question.getValue())))
                .toList();
    }

    /** Answers that mean the same are said in one breath. */
    private List<String> sameTogether(List<Prospect> prospects) {
        var answersByMeaning = new LinkedHashMap<String, List<String>>();
        var goesOn = "";
        for (var prospect : prospects) {
            var given = prospect.given();
            var also = given == null
                    ? ""
                    : " (om «%s» är %s)"
                            .formatted(FactQuestions.question(given.fact()), said(given.fact(), given.answer()));
            var meaning = means(prospect.changes()) + also;
            // Numbers come in order: what is more than one that means the same is said with it.
            if (!meaning.equals(goesOn)) {
                answersByMeaning
                        .computeIfAbsent(meaning, key -> new ArrayList<>())
                        .add(said(prospect.fact(), prospect.answer()));
            }
            goesOn = isUpwards(prospect.answer()) ? meaning : "";
        }
        return answersByMeaning.entrySet().stream()
                .limit(MOST_ANSWERS)
                .map(ProspectTexts::line)
                .toList();
    }

    private static boolean isUpwards(Prospect.Answer answer) {
        return answer.relation() == Prospect.Relation.AT_LEAST || answer.relation() == Prospect.Relation.MORE_THAN;
    }

    private static String line(Map.Entry<String, List<String>> entry) {
        return "%s: %s".formatted(String.join(" eller ", entry.getValue()), entry.getKey());
    }

    private static String said(String fact, Prospect.Answer answer) {
        var value = FactQuestions.answer(fact, List.of(answer.value()));
        return switch (answer.relation()) {
            case IS -> value;
            case INCLUDES -> value;
            case AT_MOST -> "högst " + value;
            case LESS_THAN -> "mindre än " + value;
            case AT_LEAST -> "minst " + value;
            case MORE_THAN -> "mer än " + value;
            case KNOWN -> "vilket svar som helst";
        };
    }

    private String means(Changes changes) {
        var parts = new ArrayList<String>();
        if (changes.severityFrom() != changes.severityTo()) {
            parts.add("allvaret blir " + SwedishLabels.of(changes.severityTo()).toLowerCase(Locale.ROOT));
        }
        if (changes.privacyRiskFrom() != changes.privacyRiskTo()) {
            parts.add("risken blir «" + Labels.of(changes.privacyRiskTo()) + "»");
        }
        changes.dutiesAdded().forEach(duty -> parts.add("«" + title(duty) + "» tillkommer"));
        changes.dutiesRemoved().forEach(duty -> parts.add("«" + title(duty) + "» behövs inte"));
        changes.rolesAdded().forEach(role -> parts.add(basis.organisation().roleName(role) + " ska nås"));
        changes.rolesRemoved().forEach(role -> parts.add(basis.organisation().roleName(role) + " behöver inte nås"));
        changes.rolesChanged()
                .forEach(role ->
                        parts.add("annan brådska för " + basis.organisation().roleName(role)));
        return String.join(", ", parts);
    }

    private String title(DutyCode code) {
        return basis.duties().newest(code).map(DutyDefinition::title).orElse(code.value());
    }
}
