package se.incidentkedjan.escalation.casework.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Merging;
import se.incidentkedjan.escalation.casework.store.SimilarCases.SimilarCase;
import se.incidentkedjan.escalation.similar.SharedTrait;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.SummaryRow;

/** What the page of a case says of the others that look like it. */
@Component
class SimilarSection {

    private final SimilarDesk desk;
    private final CaseViews views;

    SimilarSection(SimilarDesk desk, CaseViews views) {
        this.desk = desk;
        this.views = views;
    }

    /**
     * The section.
     *
     * @param count how many it tells of
     * @param cases those that the reader may read
     * @param hidden that there are others, and how many; absent when there are none
     */
    record Section(int count, List<Similar> cases, @Nullable String hidden) {}

    /**
     * One of them.
     *
     * @param incident which
     * @param reference what people call it
     * @param rows when it came, how far it has come and why it looks alike
     * @param merge where they become one; absent when they cannot, or this reader may not
     */
    record Similar(
            String incident,
            String reference,
            List<SummaryRow> rows,
            @Nullable String merge) {}

    /**
     * Empty when none looks alike.
     *
     * @param toldOf those that the page tells of elsewhere
     */
    Optional<Section> of(IncidentCase one, Permission permission, Set<IncidentId> toldOf) {
        var seen = desk.seen(one, permission, toldOf);
        if (seen.shown().isEmpty() && seen.hidden() == 0) {
            return Optional.empty();
        }
        var mayWork = views.mayReadWork(one, permission);
        return Optional.of(new Section(
                seen.shown().size() + seen.hidden(),
                seen.shown().stream()
                        .map(other -> similar(one, other, mayWork && views.mayReadWork(other.one(), permission)))
                        .toList(),
                hidden(seen)));
    }

    private static Similar similar(IncidentCase one, SimilarCase found, boolean mayMerge) {
        var other = found.one();
        return new Similar(
                other.incident().toString(),
                other.reference().toString(),
                List.of(
                        SummaryRow.of("Mottaget", SwedishTime.dateAndTime(other.receivedAt())),
                        new SummaryRow("Status", Cell.of(Labels.tag(other.status()))),
                        new SummaryRow(
                                "Därför",
                                Cell.lines(found.similarity().because().stream()
                                        .map(SimilarSection::text)
                                        .toList()))),
                mayMerge ? merge(one, other).orElse(null) : null);
    }

    /** The form, filled in: the later goes into the earlier, unless that is done with. */
    private static Optional<String> merge(IncidentCase one, IncidentCase other) {
        var isLater = AlikeProposals.EARLIEST_FIRST.compare(one, other) > 0;
        var later = isLater ? one : other;
        var earlier = isLater ? other : one;
        if (Merging.canBeOffered(later, earlier)) {
            return Optional.of(form(later, earlier));
        }
        return Merging.canBeOffered(earlier, later) ? Optional.of(form(earlier, later)) : Optional.empty();
    }

    private static String form(IncidentCase merged, IncidentCase leader) {
        return "/arenden/%s/arbete/sla-ihop?med=%s".formatted(merged.incident(), leader.reference());
    }

    private static @Nullable String hidden(SimilarDesk.Seen seen) {
        if (seen.hidden() == 0) {
            return null;
        }
        var more = seen.shown().isEmpty() ? "" : " till";
        return (seen.hidden() == 1
                        ? "1 ärende%s liknar det här, men du har inte rätt att läsa det."
                        : seen.hidden() + " ärenden%s liknar det här, men du har inte rätt att läsa dem.")
                .formatted(more);
    }

    /** Why, in words that tell nothing of what was written. */
    static String text(SharedTrait trait) {
        return switch (trait) {
            case SEVERAL_TRACES -> "Flera av avsändare, länkar och ämnesrad är desamma";
            case ONE_TRACE -> "Samma avsändare, länk eller ämnesrad";
            case SAME_KIND_IN_SYSTEM -> "Samma slags händelse i samma system, inom en vecka";
            case SAME_KIND_IN_UNIT -> "Samma slags händelse på samma enhet, inom 12 timmar";
            case SAME_BEGINNING -> "Började vid samma tid";
            case SAME_SYSTEM -> "Samma system";
            case SOON_AFTER -> "Samma slags händelse, inom 2 timmar";
        };
    }
}
