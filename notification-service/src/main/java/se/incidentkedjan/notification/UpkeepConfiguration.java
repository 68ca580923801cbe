package se.incidentkedjan.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.repeating.Repeating;
import se.incidentkedjan.notification.channel.ChannelHealth;
import se.incidentkedjan.notification.channel.ChannelState;
import se.incidentkedjan.notification.coverage.Coverage;
import se.incidentkedjan.notification.coverage.CoverageText;
import se.incidentkedjan.notification.coverage.CoverageWatch;
import se.incidentkedjan.notification.letter.Letters;
import se.incidentkedjan.notification.people.Organisation;
import se.incidentkedjan.notification.people.Person;
import se.incidentkedjan.notification.postbox.BadAddresses;
import se.incidentkedjan.notification.roster.ContactPlanInForce;
import se.incidentkedjan.notification.upkeep.FirstWay;
import se.incidentkedjan.notification.upkeep.Matter;
import se.incidentkedjan.notification.upkeep.Upkeep;
import se.incidentkedjan.notification.upkeep.store.MongoToldMatters;

/** What is wrong with the files of people and the ways out, and whom it is told. */
@Configuration(proxyBeanMethods = false)
class UpkeepConfiguration {

    private static final Duration LOOK = Duration.ofSeconds(30);

    @Bean
    Upkeep upkeep(
            Letters letters,
            Supplier<Organisation> organisation,
            BadAddresses addresses,
            ChannelHealth health,
            ChannelSettings settings,
            CoverageWatch coverage,
            ContactPlanInForce plan,
            OfferedWays offered,
            ChannelConfiguration.Ways ways,
            MongoTemplate mongo,
            Clock clock) {
        return new Upkeep(
                () -> Stream.of(
                                addresses(addresses, letters, organisation),
                                channels(health, clock.instant().minus(settings.failingAlarmAfter()), letters),
                                gaps(coverage.now(), letters))
                        .flatMap(all -> all)
                        .toList(),
                () -> plan.get()
                        .chains()
                        .upkeep()
                        .map(role -> offered.holders(role, null, List.of(), clock.instant()))
                        .orElse(List.of()),
                new FirstWay(addresses::isMarked),
                () -> ways.carriers(health),
                new MongoToldMatters(mongo),
                clock);
    }

    private static Stream<Matter> addresses(
            BadAddresses addresses, Letters letters, Supplier<Organisation> organisation) {
        return addresses.all().stream()
                .map(mark -> new Matter(
                        String.join(
                                " ",
                                "address",
                                mark.person(),
                                mark.channel().name(),
                                mark.address(),
                                mark.since().toString()),
                        language -> letters.addressBounced(
                                organisation
                                        .get()
                                        .person(mark.person())
                                        .map(Person::name)
                                        .orElse(mark.person()),
                                mark.channel(),
                                mark.since(),
                                language)));
    }

    /** Each channel at most once a day: each instance sees it fail at a time of its own, and it may come and go. */
    private static Stream<Matter> channels(ChannelHealth health, Instant failingBefore, Letters letters) {
        return health.all().stream()
                .filter(channel -> channel.state() == ChannelState.State.FAILING)
                .flatMap(channel -> Stream.ofNullable(channel.seen().failingSince())
                        .filter(since -> since.isBefore(failingBefore))
                        .map(since -> new Matter(
                                "channel " + channel.channel() + " " + dayOf(since),
                                language -> letters.channelDown(channel.channel(), since, language))));
    }

    /** Other places at once, the same ones once a week. */
    private static Stream<Matter> gaps(Coverage coverage, Letters letters) {
        var places = coverage.places().stream().sorted().collect(Collectors.joining("\n"));
        var day = dayOf(coverage.madeAt());
        var lines = coverage.gaps().stream()
                .map(gap -> CoverageText.line(gap, coverage.plan().organisation()))
                .toList();
        return coverage.isComplete()
                ? Stream.of()
                : Stream.of(new Matter(
                        "gaps %s %d-%d"
                                .formatted(
                                        UUID.nameUUIDFromBytes(places.getBytes(UTF_8)),
                                        day.get(IsoFields.WEEK_BASED_YEAR),
                                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                        language -> letters.coverageGaps(lines, language).orElseThrow()));
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, SwedishTime.ZONE);
    }

    @Bean
    Repeating lookAfterContacts(Upkeep upkeep) {
        return new Repeating("look-after-contacts", LOOK, upkeep::look);
    }
}
