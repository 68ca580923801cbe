package se.incidentkedjan.intake.report;

import java.util.ArrayList;
import java.util.List;

/** What has been found wrong so far; at most so many that the answer stays readable. */
public final class Findings {

    private static final int MOST = 100;

    private final List<Finding> all = new ArrayList<>();

    /** Notes that something is wrong with a field; see {@link Finding}. */
    public void add(String field, String code, String message) {
        add(new Finding(field, code, message));
    }

    /** Notes one more, unless there are too many already. */
    public void add(Finding finding) {
        if (all.size() < MOST) {
            all.add(finding);
        }
    }

    /** Notes several more. */
    public void addAll(List<Finding> findings) {
        findings.forEach(this::add);
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** All that is noted, in the order in which it was found. */
    public List<Finding> all() {
        return List.copyOf(all);
    }
}
