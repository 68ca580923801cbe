package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.storm.StormRules;
import se.incidentkedjan.events.AlikeCode;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.facts.YesNo;

/**
 * What a case has in common with others, as it was reported, and how many are worked on as it because of that.
 *
 * @param keys by which alike cases are found; none when it is worked on as another one, or is never grouped
 * @param seenUntil when the latest that is worked on as it was received, UTC; when it was itself as long as none is;
 *     absent when there are no keys
 * @param storm what it leads; absent when nothing is worked on as it by itself
 * @param codes of the sender, links and subject line that its reporter named, also when it is never grouped or is merged
 */
public record Likeness(
        List<String> keys,
        @Nullable Instant seenUntil,
        @Nullable Storm storm,
        List<String> codes) {

    private static final String ALIKE = "/alike/";

    static final Likeness NONE = new Likeness(List.of(), null, null, List.of());

    /** Keeps its own copies; a case that was kept before codes were has none. */
    public Likeness {
        keys = List.copyOf(keys);
        codes = codes == null ? List.of() : List.copyOf(codes);
    }

    /**
     * Many reports that are worked on as one. Who they are is not kept here: they know it themselves.
     *
     * @param followers about how many are worked on as it, besides itself; counted anew before it is told
     * @param told how many reports those who work on it have heard of, itself among them
     * @param calmAt when it is over unless another one comes, UTC
     * @param isOver whether it is
     * @param undoneAt when somebody said that they are not the same after all, UTC; absent when nobody has
     */
    public record Storm(
            long followers,
            long told,
            Instant calmAt,
            Boolean isOver,
            @Nullable Instant undoneAt) {

        Storm growing(long more, Instant until) {
            return new Storm(followers + more, told, until.isAfter(calmAt) ? until : calmAt, false, undoneAt);
        }

        Storm counted(long latest, long heard, boolean over) {
            return new Storm(latest, heard, calmAt, over, undoneAt);
        }

        /** Looked at again at once, so that those who are worked on as it are let go. */
        Storm undone(Instant now) {
            return new Storm(followers, told, now, false, now);
        }

        boolean isUndone() {
            return undoneAt != null;
        }
    }

    /** As it is reported. A matter of säkerhetsskydd is never like another one. */
    public static Likeness of(IncidentReported reported, StormRules rules) {
        var facts = reported.facts();
        if (facts.securityClassified() == YesNo.YES) {
            return NONE;
        }
        var codes = reported.alike().stream().map(AlikeCode::toString).toList();
        if (rules.never().contains(facts.category())) {
            return NONE.with(codes);
        }
        var category = facts.category().name();
        var system =
                facts.system() == null ? Stream.<String>empty() : Stream.of(category + "/system/" + facts.system());
        var keys = Stream.concat(system, codes.stream().map(code -> category + ALIKE + code))
                .toList();
        return keys.isEmpty() ? NONE : new Likeness(keys, reported.receivedAt(), null, codes);
    }

    Likeness with(Storm next, Instant seen) {
        return new Likeness(keys, seenUntil == null || seen.isAfter(seenUntil) ? seen : seenUntil, next, codes);
    }

    Likeness with(Storm next) {
        return new Likeness(keys, seenUntil, next, codes);
    }

    /** When somebody is to look whether the storm is over, UTC; empty when there is none, or it is known to be over. */
    Optional<Instant> calmAt() {
        return Optional.ofNullable(storm).filter(known -> !known.isOver()).map(Storm::calmAt);
    }

    private Likeness with(List<String> named) {
        return new Likeness(keys, seenUntil, storm, named);
    }

    /** Not to be grouped any more. */
    Likeness withoutKeys() {
        return new Likeness(List.of(), null, storm, codes);
    }

    /** Without anything made of what its reporter wrote; what it has in common by its facts stays. */
    Likeness withoutCodes() {
        var left = keys.stream().filter(key -> !key.contains(ALIKE)).toList();
        return new Likeness(left, left.isEmpty() ? null : seenUntil, storm, List.of());
    }

    /** Without anything of what its reporter named. */
    Likeness erased() {
        return withoutKeys().with(List.of());
    }
}
