package se.incidentkedjan.notification.coverage;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** {@code notify coverage} on the command line; needs no running service. */
public final class CoverageMain {

    private CoverageMain() {}

    /**
     * Lists where nobody answers during the coming 14 days. The municipality's own folder comes as {@code --config-dir=…},
     * another one as {@code --config …}. Exits with 1 when there are gaps, or something is wrong in the files or in the
     * command.
     */
    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var complete = new CoverageDesk(Clock.systemUTC(), out::println).run(List.of(args), Path.of("config"));
        out.flush();
        System.exit(complete ? 0 : 1);
    }
}
