package se.incidentkedjan.escalation.casework.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.web.WorkForm.Part;
import se.incidentkedjan.escalation.organisation.SystemEntry;
import se.incidentkedjan.escalation.organisation.Unit;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.rules.FactKind;
import se.incidentkedjan.rules.Reason.ReadFact;
import se.incidentkedjan.rules.ToldFacts;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.Field;
import se.incidentkedjan.webkit.Option;
import tools.jackson.databind.node.ObjectNode;

/** The facts of a case as questions: first those whose answer could change the outcome. */
@Component
class FactsForm {

    private static final String UNKNOWN = "UNKNOWN";
    private static final String ASKED = "fragor";
    private static final String SEEN = "sedd";
    private static final int FEW = 7;

    private final DecisionBasis basis;

    FactsForm(DecisionBasis basis) {
        this.basis = basis;
    }

    WorkForm form(IncidentCase one, Typed typed) {
        var told = values(one);
        if (one.isSecurityClassified()) {
            return classified(told, typed);
        }
        var open = one.assessment().openQuestions();
        var parts = new ArrayList<Part>();
        asked().stream().filter(fact -> open.contains(fact.name())).forEach(fact -> parts.add(part(fact, told, typed)));
        if (!parts.isEmpty()) {
            parts.set(0, parts.getFirst().under("Svar som kan ändra bedömningen"));
        }
        var headings = new HashSet<String>();
        asked().stream().filter(fact -> !open.contains(fact.name())).forEach(fact -> {
            var heading = heading(fact);
            var part = part(fact, told, typed);
            parts.add(headings.add(heading) ? part.under(heading) : part);
        });
        parts.add(Part.hidden(ASKED, "ja"));
        parts.add(Part.hidden(SEEN, ""));
        told.forEach((name, values) -> values.forEach(value -> parts.add(Part.hidden(SEEN, name + "=" + value))));
        parts.add(Part.words(new Field(
                        WorkFields.REASON,
                        "Varför ändras uppgifterna?",
                        "Frivilligt. Skriv inga uppgifter om enskilda.",
                        typed.text(WorkFields.REASON),
                        typed.error("reason")))
                .under("Skäl"));
        return new WorkForm(
                "uppgifter",
                "Ändra uppgifter",
                "Reglerna prövas på nytt när du sparar. Det som ni inte vet ska stå som okänt.",
                parts,
                "Spara och bedöm på nytt");
    }

    private static String heading(FactKind fact) {
        var name = fact.name();
        var group = name.contains(".") ? name.substring(0, name.indexOf('.')) : "";
        return switch (group) {
            case "personalData" -> "Personuppgifter";
            case "operations" -> "Verksamheten";
            case "klassa" -> "Systemets klassning";
            default -> "Händelsen";
        };
    }

    /** What may be classified is never asked for. */
    private WorkForm classified(Map<String, List<String>> told, Typed typed) {
        var only = asked().stream()
                .filter(fact -> fact.name().equals("securityClassified"))
                .map(fact -> part(fact, told, typed))
                .toList();
        return new WorkForm(
                "uppgifter",
                "Rör det säkerhetsskydd?",
                "Så länge svaret är ja skrivs inget annat in här. Ändra bara om säkerhetsskyddschefen har sagt att det inte"
                        + " rör säkerhetsskydd.",
                only,
                "Spara");
    }

    /** Only what differs from what was shown, so that what others have told meanwhile is not undone. */
    CaseCommand.Assess command(IncidentCase one, Typed typed) {
        var told = values(one);
        var seen = seen(typed, told);
        var patch = EventJson.mapper().createObjectNode();
        for (var fact : asked()) {
            if (!typed.isGiven(fact.name()) && typed.all(ASKED).isEmpty()) {
                continue;
            }
            var before = told.getOrDefault(fact.name(), List.of());
            var after = answer(fact, typed);
            if (isAnother(fact, before, after) && isAnother(fact, seen.getOrDefault(fact.name(), List.of()), after)) {
                put(patch, fact, after, typed);
            }
        }
        return new CaseCommand.Assess(patch, typed.text(WorkFields.REASON));
    }

    private static List<String> answer(FactKind fact, Typed typed) {
        return typed.all(fact.name()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty() && !value.equals(UNKNOWN))
                .toList();
    }

    private static boolean isAnother(FactKind fact, List<String> known, List<String> typed) {
        return !Set.copyOf(known).equals(Set.copyOf(decimals(fact, typed)));
    }

