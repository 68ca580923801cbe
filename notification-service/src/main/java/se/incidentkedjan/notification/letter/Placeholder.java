package se.incidentkedjan.notification.letter;

import java.util.List;

/**
 * A name that a template may use.
 *
 * @param name as it is written between braces
 * @param type what it stands for
 * @param meaning in Swedish, for those who write templates
 * @param inside what may be used for each thing in it, if it is a list
 */
public record Placeholder(String name, Type type, String meaning, List<Placeholder> inside) {

    /** What a name stands for, which says how it may be used. */
    public enum Type {
        /** Words that are always there. */
        TEXT("text"),
        /** Words that may be missing; used between the marks of its own condition. */
        OPTIONAL_TEXT("text som kan saknas"),
        /** An address that is always there. */
        LINK("länk"),
        /** An address that may be missing; used between the marks of its own condition. */
        OPTIONAL_LINK("länk som kan saknas"),
        /** Something that holds or not; used around other words. */
        CONDITION("villkor"),
        /** Several things; what stands between its marks is repeated for each. */
        LIST("lista");

        private final String title;

        Type(String title) {
            this.title = title;
        }

        /** {@return what it is called in Swedish} */
        public String title() {
            return title;
        }

        boolean isLink() {
            return this == LINK || this == OPTIONAL_LINK;
        }

        boolean isOptional() {
            return this == OPTIONAL_TEXT || this == OPTIONAL_LINK;
        }

        /** Whether words or an address can stand in its place. */
        boolean hasValue() {
            return this != CONDITION && this != LIST;
        }

        /** Whether other words can stand between its marks. */
        boolean hasSection() {
            return this != TEXT && this != LINK;
        }
    }

    /** Keeps its own copy of the list. */
    public Placeholder {
        inside = List.copyOf(inside);
    }

    static Placeholder of(String name, Type type, String meaning) {
        return new Placeholder(name, type, meaning, List.of());
    }
}
