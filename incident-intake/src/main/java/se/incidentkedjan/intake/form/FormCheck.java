package se.incidentkedjan.intake.form;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.incidentkedjan.kit.config.FileCommand;
import se.incidentkedjan.kit.config.FileKind;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.rules.RuleBook;
import se.incidentkedjan.rules.RuleText;

/**
 * {@code rules check} of the form: whether the file that is named, or the one in the folder that is named, can be used, and
 * which of its questions no rule would ever have put. Needs no running service.
 */
public final class FormCheck implements FileCommand {

    /** How its file is known. */
    public static final FileKind FORM = FileKind.of(FormBook.FILE, "happenings", "most-questions");

    @Override
    public boolean run(Path own, List<String> words, Consumer<String> out) {
        var asked = words.isEmpty() ? own : Path.of(words.getFirst());
        var folder = Files.isDirectory(asked)
                ? asked
                : Objects.requireNonNullElse(asked.toAbsolutePath().getParent(), own);
        var file = Files.isDirectory(asked) ? FORM.in(folder, own) : asked;
        FormBook book;
        try {
            book = FormBook.readFile(file);
        } catch (InvalidConfiguration e) {
            FileCommand.tell(e, problem -> file, out);
            return false;
        }
        out.accept("Inga fel. %d händelser och %d frågor i %s."
                .formatted(book.happenings().size(), book.questions().size(), file));
        readByRules(folder)
                .or(() -> readByRules(own))
                .ifPresent(facts -> book.questions().stream()
                        .map(Question::name)
                        .distinct()
                        .filter(fact -> !fact.equals(Interview.PEOPLE) && !facts.contains(fact))
                        .forEach(fact ->
                                out.accept("Varning: frågan om %s ställs aldrig, för ingen regel läser den uppgiften."
                                        .formatted(fact))));
        return true;
    }

    /** Empty when there are none, or they are wrong: that is told of where rules are checked. */
    private static Optional<Set<String>> readByRules(Path folder) {
        try {
            return Optional.of(RuleBook.ofFolder(folder).texts().stream()
                    .map(RuleText::reads)
                    .flatMap(List::stream)
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (InvalidConfiguration e) {
            return Optional.empty();
        }
    }
}
