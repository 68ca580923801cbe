package se.incidentkedjan.intake.report.web;

import java.util.ArrayList;
import java.util.List;
import se.incidentkedjan.intake.report.Finding;

/** What has been found wrong so far; at most so many that the answer stays readable. */
final class Findings {

    private static final int MOST = 100;

    private final List<Finding> all = new ArrayList<>();

    void add(String field, String code, String message) {
        add(new Finding(field, code, message));
    }

    void add(Finding finding) {
        if (all.size() < MOST) {
            all.add(finding);
        }
    }

    void addAll(List<Finding> findings) {
        findings.forEach(this::add);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
