package se.incidentkedjan.intake.form.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.intake.form.Answers;
import se.incidentkedjan.intake.form.FormBook;
import se.incidentkedjan.intake.form.Happening;
import se.incidentkedjan.intake.form.Language;
import se.incidentkedjan.intake.form.Question;
import se.incidentkedjan.intake.organisation.Listed;
import se.incidentkedjan.intake.organisation.Organisation;
import se.incidentkedjan.intake.report.Finding;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.Field;
import se.incidentkedjan.webkit.FieldError;
import se.incidentkedjan.webkit.MomentField;
import se.incidentkedjan.webkit.Option;
import se.incidentkedjan.webkit.SwedishTimeInput;
import se.incidentkedjan.webkit.TimeReading;

/** The last page of the form, where there is room for words: its questions, with what was typed and what is wrong. */
final class FormQuestions {

    /** What happens to things that stand in the register of systems; to the others it need not be asked. */
    private static final Set<Category> IN_SYSTEMS = EnumSet.of(
            Category.OUTAGE,
            Category.MALWARE,
            Category.SUPPLIER,
            Category.SNOOPING,
            Category.OVERSHARED,
            Category.WRONG_OR_DELETED_DATA);

    private final FormInput input;
    private final FormBook book;
    private final Organisation organisation;
    private final FormTexts texts;
    private final List<Finding> findings;

    FormQuestions(FormInput input, FormBook book, Organisation organisation, FormTexts texts, List<Finding> findings) {
        this.input = input;
        this.book = book;
        this.organisation = organisation;
        this.texts = texts;
        this.findings = findings;
    }

    /** An answer that was given before, with the address at which it can be changed. */
    record Given(String question, String answer, String change) {}

    /** The lines of the error summary, in the order of the questions. */
    public List<FieldError> getErrors() {
        return findings.stream()
                .map(finding -> new FieldError(finding.field(), texts.of(finding, language())))
                .toList();
    }

    public String getToken() {
        return input.token();
    }

    public List<Progress.Hidden> getHidden() {
        return input.progress().hidden();
    }

    /** The sum of words in which somebody has been shown what will be masked. */
    public String getSeen() {
        return input.seen();
    }

    public List<Advice> getAdvice() {
        return Advice.of(happening(), language());
    }

    /** What has been answered so far. */
    public List<Given> getGiven() {
        var given = new ArrayList<Given>();
        var progress = input.progress();
        if (progress.category() != null) {
            given.add(new Given(
                    text("happening.question"),
                    happening().label().in(language()),
                    progress.atTheBeginning().address()));
        }
        if (progress.securityClassified() != null) {
            given.add(new Given(
                    text("security.question"),
                    text("answer." + input.securityClassified()),
                    progress.afterTheFirst().address()));
        }
        for (var answer : progress.answers()) {
            given.add(new Given(
                    answer.question().ask().in(language()),
                    shown(answer),
                    progress.before(answer).address()));
        }
        return given;
    }

    private String shown(Answers.Given answer) {
        if (answer.isUnknown()) {
            return text("answer." + Question.DO_NOT_KNOW);
        }
        if (answer.question().asksForNumber()) {
            return answer.values().getFirst();
        }
        return String.join(
                ", ",
                answer.question().alternatives().stream()
                        .filter(alternative -> answer.values().containsAll(alternative.codes()))
                        .map(alternative -> alternative.label().in(language()))
                        .toList());
    }

    /** Whether they could not say if säkerhetsskydd is concerned, so that care is asked for. */
    public boolean isUncertain() {
        return input.securityClassified() == YesNo.UNKNOWN;
    }

    /** Where the säkerhetsskyddschef answers. */
    public List<String> getSecurityChiefPhones() {
        return organisation.securityChiefPhones();
    }

    /** What happened, asked here of whoever has come without answering it; null when it is answered. */
    public @Nullable Choice getCategory() {
        if (input.progress().category() != null) {
            return null;
        }
        var options = book.happenings().stream()
                .map(happening -> Option.of(
                                happening.category().name(), happening.label().in(language()))
                        .withHint(example(happening)))
                .toList();
        return choice(Progress.CATEGORY, text("happening.question"), options, "");
    }

    private @Nullable String example(Happening happening) {
        var example = happening.example();
        return example == null ? null : example.in(language());
    }

    public MomentField getNoticed() {
        var field = MomentField.of("noticed", text("noticed.question"))
                .withHint(text("noticed.hint"))
                .withValue(input.noticedDate(), input.noticedTime());
        var date = error("noticedDate");
        var time = error("noticedTime");
        if (date != null) {
            return field.withError(TimeReading.Part.DATE, date);
        }
        return time == null ? field : field.withError(TimeReading.Part.TIME, time);
    }

    /** Whether something about the time was typed, so that it is shown at once. */
    public boolean isNoticedOpen() {
        return !input.noticedDate().isEmpty() || !input.noticedTime().isEmpty();
    }

    /** Which of two, when the typed time occurred twice; null when it did not. */
    public @Nullable Choice getNoticedWhich() {
        if (!(SwedishTimeInput.read(input.noticedDate(), input.noticedTime()) instanceof TimeReading.Twice twice)) {
            return null;
        }
        return choice(
                "noticedWhich",
                text("noticedWhich.question"),
                List.of(
                        Option.of(twice.earlier().toString(), text("noticedWhich.first")),
                        Option.of(twice.later().toString(), text("noticedWhich.second"))),
                input.noticedWhich());
    }

    public Choice getUnit() {
        return choice("unit", text("unit.question"), listed(text("unit.unknown"), organisation.units()), input.unit());
    }

    /** The same question to whoever may tell nothing else. */
    public Choice getUnitIfYouLike() {
        return choice("unit", text("unit.optional"), listed(text("unit.unsaid"), organisation.units()), input.unit());
    }

    /** Which system; null when what happened seldom has one. */
    public @Nullable Choice getSystem() {
        var category = input.progress().category();
        if (category != null && !IN_SYSTEMS.contains(category)) {
            return null;
        }
        return choice(
                "system",
                text("system.question"),
                listed(text("system.unknown"), organisation.systems()),
                input.system());
    }

    public Field getDescription() {
        return Field.text("description", text("description.question"))
                .withHint(text("description.hint"))
                .withValue(input.description())
                .withError(error("description"));
    }

    public Field getName() {
        return Field.text("name", text("name.question"))
                .withAutocomplete("name")
                .withValue(input.name())
                .withError(error("name"));
    }

    public Field getEmail() {
        return Field.email("email", text("email.question"))
                .withHint(text("email.hint"))
                .withValue(input.email())
                .withError(error("email"));
    }

    private Choice choice(String name, String legend, List<Option> options, String chosen) {
        return Choice.of(name, legend, options).withChosen(List.of(chosen)).withError(error(name));
    }

    private static List<Option> listed(String none, List<Listed> all) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", none));
        all.forEach(one -> options.add(Option.of(one.code(), one.name())));
        return options;
    }

    private @Nullable String error(String name) {
        return findings.stream()
                .filter(finding -> finding.field().equals(name))
                .map(finding -> texts.of(finding, language()))
                .findFirst()
                .orElse(null);
    }

    private Happening happening() {
        return book.happening(Objects.requireNonNullElse(input.progress().category(), Category.UNKNOWN));
    }

    private String text(String key) {
        return texts.text(key, language());
    }

    private Language language() {
        return input.progress().language();
    }
}
