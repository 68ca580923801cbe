package se.incidentkedjan.intake.form;

/**
 * What reporters read, in each language.
 *
 * @param sv in Swedish
 * @param en in English
 */
public record Text(String sv, String en) {

    /** In this language. */
    public String in(Language language) {
        return switch (language) {
            case SV -> sv;
            case EN -> en;
        };
    }
}
