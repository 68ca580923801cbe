package se.incidentkedjan.notification.letter;

import se.incidentkedjan.kit.config.FileCommand;

/** {@code notify preview} on the command line; needs no running service. */
public final class PreviewMain {

    private PreviewMain() {}

    /** Runs one command. Exits with 1 when something is wrong in the templates or in the command. */
    public static void main(String[] args) {
        FileCommand.main(args, (folder, words, out) -> new PreviewDesk(folder, out).run(words));
    }
}