    /** What was known when the form was shown; what is known now when nobody was shown any. */
    private static Map<String, List<String>> seen(Typed typed, Map<String, List<String>> told) {
        return typed.all(SEEN).isEmpty()
                ? told
                : typed.all(SEEN).stream()
                        .filter(value -> value.contains("="))
                        .map(value -> value.split("=", 2))
                        .collect(Collectors.groupingBy(
                                value -> value[0], Collectors.mapping(value -> value[1], Collectors.toList())));
    }

    private static List<String> decimals(FactKind fact, List<String> typed) {
        return fact.form() == FactKind.Form.DECIMAL
                ? typed.stream().map(text -> text.replace(',', '.')).toList()
                : typed;
    }

    private static void put(ObjectNode patch, FactKind fact, List<String> after, Typed typed) {
        var path = fact.name().split("\\.", -1);
        var node = patch;
        for (var i = 0; i < path.length - 1; i++) {
            node = node.get(path[i]) instanceof ObjectNode known ? known : node.putObject(path[i]);
        }
        var last = path[path.length - 1];
        if (after.isEmpty()) {
            node.putNull(last);
            return;
        }
        var value = after.getFirst();
        switch (fact.form()) {
            case ONE, TEXT, INSTANT -> node.put(last, value);
            case FLAG -> node.put(last, Boolean.parseBoolean(value));
            case SEVERAL -> after.forEach(node.withArrayProperty(last)::add);
            case COUNT, DECIMAL -> {
                try {
                    node.put(last, new BigDecimal(value.replace(',', '.').replace(" ", "")));
                } catch (NumberFormatException e) {
                    typed.wrong(fact.name(), "Skriv ett tal, till exempel 4 eller 0,5.");
                }
            }
        }
    }

    private static Map<String, List<String>> values(IncidentCase one) {
        return ToldFacts.of(one.assessment().told()).stream()
                .collect(Collectors.toMap(
                        ReadFact::name,
                        fact -> fact.values().stream().map(FactsForm::plain).toList()));
    }

    /** Numbers as people write them: 4 and not 4.0. */
    private static String plain(String value) {
        return value.endsWith(".0") ? value.substring(0, value.length() - 2) : value;
    }

    /** The points in time are declared on a form of their own. */
    private static List<FactKind> asked() {
        return FactKind.all().stream()
                .filter(fact -> fact.form() != FactKind.Form.INSTANT)
                .toList();
    }

    private Part part(FactKind fact, Map<String, List<String>> told, Typed typed) {
        var name = fact.name();
        var known = told.getOrDefault(name, List.<String>of());
        var isTyped = !typed.all(ASKED).isEmpty()
                && isAnother(fact, seen(typed, told).getOrDefault(name, List.of()), answer(fact, typed));
        var now = isTyped ? typed.all(name) : known;
        var question = FactQuestions.question(name);
        return switch (fact.form()) {
            case ONE -> {
                var options = fact.codes().stream()
                        .sorted(Comparator.comparing(UNKNOWN::equals))
                        .map(code -> Option.of(code, FactQuestions.answer(name, List.of(code))))
                        .toList();
                var choice = Choice.of(name, question, options)
                        .withChosen(now.isEmpty() ? List.of(UNKNOWN) : now)
                        .withError(typed.error(name));
                yield options.size() > FEW ? Part.list(choice) : Part.one(choice);
            }
            case FLAG ->
                Part.one(Choice.of(name, question, List.of(Option.of("false", "Nej"), Option.of("true", "Ja")))
                        .withChosen(now.isEmpty() ? List.of("false") : now));
            case SEVERAL ->
                Part.several(Choice.of(
                                name,
                                question,
                                fact.codes().stream()
                                        .map(code -> Option.of(code, FactQuestions.answer(name, List.of(code))))
                                        .toList())
                        .withChosen(now)
                        .withError(typed.error(name)));
            case TEXT -> Part.list(listed(name, question, now).withError(typed.error(name)));
            case COUNT, DECIMAL, INSTANT ->
                Part.text(Field.number(name, question)
                        .withValue(now.isEmpty() ? "" : now.getFirst().replace('.', ','))
                        .withError(typed.error(name)));
        };
    }

    private Choice listed(String name, String question, List<String> now) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", "Okänt"));
        if (name.equals("unit")) {
            basis.organisation().units().values().stream()
                    .sorted(Comparator.comparing(Unit::name))
                    .forEach(unit -> options.add(Option.of(unit.code().value(), unit.name())));
        } else {
            basis.organisation().systems().values().stream()
                    .sorted(Comparator.comparing(SystemEntry::name))
                    .forEach(system -> options.add(Option.of(system.code().value(), system.name())));
        }
        return Choice.of(name, question, options).withChosen(now);
    }
}
