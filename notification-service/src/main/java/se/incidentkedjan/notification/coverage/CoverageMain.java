package se.incidentkedjan.notification.coverage;

import java.time.Clock;
import se.incidentkedjan.kit.config.FileCommand;

/** {@code notify coverage} on the command line; needs no running service. */
public final class CoverageMain {

    private CoverageMain() {}

    /**
     * Lists where nobody answers during the coming 14 days; another folder comes as {@code --config …}. Exits with 1 when there
     * are gaps, or something is wrong in the files or in the command.
     */
    public static void main(String[] args) {
        FileCommand.main(args, (folder, words, out) -> new CoverageDesk(Clock.systemUTC(), out).run(words, folder));
    }
}
