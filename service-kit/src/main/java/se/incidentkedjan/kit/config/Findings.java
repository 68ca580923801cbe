package se.incidentkedjan.kit.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;

/** The problems found so far in one file. */
final class Findings {

    private final String file;
    private final Set<Problem> problems = new LinkedHashSet<>();

    Findings(String file) {
        this.file = file;
    }

    void add(@Nullable Mark mark, String reason, String text) {
        var line = mark == null ? 1 : mark.getLine() + 1;
        var column = mark == null ? 1 : mark.getColumn() + 1;
        problems.add(new Problem(file, line, column, reason, text));
    }

    String file() {
        return file;
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            List<Problem> inOrder = new ArrayList<>(problems);
            inOrder.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
            throw new InvalidConfiguration(inOrder);
        }
    }
}
