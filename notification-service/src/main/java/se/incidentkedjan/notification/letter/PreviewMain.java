package se.incidentkedjan.notification.letter;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** {@code notify preview} on the command line; needs no running service. */
public final class PreviewMain {

    private PreviewMain() {}

    /**
     * Runs one command. The municipality's own folder comes as {@code --config-dir=…}. Exits with 1 when something is wrong
     * in the templates or in the command.
     */
    public static void main(String[] args) {
        var own = Arrays.stream(args)
                .filter(arg -> arg.startsWith("--config-dir="))
                .map(arg -> Path.of(arg.substring("--config-dir=".length())))
                .reduce(Path.of("config"), (one, other) -> other);
        var words = Arrays.stream(args)
                .filter(arg -> !arg.startsWith("--config-dir="))
                .toList();
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var done = new PreviewDesk(own, out::println).run(words);
        out.flush();
        System.exit(done ? 0 : 1);
    }
}
