package se.incidentkedjan.notification.coverage;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.notification.roster.ContactPlan;

/** Answers the command. */
final class CoverageDesk {

    private static final String USAGE = """
            Så här frågar du om någon svarar för varje roll de kommande 14 dagarna:
              ./incidentkedjan notify coverage [--config KATALOG]
            Utan katalog gäller kommunens egna filer i config/.""";

    private final Clock clock;
    private final Consumer<String> out;

    CoverageDesk(Clock clock, Consumer<String> out) {
        this.clock = clock;
        this.out = out;
    }

    /** Whether it could be done and nothing is missing. */
    boolean run(List<String> words, Path own) {
        return folder(words, own).map(this::check).orElseGet(() -> {
            out.accept(USAGE);
            return false;
        });
    }

    private static Optional<Path> folder(List<String> words, Path own) {
        var left = new ArrayDeque<>(words);
        Optional<Path> asked = Optional.empty();
        while (!left.isEmpty()) {
            var word = left.pop();
            if (word.startsWith("--config=")) {
                asked = Optional.of(Path.of(word.substring("--config=".length())));
            } else if (word.equals("--config") && !left.isEmpty()) {
                asked = Optional.of(Path.of(left.pop()));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(asked.orElse(own));
    }

    private boolean check(Path folder) {
        ContactPlan plan;
        try {
            plan = ContactPlan.read(folder);
        } catch (InvalidConfiguration e) {
            e.problems().forEach(problem -> out.accept(problem.toString()));
            return false;
        }
        // Whether channels and addresses work is known by the service that runs; here the files are looked at.
        var coverage = CoverageSearch.of(plan, (person, way) -> true, clock.instant());
        if (coverage.isComplete()) {
            out.accept("Inga luckor: från nu och 14 dagar framåt svarar någon för varje roll, enhet och brådska.");
        } else {
            out.accept(
                    coverage.gaps().size() == 1
                            ? "En lucka de kommande 14 dagarna:"
                            : "%d luckor de kommande 14 dagarna:"
                                    .formatted(coverage.gaps().size()));
            coverage.gaps().forEach(gap -> out.accept("  " + CoverageText.line(gap, plan.organisation())));
        }
        return coverage.isComplete();
    }
}
