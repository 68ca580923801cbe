package se.incidentkedjan.webkit;

import org.jspecify.annotations.Nullable;

/**
 * A text input or text area as the page shows it.
 *
 * @param name name of the form parameter; also the id in the page
 * @param label what to type, in Swedish
 * @param hint a sentence of help below the label
 * @param value what stands in the input; what was typed is kept here when the form comes back
 * @param error what is wrong and how to mend it
 * @param kind which keyboard a phone shows
 * @param autocomplete the purpose of the input in the vocabulary of the HTML standard, for example {@code email}
 */
public record Field(
        String name,
        String label,
        @Nullable String hint,
        String value,
        @Nullable String error,
        Kind kind,
        @Nullable String autocomplete) {

    /** What sort of text is expected. */
    public enum Kind {
        /** Any text. */
        TEXT("text", null, "ik-width-wide"),
        /** A mail address. */
        EMAIL("email", "email", "ik-width-wide"),
        /** A phone number. */
        PHONE("tel", "tel", "ik-width-medium"),
        /** A whole number. */
        NUMBER("text", "numeric", "ik-width-short");

        private final String type;
        private final @Nullable String keyboard;
        private final String width;

        Kind(String type, @Nullable String keyboard, String width) {
            this.type = type;
            this.keyboard = keyboard;
            this.width = width;
        }

        /** {@return the type attribute of the input} */
        public String type() {
            return type;
        }

        /** {@return the inputmode attribute of the input} */
        public @Nullable String keyboard() {
            return keyboard;
        }

        /** {@return the style class that gives the input its width} */
        public String width() {
            return width;
        }
    }

    /** An input with neither pattern nor limit: the server validates, so that the page can say what is wrong. */
    public Field(String name, String label, @Nullable String hint, String value, @Nullable String error) {
        this(name, label, hint, value, error, Kind.TEXT, null);
    }

    /** {@return an empty input for any text} */
    public static Field text(String name, String label) {
        return new Field(name, label, null, "", null);
    }

    /** {@return an empty input for the mail address of the one who types} */
    public static Field email(String name, String label) {
        return new Field(name, label, null, "", null, Kind.EMAIL, "email");
    }

    /** {@return an empty input for the phone number of the one who types} */
    public static Field phone(String name, String label) {
        return new Field(name, label, null, "", null, Kind.PHONE, "tel");
    }

    /** {@return an empty input for a whole number} */
    public static Field number(String name, String label) {
        return new Field(name, label, null, "", null, Kind.NUMBER, null);
    }

    /** {@return this with a sentence of help} */
    public Field withHint(@Nullable String newHint) {
        return new Field(name, label, newHint, value, error, kind, autocomplete);
    }

    /** {@return this with what was typed} */
    public Field withValue(@Nullable String newValue) {
        return new Field(name, label, hint, newValue == null ? "" : newValue, error, kind, autocomplete);
    }

    /** {@return this with what is wrong, or without error when {@code null}} */
    public Field withError(@Nullable String newError) {
        return new Field(name, label, hint, value, newError, kind, autocomplete);
    }

    /** {@return this with another purpose, for example {@code name}} */
    public Field withAutocomplete(@Nullable String purpose) {
        return new Field(name, label, hint, value, error, kind, purpose);
    }

    /** {@return the ids of hint and error for aria-describedby, or null when there is neither} */
    public @Nullable String describedBy() {
        return Described.by(name, hint, error);
    }
}
