package se.incidentkedjan.intake.form;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.kit.config.ConfigFile;

/**
 * What {@code form.yml} says: what can have happened, and what may be asked of whoever reports it. Immutable.
 *
 * @param happenings what can have happened, in the order it is shown
 * @param questions what may be asked; for each fact the first that fits what happened
 * @param mostQuestions how many of them are put at most
 */
public record FormBook(List<Happening> happenings, List<Question> questions, int mostQuestions) {

    /** The file's name in the folder of settings. */
    public static final String FILE = "form.yml";

    /** Keeps its own copies. */
    public FormBook {
        happenings = List.copyOf(happenings);
        questions = List.copyOf(questions);
    }

    /**
     * Reads the file.
     *
     * @throws se.incidentkedjan.kit.config.InvalidConfiguration with every problem in it
     */
    public static FormBook read(Path folder) {
        return readFile(folder.resolve(FILE));
    }

    /** Reads a file that may be called anything. */
    static FormBook readFile(Path file) {
        return ConfigFile.read(file, (root, version) -> new FormFile().read(root));
    }

    /** What is said of something that can have happened; what is not in the list is what nobody knows. */
    public Happening happening(Category category) {
        return find(category).or(() -> find(Category.UNKNOWN)).orElseThrow();
    }

    private Optional<Happening> find(Category category) {
        return happenings.stream()
                .filter(happening -> happening.category() == category)
                .findFirst();
    }

    /** How a fact is asked for when this has happened; empty when an employee is never asked for it. */
    public Optional<Question> question(String fact, Category category) {
        return questions.stream()
                .filter(question -> question.name().equals(fact) && question.isFor(category))
                .findFirst();
    }
}
