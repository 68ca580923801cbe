package se.incidentkedjan.intake.form.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.intake.form.Alternative;
import se.incidentkedjan.intake.form.Answers;
import se.incidentkedjan.intake.form.FormBook;
import se.incidentkedjan.intake.form.Interview;
import se.incidentkedjan.intake.form.Language;
import se.incidentkedjan.intake.form.Question;
import se.incidentkedjan.rules.FactKind;

/**
 * How far someone has come: the answers that are codes and numbers, as they stand in addresses and hidden fields. Words
 * never do.
 *
 * @param language that they have chosen
 * @param category what happened; absent while it has not been answered
 * @param securityClassified whether säkerhetsskydd is concerned; absent while it has not been answered
 * @param answers to the questions after those, in the order they were given
 */
record Progress(
        Language language,
        @Nullable Category category,
        @Nullable YesNo securityClassified,
        List<Answers.Given> answers) {

    /** Carries one answer. */
    record Hidden(String name, String value) {}

    static final String CATEGORY = "category";
    static final String LANGUAGE = "lang";

    /** The name of the question about säkerhetsskydd, in addresses and in the form. */
    static final String SECURITY_CLASSIFIED = "securityClassified";

    /** The same when it is sent in a body: a yes stands in no address, and so in no history and no log of a proxy. */
    static final String SECURITY_ANSWER = "answer";

    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,5}(?:[.,]\\d{1,2})?");

    Progress {
        answers = List.copyOf(answers);
    }

    static Progress of(Sent sent, FormBook book) {
        var category = category(sent.first(CATEGORY));
        var answers = new ArrayList<Answers.Given>();
        if (category != null) {
            for (var one : sent.values().entrySet()) {
                book.question(one.getKey(), category)
                        .flatMap(question -> given(question, one.getValue()))
                        .ifPresent(answers::add);
            }
        }
        return new Progress(
                Language.of(Objects.requireNonNullElse(sent.first(LANGUAGE), "")),
                category,
                securityAnswer(sent).orElse(null),
                answers.stream().limit(book.mostQuestions()).toList());
    }

    private static @Nullable Category category(@Nullable String sent) {
        return Arrays.stream(Category.values())
                .filter(one -> one.name().equals(sent))
                .findFirst()
                .orElse(null);
    }

    /** The answer about säkerhetsskydd; empty when it has not been given. One yes among several answers is a yes. */
    private static Optional<YesNo> securityAnswer(Sent sent) {
        var given = Stream.of(SECURITY_CLASSIFIED, SECURITY_ANSWER)
                .map(sent::all)
                .flatMap(List::stream)
                .map(String::strip)
                .toList();
        return Stream.of(YesNo.YES, YesNo.UNKNOWN, YesNo.NO)
                .filter(answer -> given.stream().anyMatch(answer.name()::equalsIgnoreCase))
                .findFirst();
    }

    /** What is none of the answers to a question is no answer. */
    private static Optional<Answers.Given> given(Question question, List<String> sent) {
        var known = sent.stream()
                .flatMap(value -> codes(question, value.strip()))
                .distinct()
                .toList();
        var codes = known.stream()
                .filter(code -> !code.equals(Question.DO_NOT_KNOW))
                .toList();
        if (codes.isEmpty()) {
            return known.isEmpty() ? Optional.empty() : Optional.of(new Answers.Given(question, known));
        }
        return Optional.of(new Answers.Given(question, question.takesSeveral() ? codes : codes.subList(0, 1)));
    }

    private static Stream<String> codes(Question question, String value) {
        if (value.equals(Question.DO_NOT_KNOW)) {
            return Stream.of(value);
        }
        if (question.asksForNumber()) {
            var form = question.fact().form() == FactKind.Form.COUNT ? COUNT : DECIMAL;
            return form.matcher(value).matches() ? Stream.of(value.replace(',', '.')) : Stream.empty();
        }
        var known = question.alternatives().stream()
                .flatMap(alternative -> alternative.codes().stream())
                .collect(Collectors.toSet());
        return Pattern.compile(",").splitAsStream(value).filter(known::contains);
    }

    /**
     * In the order in which the questions were put, which nothing that is sent tells: proxies sort what they pass on. What
     * was answered without having been asked comes last.
     */
    Progress inOrder(Interview interview) {
        var left = new ArrayList<>(answers);
        var ordered = new ArrayList<Answers.Given>();
        for (var next = next(interview, ordered, left); next.isPresent(); next = next(interview, ordered, left)) {
            ordered.add(next.get());
            left.remove(next.get());
        }
        ordered.addAll(left);
        return new Progress(language, category, securityClassified, ordered);
    }

    private Optional<Answers.Given> next(Interview interview, List<Answers.Given> ordered, List<Answers.Given> left) {
        return interview
                .next(new Progress(language, category, securityClassified, ordered).asAnswers())
                .flatMap(question -> left.stream()
                        .filter(answer -> answer.question().equals(question))
                        .findFirst());
    }

    /** What the rules make facts of. */
    Answers asAnswers() {
        var all = Answers.of(
                category == null ? Category.UNKNOWN : category,
                securityClassified == null ? YesNo.UNKNOWN : securityClassified);
        for (var answer : answers) {
            all = all.with(answer.question(), answer.values());
        }
        return all;
    }

    /** How many questions have been answered. */
    int count() {
        return (category == null ? 0 : 1) + (securityClassified == null ? 0 : 1) + answers.size();
    }

    /** The same in another language. */
    Progress in(Language other) {
        return new Progress(other, category, securityClassified, answers);
    }

    /** Without the last answer. */
    Progress oneBack() {
        if (!answers.isEmpty()) {
            return new Progress(language, category, securityClassified, answers.subList(0, answers.size() - 1));
        }
        return new Progress(language, securityClassified == null ? null : category, null, List.of());
    }

    /** Before an answer was given; those after it depend on it. */
    Progress before(Answers.Given answer) {
        return new Progress(language, category, securityClassified, answers.subList(0, answers.indexOf(answer)));
    }

    /** Only the language. */
    Progress atTheBeginning() {
        return new Progress(language, null, null, List.of());
    }

    /** With what happened, and nothing after it. */
    Progress afterTheFirst() {
        return new Progress(language, category, null, List.of());
    }

    /** What a form carries on. A yes about säkerhetsskydd is carried in bodies only. */
    List<Hidden> hidden() {
        var hidden = new ArrayList<Hidden>();
        if (language != Language.SV) {
            hidden.add(new Hidden(LANGUAGE, language.code()));
        }
        if (category != null) {
            hidden.add(new Hidden(CATEGORY, category.name()));
        }
        if (securityClassified != null) {
            hidden.add(new Hidden(SECURITY_CLASSIFIED, securityClassified.name()));
        }
        for (var answer : answers) {
            sent(answer)
                    .forEach(value -> hidden.add(new Hidden(answer.question().name(), value)));
        }
        return hidden;
    }

    /** The values that stand for an answer in a form. */
    static List<String> sent(Answers.Given answer) {
        if (answer.isUnknown() || answer.question().asksForNumber()) {
            return answer.values();
        }
        return answer.question().alternatives().stream()
                .filter(alternative -> answer.values().containsAll(alternative.codes()))
                .map(Alternative::value)
                .toList();
    }

    /** The address of the page that comes now. */
    String address() {
        var query = hidden().stream()
                .map(one -> one.name() + "=" + URLEncoder.encode(one.value(), UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? FormPages.ADDRESS : FormPages.ADDRESS + "?" + query;
    }
}
