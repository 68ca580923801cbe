package se.incidentkedjan.intake.form;

import java.util.Locale;

/** A language that reporters can choose. */
public enum Language {
    /** Swedish, which everyone gets who chooses nothing. */
    SV(Locale.of("sv", "SE")),
    /** English. */
    EN(Locale.of("en", "GB"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** How dates and numbers are written in it. */
    public Locale locale() {
        return locale;
    }

    /** The code in addresses and in the {@code lang} of pages, such as {@code sv}. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language of a code; Swedish for every other text. */
    public static Language of(String code) {
        return EN.code().equalsIgnoreCase(code.strip()) ? EN : SV;
    }
}
