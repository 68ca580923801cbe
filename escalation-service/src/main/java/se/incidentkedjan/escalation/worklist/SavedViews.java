package se.incidentkedjan.escalation.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The views that one person has saved.
 *
 * @param all in the order they were saved
 */
public record SavedViews(List<SavedView> all) {

    /** How many a person can have. */
    public static final int MOST = 20;

    /** How long a name may be, in characters. */
    public static final int LONGEST_NAME = 60;

    /** None yet. */
    public static final SavedViews NONE = new SavedViews(List.of());

    /** Keeps its own copy. */
    public SavedViews {
        all = List.copyOf(all);
    }

    /**
     * A filter with a name.
     *
     * @param id its own
     * @param name what its owner calls it
     * @param filter the parameters of an address
     * @param savedAt UTC
     */
    public record SavedView(UUID id, String name, String filter, Instant savedAt) {

        /** Tells nothing of the name, so that no log can: it is somebody's words. */
        @Override
        public String toString() {
            return "SavedView[" + id + "]";
        }
    }

    /** What came of saving one more. */
    public sealed interface Change {
        /** It is saved. */
        record Saved(SavedViews views, SavedView view) implements Change {}

        /** It is not. */
        record Refused(Refusal reason) implements Change {}
    }

    /** Why a view cannot be saved. */
    public enum Refusal {
        /** It has no name. */
        NAME_MISSING,
        /** The name is longer than {@link #LONGEST_NAME}. */
        NAME_TOO_LONG,
        /** There are {@link #MOST} already. */
        TOO_MANY
    }

    /** One more; one of the same name is replaced. */
    public Change save(UUID id, String name, String filter, Instant now) {
        var called = name.strip();
        if (called.isEmpty()) {
            return new Change.Refused(Refusal.NAME_MISSING);
        }
        if (called.codePointCount(0, called.length()) > LONGEST_NAME) {
            return new Change.Refused(Refusal.NAME_TOO_LONG);
        }
        var others = all.stream()
                .filter(view -> !view.name().equalsIgnoreCase(called))
                .toList();
        if (others.size() == MOST) {
            return new Change.Refused(Refusal.TOO_MANY);
        }
        var saved = new SavedView(id, called, filter, now);
        return new Change.Saved(
                new SavedViews(Stream.concat(others.stream(), Stream.of(saved)).toList()), saved);
    }

    /** The view with this id. */
    public Optional<SavedView> find(UUID id) {
        return all.stream().filter(view -> view.id().equals(id)).findFirst();
    }

    /** All but one. */
    public SavedViews without(UUID id) {
        return new SavedViews(all.stream().filter(view -> !view.id().equals(id)).toList());
    }
}
