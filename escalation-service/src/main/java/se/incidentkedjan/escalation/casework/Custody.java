package se.incidentkedjan.escalation.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.RoleCode;

/**
 * How the documents of a case are kept.
 *
 * @param glass each time someone has opened the words though the case was not theirs
 * @param hold that nothing of it may be erased; absent when there is no such stop
 * @param disposed what of it is erased, each type of document once
 */
public record Custody(List<BrokenGlass> glass, @Nullable LegalHold hold, List<Disposed> disposed) {

    static final Custody WHOLE = new Custody(List.of(), null, List.of());

    private static final Duration GLASS_STAYS_BROKEN = Duration.ofHours(1);

    /** Keeps its own copies. */
    public Custody {
        glass = List.copyOf(glass);
        disposed = List.copyOf(disposed);
    }

    /** What has become of documents of this type; empty while nobody has ordered anything. */
    public Optional<Disposed> disposed(DocumentType type) {
        return disposed.stream().filter(one -> one.type() == type).findFirst();
    }

    /** The roles in which this reader has broken the glass, and may still read. */
    public Set<RoleCode> openedBy(String reader, Instant now) {
        return glass.stream()
                .filter(broken -> broken.reader().equals(reader) && now.isBefore(broken.until()))
                .map(BrokenGlass::role)
                .collect(Collectors.toSet());
    }

    Custody brokenBy(String reader, RoleCode role, Instant now) {
        var broken = new BrokenGlass(reader, role, now, now.plus(GLASS_STAYS_BROKEN));
        return new Custody(Stream.concat(glass.stream(), Stream.of(broken)).toList(), hold, disposed);
    }

    Custody with(@Nullable LegalHold next) {
        return new Custody(glass, next, disposed);
    }

    Custody with(List<Disposed> all) {
        return new Custody(glass, hold, all);
    }

    /** The service that kept them has told that they are gone. */
    Custody confirmed(DocumentType type, Instant erasedAt) {
        if (disposed(type).isEmpty()) {
            return with(Stream.concat(disposed.stream(), Stream.of(new Disposed(type, null, null, erasedAt, erasedAt)))
                    .toList());
        }
        return with(disposed.stream()
                .map(one -> one.type() == type ? one.confirmed(erasedAt) : one)
                .toList());
    }

    Custody withoutGlass() {
        return new Custody(List.of(), hold, disposed);
    }
}
