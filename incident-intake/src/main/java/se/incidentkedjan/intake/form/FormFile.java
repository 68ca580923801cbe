package se.incidentkedjan.intake.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.intake.masking.PatternKind;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigNode;
import se.incidentkedjan.kit.config.Nearest;
import se.incidentkedjan.rules.FactKind;

/** The form of {@code form.yml}. */
final class FormFile {

    private static final int MOST_QUESTIONS = 8;
    private static final String PHONE = "{telefon}";
    private static final Pattern BRACES = Pattern.compile("\\{[^}]*}?|}");
    private static final Set<FactKind.Form> ASKABLE = Set.of(
            FactKind.Form.ONE, FactKind.Form.SEVERAL, FactKind.Form.FLAG, FactKind.Form.COUNT, FactKind.Form.DECIMAL);
    // Asked in ways of their own, before and after these questions.
    private static final Set<String> ELSEWHERE = Set.of("category", "securityClassified", "unit", "system");

    private final List<FactKind> facts = FactKind.all().stream()
            .filter(fact -> ASKABLE.contains(fact.form()) && !ELSEWHERE.contains(fact.name()))
            .toList();

    FormBook read(ConfigNode root) {
        root.only(ConfigFile.VALID_FROM, "most-questions", "happenings", "questions");
        var happenings = happenings(root);
        var questions = root.requiredList("questions").stream()
                .flatMap(node -> question(node).stream())
                .toList();
        return new FormBook(
                happenings, questions, root.required("most-questions").integer(0, MOST_QUESTIONS));
    }

    private static List<Happening> happenings(ConfigNode root) {
        var found = new ArrayList<Happening>();
        var seen = new HashSet<Category>();
        boolean allAreKnown = true;
        for (var node : root.requiredList("happenings")) {
            node.only("code", "common", "label", "example", "advice", "keeps");
            var code = node.required("code");
            var category = code.known(Category.class);
            if (category.isPresent() && !seen.add(category.get())) {
                code.problem("«%s» står redan i listan. Varje kod får bara stå en gång.".formatted(category.get()));
            }
            allAreKnown &= category.isPresent();
            found.add(new Happening(
                    category.orElse(Category.UNKNOWN),
                    node.optional("common").map(ConfigNode::flag).orElse(false),
                    text(node.required("label")),
                    node.optional("example").map(FormFile::text).orElse(null),
                    node.requiredList("advice").stream().map(FormFile::advice).toList(),
                    node.list("keeps").stream()
                            .map(kind -> kind.oneOf(PatternKind.class))
                            .collect(Collectors.toUnmodifiableSet())));
        }
        // What is misspelt would be missing too, and that is one fault.
        if (allAreKnown) {
            refuseMissing(root, seen);
        }
        return found;
    }

    /** «Annat» and «vet inte» are one answer: nobody should have to tell them apart. */
    private static void refuseMissing(ConfigNode root, Set<Category> seen) {
        var missing = Arrays.stream(Category.values())
                .filter(category -> category != Category.OTHER && !seen.contains(category))
                .map(Category::name)
                .toList();
        if (!missing.isEmpty()) {
            root.required("happenings")
                    .problem("Det saknas händelser: %s. Alla måste finnas, så att ingen anmälan blir omöjlig."
                            .formatted(String.join(", ", missing)));
        }
    }

    private Optional<Question> question(ConfigNode node) {
        node.only("fact", "for", "ask", "help", "answers");
        var name = node.required("fact");
        var fact = facts.stream().filter(one -> one.name().equals(name.text())).findFirst();
        if (fact.isEmpty()) {
            var known = facts.stream().map(FactKind::name).toList();
            name.problem("Uppgiften «%s» kan inte frågas så.%s Uppgifterna är: %s."
                    .formatted(name.text(), Nearest.hint(name.text(), known), String.join(", ", known)));
        }
        return fact.map(kind -> new Question(
                kind,
                node.list("for").stream()
                        .map(category -> category.oneOf(Category.class))
                        .collect(Collectors.toUnmodifiableSet()),
                text(node.required("ask")),
                node.optional("help").map(FormFile::text).orElse(null),
                alternatives(node, kind)));
    }

    private static List<Alternative> alternatives(ConfigNode node, FactKind fact) {
        var isNumber = fact.form() == FactKind.Form.COUNT || fact.form() == FactKind.Form.DECIMAL;
        if (isNumber) {
            node.optional("answers")
                    .ifPresent(answers -> answers.problem(
                            "Frågan gäller ett antal och har inga svar att välja på." + " Ta bort answers."));
            return List.of();
        }
        return node.requiredList("answers").stream()
                .map(answer -> alternative(answer, fact))
                .toList();
    }

    private static Alternative alternative(ConfigNode node, FactKind fact) {
        node.only("codes", "label");
        var codes = node.requiredList("codes");
        var known = fact.form() == FactKind.Form.FLAG ? List.of("true", "false") : fact.codes();
        for (var code : codes) {
            var text = code.text();
            if (!text.isEmpty() && !known.contains(text)) {
                code.problem("Koden «%s» finns inte för %s.%s Koderna är: %s."
                        .formatted(text, fact.name(), Nearest.hint(text, known), String.join(", ", known)));
            } else if (text.equals(Question.DO_NOT_KNOW)) {
                code.problem("«Vet inte» finns alltid och ska inte stå här.");
            }
        }
        if (codes.size() > 1 && fact.form() != FactKind.Form.SEVERAL) {
            node.problem("%s kan bara ha ett värde, så varje svar ska ha en kod.".formatted(fact.name()));
        }
        return new Alternative(codes.stream().map(ConfigNode::text).toList(), text(node.required("label")));
    }

    private static Text text(ConfigNode node) {
        node.only("sv", "en");
        return new Text(words(node.required("sv"), 0), words(node.required("en"), 0));
    }

    private static Text advice(ConfigNode node) {
        node.only("sv", "en");
        return new Text(words(node.required("sv"), 1), words(node.required("en"), 1));
    }

    /** What stands in braces would be shown as it is, unless it is the phone number. */
    private static String words(ConfigNode node, int phones) {
        var text = node.text();
        var braces = BRACES.matcher(text).results().map(MatchResult::group).toList();
        if (phones == 0 && !braces.isEmpty()) {
            node.problem("%s byts inte ut här. {telefon} går att skriva i råden (advice), och inget annat."
                    .formatted(braces.getFirst()));
        } else if (!braces.stream().allMatch(PHONE::equals)) {
            node.problem("Bara {telefon} byts ut. Skriv så, eller ta bort klamrarna.");
        } else if (braces.size() > phones) {
            node.problem("{telefon} kan stå en gång i varje råd. Dela upp rådet i två.");
        }
        return text;
    }
}
