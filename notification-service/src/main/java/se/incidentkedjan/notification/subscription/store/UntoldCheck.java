package se.incidentkedjan.notification.subscription.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.ledger.Excerpts;

/** Systems that do not take what they are to be told, and what was given up. */
final class UntoldCheck implements ChainCheck {

    /** A system that is restarted is no alarm. */
    private static final Duration WAITS_TOO_LONG = Duration.ofMinutes(15);

    /** Whoever has not seen it within a day sees it on the page of the messages. */
    private static final Duration TOLD_FOR = Duration.ofDays(1);

    private static final int LOOKED_AT = 100;

    private final Excerpts<BulletinExcerpt> bulletins;
    private final Clock clock;

    UntoldCheck(Excerpts<BulletinExcerpt> bulletins, Clock clock) {
        this.bulletins = bulletins;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "subscribers";
    }

    @Override
    public Optional<String> look() {
        var now = clock.instant();
        var said =
                Stream.of(waiting(now), gaveUp(now)).flatMap(Optional::stream).collect(Collectors.joining(" "));
        return said.isEmpty() ? Optional.empty() : Optional.of(said + " Se sidan /kanaler.");
    }

    private Optional<String> waiting(Instant now) {
        var filter = Filters.and(
                Filters.gt(BulletinExcerpt.WAITING_SINCE, Instant.EPOCH),
                Filters.lt(BulletinExcerpt.WAITING_SINCE, now.minus(WAITS_TOO_LONG)));
        var late = some(filter, BulletinExcerpt.WAITING_SINCE);
        return late.isEmpty()
                ? Optional.empty()
                : Optional.of("Andra system (%s) har inte fått veta hur %d ärenden går, det äldsta sedan %s."
                        .formatted(
                                systems(late, BulletinExcerpt::waiting),
                                bulletins.count(filter),
                                SwedishTime.dateAndTime(oldest(late))));
    }

    private Optional<String> gaveUp(Instant now) {
        var filter = Filters.gt(BulletinExcerpt.GAVE_UP_AT, now.minus(TOLD_FOR));
        var lost = some(filter, BulletinExcerpt.GAVE_UP_AT);
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Andra system (%s) fick aldrig veta något om %d ärenden: de sa nej eller var borta för länge."
                                .formatted(systems(lost, BulletinExcerpt::gaveUp), bulletins.count(filter)));
    }

    private List<BulletinExcerpt> some(Bson filter, String order) {
        return bulletins.find(filter, Sorts.ascending(order), 0, LOOKED_AT);
    }

    private static Instant oldest(List<BulletinExcerpt> late) {
        var since = late.getFirst().waitingSince();
        return since == null ? Instant.EPOCH : since;
    }

    private static String systems(List<BulletinExcerpt> some, Function<BulletinExcerpt, List<String>> of) {
        return some.stream()
                .flatMap(one -> of.apply(one).stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
