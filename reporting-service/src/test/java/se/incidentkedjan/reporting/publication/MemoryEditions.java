package se.incidentkedjan.reporting.publication;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.incidentkedjan.reporting.disclosure.PublishedFigures;

/** Versions in memory, with the same promises as the store. */
final class MemoryEditions implements Editions {

    private final Map<String, Edition> all = new HashMap<>();
    private final Map<String, Map<String, byte[]>> files = new HashMap<>();

    @Override
    public Optional<Edition> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Outline> outlines() {
        return all.values().stream().map(Outline::of).toList();
    }

    @Override
    public Written add(Edition edition) {
        return all.putIfAbsent(edition.id().value(), edition) == null ? Written.DONE : Written.SOMEBODY_WAS_FIRST;
    }

    @Override
    public Written change(Edition edition) {
        var old = all.get(edition.id().value());
        if (old == null || old.revision() != edition.revision() - 1) {
            return Written.SOMEBODY_WAS_FIRST;
        }
        all.put(edition.id().value(), edition);
        return Written.DONE;
    }

    @Override
    public Written publish(Edition edition, Map<String, byte[]> made) {
        var number = Objects.requireNonNull(edition.approval()).number();
        if (approved().anyMatch(one -> Objects.requireNonNull(one.approval()).number() == number)) {
            return Written.PUBLISHED_MEANWHILE;
        }
        var written = change(edition);
        if (written == Written.DONE) {
            files.put(edition.id().value(), made);
        }
        return written;
    }

    @Override
    public boolean remove(EditionId id, long revision) {
        var old = all.get(id.value());
        return old != null && old.isDraft() && old.revision() == revision && all.remove(id.value(), old);
    }

    @Override
    public Optional<byte[]> file(EditionId id, String ending) {
        return Optional.ofNullable(files.get(id.value())).map(one -> one.get(ending));
    }

    @Override
    public List<PublishedFigures> published() {
        return approved()
                .sorted(Comparator.comparingInt(
                        one -> Objects.requireNonNull(one.approval()).number()))
                .map(edition -> edition.ground().figures())
                .toList();
    }

    private Stream<Edition> approved() {
        return all.values().stream().filter(one -> !one.isDraft());
    }
}
