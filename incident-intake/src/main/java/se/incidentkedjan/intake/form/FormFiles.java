package se.incidentkedjan.intake.form;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.kit.config.Problem;
import se.incidentkedjan.kit.config.Reloading;
import se.incidentkedjan.rules.RuleBook;

/**
 * The words of the form and the rules that choose among them, read again when they change. A changed file that is wrong
 * does not replace the one before it. Rules that are wrong already at the start stop nobody from reporting: they are told
 * of, and until they are right only what every report needs is asked.
 */
public final class FormFiles {

    private static final Logger LOG = LoggerFactory.getLogger(FormFiles.class);

    private final Reloading<FormBook> form;
    private final Reloading<Optional<RuleBook>> rules;
    private final Clock clock;
    private List<Problem> atTheStart = List.of();

    /**
     * Reads them.
     *
     * @throws InvalidConfiguration with every problem in {@code form.yml}
     */
    public FormFiles(Path folder, Clock clock) {
        this.clock = clock;
        this.form = new Reloading<>(
                List.of(folder.resolve(FormBook.FILE)), () -> FormBook.read(folder), clock, FormFiles::tell);
        var files = List.of(
                folder.resolve(RuleBook.FILE), folder.resolve("duties.yml"), folder.resolve("organisation.yml"));
        this.rules = new Reloading<>(files, new FirstReading(folder)::read, clock, FormFiles::tell);
    }

    private final class FirstReading {
        private final Path folder;
        private boolean isOver;

        FirstReading(Path folder) {
            this.folder = folder;
        }

        Optional<RuleBook> read() {
            try {
                return Optional.of(RuleBook.ofFolder(folder));
            } catch (InvalidConfiguration e) {
                if (isOver) {
                    throw e;
                }
                LOG.error("The rules cannot be read, so the form asks only what every report needs. {}", e.problems());
                atTheStart = e.problems();
                return Optional.empty();
            } finally {
                isOver = true;
            }
        }
    }

    private static void tell(Reloading.State<?> state) {
        if (state.problems().isEmpty()) {
            LOG.info("The form asks by changed files");
        } else {
            LOG.error("A changed file of the form is wrong and not in force. {}", state.problems());
        }
    }

    /** The words in force. */
    public FormBook book() {
        return form.get();
    }

    /** Who asks by the files in force. */
    public Interview interview() {
        return new Interview(form.get(), rules.get().orElse(null), clock);
    }

    /** What is wrong with the files as they are now, in Swedish; none when they are in force. */
    public List<Problem> problems() {
        var changed = form.state().problems();
        if (!changed.isEmpty()) {
            return changed;
        }
        var ofRules = rules.state().problems();
        return ofRules.isEmpty() && rules.get().isEmpty() ? atTheStart : ofRules;
    }

    /** Reads the files again if they have changed. */
    public void look() {
        form.look();
        rules.look();
    }
}
