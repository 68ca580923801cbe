package se.incidentkedjan.gateway.accessibility;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not work for everyone, and that we know of.
 *
 * @param what what does not work, and for whom
 * @param why why it is so
 * @param criterion the success criterion of WCAG, such as {@code 1.4.3}
 * @param until the day by which it is to be mended
 * @param extent how much of the site it spoils
 * @param rule the id of the automatic rule that finds it, or null when people found it
 * @param pages the names of the page states where that rule finds it
 */
public record Deviation(
        Words what,
        Words why,
        String criterion,
        LocalDate until,
        Extent extent,
        @Nullable String rule,
        List<String> pages) {

    /** How much of the site something spoils. */
    public enum Extent {
        /** Some of it: the rest meets the requirements. */
        PART,
        /** So much that the site as a whole does not meet them. */
        MOST
    }

    /** Keeps its own copy. */
    public Deviation {
        pages = List.copyOf(pages);
    }

    /** {@return whether it says that this rule finds it on the page state of this name} */
    public boolean covers(String brokenRule, String page) {
        return brokenRule.equals(rule) && pages.contains(page);
    }
}
