package se.incidentkedjan.escalation.casework.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.store.SimilarCases;
import se.incidentkedjan.escalation.casework.store.SimilarCases.SimilarCase;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;

/** Divides the cases that look like one into those that somebody may read and the number of the others. */
@Component
class SimilarDesk {

    /** Few and strong before many and weak. */
    static final int MOST = 5;

    private final SimilarCases similar;
    private final Casework casework;

    SimilarDesk(SimilarCases similar, Casework casework) {
        this.similar = similar;
        this.casework = casework;
    }

    /**
     * What somebody may know of.
     *
     * @param shown those that they may read, the most alike first
     * @param hidden how many more there are that they may not read; of these nothing else is told
     */
    record Seen(List<SimilarCase> shown, int hidden) {}

    /**
     * What this reader may know of.
     *
     * @param toldOf cases that they are told of elsewhere, and not here
     */
    Seen seen(IncidentCase one, Permission permission, Set<IncidentId> toldOf) {
        var mayRead = similar.to(one).stream()
                .filter(other -> !toldOf.contains(other.one().incident()))
                .collect(Collectors.partitioningBy(
                        other -> permission.wouldCover(Action.CASE_READ, casework.holding(other.one()))));
        return new Seen(
                mayRead.getOrDefault(true, List.of()).stream().limit(MOST).toList(),
                mayRead.getOrDefault(false, List.of()).size());
    }
}
