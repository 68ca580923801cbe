package se.incidentkedjan.kit.config;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is asked on the command line of the files that a municipality decides in; needs no running service. */
@FunctionalInterface
public interface FileCommand {

    /** How the launcher tells the folder. */
    String FOLDER = "--config-dir=";

    /**
     * Does it.
     *
     * @param folder the municipality's own, {@code config} when none is told
     * @param words all else that was asked
     * @param out where answers go, a line each
     * @return whether all is well
     */
    boolean run(Path folder, List<String> words, Consumer<String> out);

    /**
     * Tells every problem with its place, as editors and terminals know places, and how many there are.
     *
     * @param place the file that a problem stands in, as whoever asked would open it
     */
    static void tell(InvalidConfiguration wrong, Function<Problem, Path> place, Consumer<String> out) {
        for (var problem : wrong.problems()) {
            out.accept(
                    "%s:%d:%d: %s".formatted(place.apply(problem), problem.line(), problem.column(), problem.reason()));
            if (!problem.text().isEmpty()) {
                out.accept("    Så här står det: " + problem.text());
            }
        }
        int count = wrong.problems().size();
        out.accept(count == 1 ? "1 fel." : "%d fel.".formatted(count));
    }

    /** Does it, writes UTF-8 to the standard output, and ends the process: with 1 when something is wrong. */
    static void main(String[] args, FileCommand command) {
        var folder = Arrays.stream(args)
                .filter(arg -> arg.startsWith(FOLDER))
                .map(arg -> Path.of(arg.substring(FOLDER.length())))
                .reduce(Path.of("config"), (one, other) -> other);
        var words = Arrays.stream(args).filter(arg -> !arg.startsWith(FOLDER)).toList();
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var isWell = command.run(folder, words, out::println);
        out.flush();
        System.exit(isWell ? 0 : 1);
    }
}
