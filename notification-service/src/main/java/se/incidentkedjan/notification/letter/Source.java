package se.incidentkedjan.notification.letter;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.incidentkedjan.kit.config.Problem;

/** The text of a template, and what is found wrong in it. */
final class Source {

    private final String file;
    private final String content;
    private final Set<Problem> problems = new LinkedHashSet<>();

    Source(String file, String content) {
        this.file = file;
        var text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        this.content = text.replace("\r\n", "\n");
    }

    /**
     * A part of it.
     *
     * @param from where it begins
     * @param to where it ends, exclusive
     */
    record Part(int from, int to) {}

    String content() {
        return content;
    }

    String text(Part part) {
        return content.substring(part.from(), part.to());
    }

    /** The line that a place is on, from 1. */
    int line(int place) {
        return 1
                + (int) content.substring(0, place)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    void problem(int place, String reason, String text) {
        var column = place - content.lastIndexOf('\n', place - 1);
        problems.add(new Problem(file, line(place), column, reason, text));
    }

    void problemOnLine(int line, String reason) {
        var lines = content.lines().toList();
        problems.add(new Problem(
                file,
                line,
                1,
                reason,
                line <= lines.size() ? lines.get(line - 1).strip() : ""));
    }

    boolean isRight() {
        return problems.isEmpty();
    }

    List<Problem> problems() {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
