package se.incidentkedjan.gateway.accessibility;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was looked at and found, as the tests of the whole chain have written it down in {@code accessibility/result.yml}.
 *
 * @param day when the tests looked
 * @param published when the statement was first published
 * @param updated when it was last changed, by the tests or by people
 * @param tests what the tests looked with
 * @param manual what people have judged, or null when nobody has
 * @param deviations what is known not to work
 * @param pages what was looked at
 */
public record Assessment(
        LocalDate day,
        LocalDate published,
        LocalDate updated,
        Tests tests,
        @Nullable ManualAssessment manual,
        List<Deviation> deviations,
        List<PageState> pages) {

    /**
     * What the tests looked with.
     *
     * @param tool the program that knows the rules
     * @param version its version
     * @param rules the sets of rules
     * @param widths the widths at which every page must fit, in CSS pixels
     */
    public record Tests(String tool, String version, List<String> rules, List<Integer> widths) {

        /** Keeps its own copies. */
        public Tests {
            rules = List.copyOf(rules);
            widths = List.copyOf(widths);
        }
    }

    /** Keeps its own copies. */
    public Assessment {
        deviations = List.copyOf(deviations);
        pages = List.copyOf(pages);
    }
}
