package se.incidentkedjan.escalation.casework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.incidentkedjan.escalation.duty.Who;

/**
 * What has been done in a case.
 *
 * @param revision counts what people have done, so that someone who saw an earlier revision notices
 * @param all in order
 */
public record Timeline(int revision, List<Happening> all) {

    static final Timeline EMPTY = new Timeline(0, List.of());

    /** Keeps its own copy. */
    public Timeline {
        all = List.copyOf(all);
    }

    /** What has been done since someone saw this revision. */
    public List<Happening> since(int seen) {
        return all.stream().filter(happening -> happening.revision() > seen).toList();
    }

    /** Whether this has ever been done. */
    public boolean has(Happening.Kind kind) {
        return all.stream().anyMatch(happening -> happening.kind() == kind);
    }

    /** That these were done, and when, and nothing else: neither who did them nor anything more of it. */
    Timeline bareOf(Set<Happening.Kind> kinds) {
        return new Timeline(
                EMPTY.revision(),
                all.stream()
                        .filter(happening -> kinds.contains(happening.kind()))
                        .map(Happening::bare)
                        .toList());
    }

    Timeline and(Happening.Kind kind, Map<String, String> details, Who who) {
        var next = revision + 1;
        return new Timeline(next, with(new Happening(next, kind, details, who)));
    }

    /** What the system does by itself changes nothing that a person could have seen otherwise. */
    Timeline byItself(Happening.Kind kind, Map<String, String> details, Who who) {
        return new Timeline(revision, with(new Happening(revision, kind, details, who)));
    }

    private List<Happening> with(Happening happening) {
        return Stream.concat(all.stream(), Stream.of(happening)).toList();
    }
}
