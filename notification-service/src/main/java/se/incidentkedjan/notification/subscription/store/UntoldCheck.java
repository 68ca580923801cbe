package se.incidentkedjan.notification.subscription.store;

import static java.util.Comparator.naturalOrder;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.ledger.Excerpts;
import se.incidentkedjan.notification.subscription.Subscribers;

/**
 * Systems that do not take what they are to be told, and what was given up. One that was taken out of the file is not to be told
 * any more: what waits for it is no alarm.
 */
final class UntoldCheck implements ChainCheck {

    /** A system that is restarted is no alarm. */
    private static final Duration WAITS_TOO_LONG = Duration.ofMinutes(15);

    /** Whoever has not seen it within a day sees it on the page of the messages. */
    private static final Duration TOLD_FOR = Duration.ofDays(1);

    private static final int LOOKED_AT = 100;

    private final Excerpts<BulletinExcerpt> bulletins;
    private final Supplier<Subscribers> subscribers;
    private final Clock clock;

    UntoldCheck(Excerpts<BulletinExcerpt> bulletins, Supplier<Subscribers> subscribers, Clock clock) {
        this.bulletins = bulletins;
        this.subscribers = subscribers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "subscribers";
    }

    @Override
    public Optional<String> look() {
        var now = clock.instant();
        var systems = subscribers.get().all().stream()
                .map(subscriber -> subscriber.client().value())
                .collect(Collectors.toSet());
        var said = Stream.of(waiting(systems, now.minus(WAITS_TOO_LONG)), gaveUp(systems, now.minus(TOLD_FOR)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? Optional.empty() : Optional.of(said + " Se sidan /kanaler.");
    }

    private Optional<String> waiting(Set<String> systems, Instant before) {
        var filter = of(BulletinExcerpt.WAITING, systems, Filters.lt(BulletinExcerpt.AT, before));
        var late = some(
                filter,
                BulletinExcerpt::waiting,
                one -> systems.contains(one.system()) && one.at().isBefore(before));
        return late.stream()
                .map(BulletinExcerpt.Of::at)
                .min(naturalOrder())
                .map(oldest -> "Andra system (%s) har inte fått veta hur %s går, det äldsta sedan %s."
                        .formatted(names(late), cases(bulletins.count(filter)), SwedishTime.dateAndTime(oldest)));
    }

    private Optional<String> gaveUp(Set<String> systems, Instant after) {
        var filter = of(BulletinExcerpt.GAVE_UP, systems, Filters.gt(BulletinExcerpt.AT, after));
        var lost = some(
                filter,
                BulletinExcerpt::gaveUp,
                one -> systems.contains(one.system()) && one.at().isAfter(after));
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of("Andra system (%s) fick aldrig veta något om %s: de sa nej eller var borta för länge."
                        .formatted(names(lost), cases(bulletins.count(filter))));
    }

    private static String cases(long count) {
        return count == 1 ? "ett ärende" : count + " ärenden";
    }

    private static Bson of(String list, Set<String> systems, Bson at) {
        return Filters.elemMatch(list, Filters.and(Filters.in(BulletinExcerpt.SYSTEM, systems), at));
    }

    private List<BulletinExcerpt.Of> some(
            Bson filter,
            Function<BulletinExcerpt, List<BulletinExcerpt.Of>> list,
            Predicate<BulletinExcerpt.Of> which) {
        return bulletins.find(filter, Sorts.ascending(BulletinExcerpt.WAITING_SINCE), 0, LOOKED_AT).stream()
                .flatMap(one -> list.apply(one).stream())
                .filter(which)
                .toList();
    }

    private static String names(Collection<BulletinExcerpt.Of> some) {
        return some.stream().map(BulletinExcerpt.Of::system).distinct().sorted().collect(Collectors.joining(", "));
    }
}
