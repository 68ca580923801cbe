package se.incidentkedjan.notification.letter;

import java.nio.file.Path;

/** Templates for tests. */
public final class Templates {

    static final String ADDRESS = "https://incidentkedjan.kommun.example";

    private static final LetterTemplates SHIPPED = LetterTemplates.read(Path.of("missing"), ADDRESS);

    private Templates() {}

    /** Those that come with the program. */
    public static LetterTemplates shipped() {
        return SHIPPED;
    }
}
