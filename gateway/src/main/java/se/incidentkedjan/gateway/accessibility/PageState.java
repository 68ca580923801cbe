package se.incidentkedjan.gateway.accessibility;

/**
 * A page as it was looked at: the same page with errors in it, or in the other language, is another one.
 *
 * @param round the tour of the tests that came by it, a code
 * @param name its own in that round and language
 * @param language {@code sv} or {@code en}
 * @param service whose page
 * @param page its path, with {@code {id}} where ids stand and without what follows a question mark
 * @param brief whether it was looked at by the rules and at the narrowest width only
 * @param found how many rules it broke
 */
public record PageState(
        String round, String name, String language, Service service, String page, boolean brief, int found) {

    /** {@return whether this is the same page in the same state, whatever was found on it} */
    public boolean isSameAs(PageState other) {
        return key().equals(other.key());
    }

    /** {@return what tells it from all others, such as {@code FORM anmal-1 (sv)}} */
    public String key() {
        return round + " " + name + " (" + language + ")";
    }
}
