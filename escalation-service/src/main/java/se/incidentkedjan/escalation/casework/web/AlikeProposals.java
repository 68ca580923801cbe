package se.incidentkedjan.escalation.casework.web;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.store.AlikeCases;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.access.Permission;

/** What someone could merge a case with, one press away: others that are alike, and too few to be grouped by themselves. */
@Component
class AlikeProposals {

    static final Comparator<IncidentCase> EARLIEST_FIRST = Comparator.comparing(IncidentCase::receivedAt)
            .thenComparing(one -> one.incident().value());

    private static final int MOST = 5;

    private final AlikeCases alike;
    private final CaseViews views;

    AlikeProposals(AlikeCases alike, CaseViews views) {
        this.alike = alike;
        this.views = views;
    }

    /**
     * What is proposed.
     *
     * @param title how many there are
     * @param merges what can be pressed
     */
    record Proposal(String title, List<Merge> merges) {

        /** Which cases can be merged with the one whose page it is. */
        Set<IncidentId> others() {
            return merges.stream().map(Merge::other).map(IncidentId::parse).collect(Collectors.toSet());
        }
    }

    /**
     * The later of two cases, to be merged into the earlier.
     *
     * @param incident the later
     * @param revision of the later, as it is seen here
     * @param into the reference of the earlier
     * @param other the one whose page this is not
     * @param reference what people call that
     * @param label what the button says
     */
    record Merge(String incident, int revision, String into, String other, String reference, String label) {}

    /** What is proposed to this reader; empty when nothing is alike that is theirs to change. */
    Optional<Proposal> of(IncidentCase one, Permission permission) {
        var others = alike.proposals(one).stream()
                .filter(other -> views.mayReadWork(other, permission))
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Proposal(
                        "%d liknande anmälningar %s".formatted(others.size() + 1, within(alike.window())),
                        others.stream()
                                .limit(MOST)
                                .map(other -> merge(one, other))
                                .toList()));
    }

    private static Merge merge(IncidentCase one, IncidentCase other) {
        var isLater = EARLIEST_FIRST.compare(one, other) > 0;
        var later = isLater ? one : other;
        var earlier = isLater ? other : one;
        return new Merge(
                later.incident().toString(),
                later.revision(),
                earlier.reference().toString(),
                other.incident().toString(),
                other.reference().toString(),
                isLater
                        ? "Slå ihop det här med " + other.reference()
                        : "Slå ihop %s med det här".formatted(other.reference()));
    }

    private static String within(Duration window) {
        if (window.equals(Duration.ofMinutes(30))) {
            return "inom en halvtimme";
        }
        return window.toMinutesPart() == 0
                ? "inom %d h".formatted(window.toHours())
                : "inom %d min".formatted(window.toMinutes());
    }
}
