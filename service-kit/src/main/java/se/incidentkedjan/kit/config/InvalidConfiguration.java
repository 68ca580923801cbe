package se.incidentkedjan.kit.config;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Configuration that cannot be used. The message is written for the one who edits the files, in Swedish. */
public final class InvalidConfiguration extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** With every problem that was found, in the order of the files. */
    public InvalidConfiguration(Collection<Problem> problems) {
        super(
                problems.stream()
                        .map(Problem::toString)
                        .collect(Collectors.joining("\n  ", heading(problems.size()) + "\n  ", "")),
                null,
                false,
                false);
        this.problems = List.copyOf(problems);
    }

    /** Every problem, at least one. */
    public List<Problem> problems() {
        return problems;
    }

    private static String heading(int count) {
        return count == 1
                ? "Inställningarna har ett fel som måste rättas före start:"
                : "Inställningarna har %d fel som måste rättas före start:".formatted(count);
    }
}
