package se.incidentkedjan.intake.register.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.intake.form.FormFiles;
import se.incidentkedjan.intake.organisation.Organisation;
import se.incidentkedjan.intake.register.Choices;
import se.incidentkedjan.intake.register.ImportDesk;
import se.incidentkedjan.intake.register.RegisterField;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.Option;

/** The step where somebody says what words of the file mean that are not understood by themselves. */
@Hidden
@Controller
@RequestMapping("/importera/{id}/ord")
class WordPages {

    /** More than this in one column is no list of choices. */
    private static final int MOST_WORDS = 60;

    private static final int LONGEST_SHOWN = 80;

    private final ImportDesk desk;
    private final Importer importer;
    private final Supplier<Choices> choices;

    WordPages(ImportDesk desk, Importer importer, FormFiles form, Organisation organisation) {
        this.desk = desk;
        this.importer = importer;
        this.choices = () -> new Choices(form.book(), organisation);
    }

    /**
     * The words of a column.
     *
     * @param heading what the column is taken for
     * @param questions what each of them means
     * @param more how many are not shown, because there are too many
     */
    record Group(String heading, List<Choice> questions, int more) {}

    @Requires(Action.REGISTER_IMPORT)
    @GetMapping
    ModelAndView show(@PathVariable String id, Permission permission) {
        var opened = importer.open(id, "words", permission);
        var unknown = desk.notUnderstood(opened.itself(), opened.plan());
        if (unknown.isEmpty()) {
            return Importer.onwards(opened.itself().id(), "/granska");
        }
        var known = choices.get();
        var groups = new ArrayList<Group>();
        unknown.forEach((field, words) -> groups.add(group(opened, known, field, words)));
        return new ModelAndView("incident-intake/import-words", HttpStatus.OK)
                .addObject("id", opened.itself().id())
                .addObject("groups", groups);
    }

    @Requires(Action.REGISTER_IMPORT)
    @PostMapping
    ModelAndView decide(@PathVariable String id, @RequestParam Map<String, String> form, Permission permission) {
        var opened = importer.open(id, "words-chosen", permission);
        var known = choices.get();
        var meanings = opened.plan().meanings();
        for (var one : desk.notUnderstood(opened.itself(), opened.plan()).entrySet()) {
            var field = one.getKey();
            for (var words : one.getValue().keySet()) {
                var code = form.getOrDefault(name(field, words), "");
                if (known.canSay(field, code)) {
                    meanings = meanings.with(field, words, code);
                }
            }
        }
        desk.decide(opened.itself(), opened.plan(), meanings);
        return Importer.onwards(opened.itself().id(), "/granska");
    }

    private static Group group(Importer.Opened opened, Choices known, RegisterField field, Map<String, Integer> words) {
        var questions = words.entrySet().stream()
                .limit(MOST_WORDS)
                .map(word -> question(opened, known, field, word))
                .toList();
        return new Group(field.label(), questions, Math.max(0, words.size() - MOST_WORDS));
    }

    private static Choice question(
            Importer.Opened opened, Choices known, RegisterField field, Map.Entry<String, Integer> word) {
        var chosen = opened.plan().meanings().of(field, word.getKey()).orElse("");
        var options = new ArrayList<Option>();
        options.add(Option.of("", "Välj").chosenWhen(chosen));
        known.of(field)
                .forEach(choice ->
                        options.add(Option.of(choice.code(), choice.label()).chosenWhen(chosen)));
        return Choice.of(
                name(field, word.getKey()),
                "«%s», %s".formatted(shortened(word.getKey()), Shown.rows(word.getValue())),
                options);
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_SHOWN ? words : words.substring(0, LONGEST_SHOWN) + "…";
    }

    /** A name that says nothing of the words, and is the same when the list has changed in between. */
    private static String name(RegisterField field, String words) {
        return "ord-" + UUID.nameUUIDFromBytes((field + "\n" + words).getBytes(UTF_8));
    }
}
