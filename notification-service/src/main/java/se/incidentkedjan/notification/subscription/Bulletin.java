package se.incidentkedjan.notification.subscription;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.notification.dispatch.Outcome;

/**
 * All that other systems are told of one incident. Each is told of each change once, in the order in which they came about:
 * a system is never told of a change while an earlier one is not settled.
 *
 * <p>Nothing is told before the report has been heard, since it alone says whose it is and whether it may be told at all. What
 * is heard of its handling before that waits.
 *
 * @param incident the incident
 * @param municipality where it belongs
 * @param reference what people call it; absent until the report has been heard
 * @param receivedAt when it was reported, UTC; absent until the report has been heard
 * @param client the system that reported it; absent when a person did
 * @param silence why nobody is told; absent when systems are
 * @param changes what it has come to since it was reported, in order
 * @param notices what systems are told, in the order of the changes
 * @param erasedAt when it was erased who was told, UTC; absent when it is not. From then on nothing more is told
 */
public record Bulletin(
        IncidentId incident,
        Municipality municipality,
        @Nullable Reference reference,
        @Nullable Instant receivedAt,
        @Nullable ClientCode client,
        @Nullable Silence silence,
        List<StatusChange> changes,
        List<Notice> notices,
        @Nullable Instant erasedAt) {

    /** So many changes of one incident may wait for one system; the oldest beyond them are not told. */
    static final int MOST_WAITING = 100;

    /** Keeps its own copies of the lists. */
    public Bulletin {
        changes = changes == null ? List.of() : List.copyOf(changes);
        notices = notices == null ? List.of() : List.copyOf(notices);
    }

    /** An incident of which nothing has been heard. */
    static Bulletin of(IncidentId incident, Municipality municipality) {
        return new Bulletin(incident, municipality, null, null, null, null, List.of(), List.of(), null);
    }

    /** The report has been heard: whoever is to know is told of what the incident has come to. Once more changes nothing. */
    Bulletin reported(
            Reference called, Instant at, @Nullable ClientCode reporter, Subscribers subscribers, Instant now) {
        if (receivedAt != null) {
            return this;
        }
        var heard = new Bulletin(incident, municipality, called, at, reporter, silence, changes, notices, erasedAt);
        for (var change : Stream.concat(Stream.of(StatusChange.reported(at)), changes.stream())
                .toList()) {
            heard = heard.told(change, subscribers, now);
        }
        return heard;
    }

    /** The rules have been applied, for the first time or again. */
    Bulletin assessed(Severity severity, Instant at, Subscribers subscribers, Instant now) {
        var before = status();
        return changed(before == CaseStatus.REPORTED ? CaseStatus.ASSESSED : before, severity, at, subscribers, now);
    }

    /** The handling has gone on, or back. */
    Bulletin moved(CaseStatus status, Instant at, Subscribers subscribers, Instant now) {
        return changed(status, severity(), at, subscribers, now);
    }

    /** It is not the same as another one after all, and has the status again that it had before. */
    Bulletin unmerged(Instant at, Subscribers subscribers, Instant now) {
        return status() == CaseStatus.MERGED ? moved(beforeItWasMerged(), at, subscribers, now) : this;
    }

    private CaseStatus beforeItWasMerged() {
        return changes.reversed().stream()
                .map(StatusChange::status)
                .filter(status -> status != CaseStatus.MERGED)
                .findFirst()
                .orElse(CaseStatus.REPORTED);
    }

    private Bulletin changed(
            CaseStatus status, @Nullable Severity severity, Instant at, Subscribers subscribers, Instant now) {
        if (isSilent() || (status == status() && severity == severity())) {
            return this;
        }
        var change = new StatusChange(changes.size() + StatusChange.FIRST + 1, status, status(), severity, at);
        var next = with(Stream.concat(changes.stream(), Stream.of(change)).toList(), notices, silence, erasedAt);
        return receivedAt == null ? next : next.told(change, subscribers, now);
    }

    private Bulletin told(StatusChange change, Subscribers subscribers, Instant now) {
        if (isSilent()) {
            return this;
        }
        var all = new ArrayList<>(notices);
        for (var subscriber : subscribers.toldOf(client)) {
            if (subscriber.wants(change)) {
                all.add(Notice.of(incident, subscriber.client(), change, now));
                dropBeyondTheMost(all, subscriber.client(), now);
            }
        }
        return with(changes, all, silence, erasedAt);
    }

    /** After a long outage what is newest matters most. */
    private static void dropBeyondTheMost(List<Notice> all, ClientCode client, Instant now) {
        var waiting = all.stream()
                .filter(notice -> notice.client().equals(client) && notice.state() == NoticeState.WAITING)
                .toList();
        if (waiting.size() > MOST_WAITING) {
            all.replaceAll(notice -> notice.id().equals(waiting.getFirst().id()) ? notice.dropped(now) : notice);
        }
    }

    /** Nobody is told of it from now on; what waits is not sent. */
    Bulletin silenced(Silence why, Instant now) {
        return silence != null
                ? this
                : with(
                        List.of(),
                        notices.stream().map(notice -> notice.dropped(now)).toList(),
                        why,
                        erasedAt);
    }

    /** Without who was told, and of what. Once more does nothing. */
    Bulletin erased(Instant now) {
        return erasedAt != null ? this : with(List.of(), List.of(), silence, now);
    }

    private boolean isSilent() {
        return silence != null || erasedAt != null;
    }

    private CaseStatus status() {
        return changes.isEmpty() ? CaseStatus.REPORTED : changes.getLast().status();
    }

    private @Nullable Severity severity() {
        return changes.isEmpty() ? null : changes.getLast().severity();
    }

    /** The systems that are to be told something now. */
    Set<ClientCode> due(Instant now) {
        return nextForEach()
                .filter(notice -> notice.isDue(now))
                .map(Notice::client)
                .collect(Collectors.toSet());
    }

    /** The earliest instant, UTC, at which something is to be told; null when everything is settled. */
    public @Nullable Instant wakeAt() {
        return nextForEach()
                .map(Notice::wakeAt)
                .filter(Objects::nonNull)
                .map(Instant.class::cast)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Of each system, the first that is not settled: no later one may overtake it. */
    private Stream<Notice> nextForEach() {
        return notices.stream().map(Notice::client).distinct().map(this::next).flatMap(Optional::stream);
    }

    private Optional<Notice> next(ClientCode system) {
        return notices.stream()
                .filter(notice ->
                        notice.client().equals(system) && !notice.state().isSettled())
                .findFirst();
    }

    /** Begins to tell a system what is due. Only whoever knows the token has the right to try until the lease ends. */
    Bulletin begin(ClientCode system, String token, Instant now, Instant leaseEnds) {
        return onDue(system, now, notice -> notice.attempting(token, leaseEnds));
    }

    /** What a system is to be told now waits: it is known not to take anything until then. */
    Bulletin postponed(ClientCode system, Instant until, Instant now) {
        return onDue(system, now, notice -> notice.postponed(until, now));
    }

    /** What a system is to be told now waits until there is somewhere to send it, but not for ever. The token tells who gave up. */
    Bulletin withNowhereToGo(ClientCode system, String token, Instant until, Instant now) {
        return onDue(system, now, notice -> notice.withNowhereToGo(token, until, now));
    }

    /** Changes what is due. What nobody is to be told any more is dropped, also when an attempt at it has died. */
    private Bulletin onDue(ClientCode system, Instant now, UnaryOperator<Notice> change) {
        return next(system)
                .filter(notice -> notice.isDue(now))
                .map(notice -> on(notice.id(), isSilent() ? due -> due.dropped(now) : change))
                .orElse(this);
    }

    /** What this attempt has the right to try. */
    Optional<Notice> triedBy(String token) {
        return notices.stream().filter(notice -> notice.isTriedBy(token)).findFirst();
    }

    /** Notes what came of an attempt. What is not to be told any more is not tried again. */
    Bulletin settle(String id, String token, Outcome.Tried outcome, Instant now) {
        return on(id, notice -> {
            var next = notice.after(token, outcome, now);
            return isSilent() ? next.dropped(now) : next;
        });
    }

    private Bulletin on(String id, UnaryOperator<Notice> change) {
        return with(
                changes,
                notices.stream()
                        .map(notice -> notice.id().equals(id) ? change.apply(notice) : notice)
                        .toList(),
                silence,
                erasedAt);
    }

    private Bulletin with(
            List<StatusChange> history, List<Notice> told, @Nullable Silence why, @Nullable Instant erased) {
        return new Bulletin(incident, municipality, reference, receivedAt, client, why, history, told, erased);
    }
}
