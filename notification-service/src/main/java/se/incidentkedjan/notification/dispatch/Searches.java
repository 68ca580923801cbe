package se.incidentkedjan.notification.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.notification.chain.Contacts;
import se.incidentkedjan.notification.chain.Contacts.Contact;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.rhythm.Rhythms;

/**
 * Searches for people: those who must know, and someone who takes on what a step asks for. What is decided depends on nothing
 * but the dispatch, the instant and the files, so it may be decided again.
 */
public final class Searches {

    /** How long a message waits for a channel that is to be avoided, when there is no other way. */
    private static final Duration FOR_THE_CHANNEL = Duration.ofMinutes(5);

    private final Contacts contacts;
    private final Predicate<DeliveryChannel> avoided;
    private final BiPredicate<String, Way> marked;
    private final Rhythms rhythms;

    /**
     * Searches among these people.
     *
     * @param avoided whether a channel is to be avoided now, because it is marked as down
     * @param marked whether what was sent to a person by a way has come back, so that it is tried last
     * @param rhythms how often those are told who only need to know
     */
    public Searches(
            Contacts contacts, Predicate<DeliveryChannel> avoided, BiPredicate<String, Way> marked, Rhythms rhythms) {
        this.contacts = contacts;
        this.avoided = avoided;
        this.marked = marked;
        this.rhythms = rhythms;
    }

    /**
     * Those who hold the role of a step are reached, and if it asks to be taken on, a search for someone who does begins. A step
     * that has been taken is never taken again, even if others hold the role by now; when there is nobody to reach, that is
     * kept as a message given up.
     *
     * @param notBefore nothing is sent earlier, UTC
     */
    public Dispatch reach(Dispatch dispatch, Step step, Instant now, Instant notBefore, @Nullable String traceparent) {
        if (dispatch.isErased() || dispatch.step(step.name()).isPresent()) {
            return dispatch;
        }
        var within = step.acknowledgeWithin();
        if (within == null) {
            return gather(dispatch.and(informed(dispatch, step, now, notBefore, traceparent)), now);
        }
        var chain = contacts.chain(step.role(), step.unit(), step.urgency(), within);
        var call = Call.begun(step.name(), chain, now);
        return ask(dispatch, call.onwards(), step, now, notBefore, traceparent);
    }

    /** What has just been asked for and may wait, waits for the time that suits whom it is to. */
    Dispatch gather(Dispatch dispatch, Instant now) {
        return Digests.gather(dispatch, rhythms, now);
    }

    private List<Delivery> informed(
            Dispatch dispatch, Step step, Instant now, Instant notBefore, @Nullable String traceparent) {
        var people = contacts.holders(step.role(), step.unit(), List.of(), now);
        return people.isEmpty()
                ? List.of(Delivery.toNobody(step, null, dispatch.incident(), now, traceparent))
                : people.stream()
                        .map(person -> Delivery.to(
                                Recipient.of(person, usable(person, person.ways())),
                                step,
                                dispatch.incident(),
                                now,
                                traceparent))
                        .map(delivery -> waiting(delivery, notBefore))
                        .toList();
    }

    /**
     * What the time asks for: the searches whose waits are over go on, past what came too late to be worth asking, and what
     * waits for a channel that is to be avoided is sent by another one.
     */
    public Dispatch goOn(Dispatch dispatch, Instant now) {
        var right = AheadOfTime.setRight(dispatch, now);
        var next = right;
        for (var call : right.calls()) {
            var step = right.step(call.step());
            if (Relevance.isRunning(right, call) && call.isDue(now) && step.isPresent()) {
                next = ask(next, newest(call, now), step.get(), now, now, trace(right, call));
            }
        }
        return avoid(next, now);
    }

    /** The stage whose time has come; the stages before it were missed, and asking them as well would only add to the noise. */
    private Call newest(Call call, Instant now) {
        var stage = call.onwards();
        if (call.asked() == 0 || call.time() == 0) {
            return stage;
        }
        for (var over = over(stage, call.nextAt()); !over.isAfter(now); ) {
            var next = stage.onwards();
            var later = over(next, over);
            if (!later.isAfter(over)) {
                break;
            }
            stage = next;
            over = later;
        }
        return stage;
    }

    private Instant over(Call stage, Instant from) {
        return contacts.after(stage.chain().hours(), from, stage.patience());
    }

    /**
     * Asks a level, and those after it as long as nobody who is asked can be expected to answer. Whoever stands in several of
     * them is asked once.
     */
    private Dispatch ask(
            Dispatch dispatch, Call first, Step step, Instant now, Instant notBefore, @Nullable String traceparent) {
        var next = dispatch;
        var already = new HashSet<String>();
        for (var stage = first.asking(); ; stage = stage.upwards().asking()) {
            var all = holders(stage, step, now);
            var found = willing(all, stage).stream()
                    .filter(person -> already.add(person.person()))
                    .toList();
            if (all.isEmpty() || !found.isEmpty()) {
                next = withoutOlder(next, step, found, now)
                        .and(messages(next, stage, found, step, null, now, notBefore, traceparent));
            }
            if (stage.isLastResort() || found.stream().anyMatch(Contact::expected)) {
                return next.and(stage.until(over(stage, now)));
            }
        }
    }

    /** Whoever is asked again hears it once, however many messages to them wait. */
    private static Dispatch withoutOlder(Dispatch dispatch, Step step, List<Contact> found, Instant now) {
        return dispatch.supersede(
                waiting -> waiting.isOf(step.name())
                        && waiting.recipient() != null
                        && found.stream()
                                .anyMatch(person -> person.person()
                                        .equals(waiting.recipient().person())),
                now);
    }

    private List<Contact> holders(Call stage, Step step, Instant now) {
        var level = stage.asks();
        var open = contacts.after(stage.chain().hours(), now, Duration.ZERO);
        return contacts.holders(
                Objects.requireNonNullElse(level.role(), step.role()), step.unit(), level.channels(), open);
    }

    /** Without those who have said that they cannot. The last resort is asked all the same, since nobody comes after it. */
    private static List<Contact> willing(List<Contact> people, Call stage) {
        var willing = people.stream()
                .filter(person -> !stage.declined().contains(person.person()))
                .toList();
        return willing.isEmpty() && stage.isLastResort() ? people : willing;
    }

    private List<Delivery> messages(
            Dispatch dispatch,
            Call stage,
            List<Contact> found,
            Step step,
            @Nullable String handedOverBy,
            Instant now,
            Instant notBefore,
            @Nullable String traceparent) {
        var asking = stage.inWords(handedOverBy);
        var messages = found.stream()
                .filter(person -> !ways(person).isEmpty())
                .map(person -> Delivery.to(
                        Recipient.of(person, ways(person)), step, asking, dispatch.incident(), now, traceparent))
                .map(delivery -> waiting(delivery, notBefore))
                .map(delivery -> atADecentHour(delivery, stage, now))
                .toList();
        return messages.isEmpty()
                ? List.of(Delivery.toNobody(step, asking, dispatch.incident(), now, traceparent))
                : messages;
    }

    private List<Way> ways(Contact person) {
        // Whoever is off duty may find a mail in the morning, but is not woken.
        return person.expected()
                ? usable(person, person.ways())
                : usable(
                        person,
                        person.ways().stream()
                                .filter(way -> way.channel() != DeliveryChannel.SMS)
                                .toList());
    }

    /** What is to be avoided comes last. */
    private List<Way> usable(Contact person, List<Way> ways) {
        return Stream.concat(
                        ways.stream().filter(way -> !isLast(person, way)),
                        ways.stream().filter(way -> isLast(person, way)))
                .toList();
    }

    private boolean isLast(Contact person, Way way) {
        return avoided.test(way.channel()) || marked.test(person.person(), way);
    }

    private Delivery atADecentHour(Delivery delivery, Call stage, Instant now) {
        return delivery.channel() == DeliveryChannel.SMS
                ? waiting(delivery, contacts.after(stage.chain().hours(), now, Duration.ZERO))
                : delivery;
    }

    private static Delivery waiting(Delivery delivery, Instant notBefore) {
        return notBefore.isAfter(delivery.requestedAt())
                ? delivery.with(delivery.progress().notBefore(notBefore))
                : delivery;
    }

    private static @Nullable String trace(Dispatch dispatch, Call call) {
        return dispatch.deliveries().stream()
                .filter(delivery -> delivery.isOf(call.step()))
                .map(Delivery::traceparent)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Dispatch avoid(Dispatch dispatch, Instant now) {
        if (dispatch.deliveries().stream().noneMatch(delivery -> waitsInVain(delivery, now))) {
            return dispatch;
        }
        var otherwise = new ArrayList<Delivery>();
        return dispatch.replace(delivery -> {
                    var recipient = delivery.recipient();
                    if (!waitsInVain(delivery, now) || Relevance.isStale(dispatch, delivery)) {
                        return delivery;
                    }
                    if (recipient == null || recipient.others().isEmpty()) {
                        return delivery.with(delivery.progress().notBefore(now.plus(FOR_THE_CHANNEL)));
                    }
                    otherwise.add(delivery.byTheNextWay(dispatch.incident(), now));
                    return delivery.with(delivery.progress().superseded(now));
                })
                .and(otherwise);
    }

    private boolean waitsInVain(Delivery delivery, Instant now) {
        return delivery.progress().state() == DeliveryState.REQUESTED
                && delivery.progress().isDue(now)
                && avoided.test(delivery.channel());
    }

    /**
     * What follows when messages have been sent, lost or returned: whoever was not reached is tried by their next way, whoever
     * was reached is not written to again, and when nobody of a level can be reached the next level is asked at once.
     */
    public Dispatch follow(Dispatch dispatch, Instant now) {
        var next = Digests.withoutTold(otherWays(withoutRepeats(dispatch, now), now), now);
        for (var call : next.calls()) {
            if (Relevance.isRunning(next, call) && !call.isDue(now) && isLost(next, call)) {
                next = next.and(call.until(now));
            }
        }
        return next;
    }

    private static Dispatch withoutRepeats(Dispatch dispatch, Instant now) {
        return dispatch.supersede(
                waiting -> waiting.recipient() != null
                        && dispatch.deliveries().stream()
                                .anyMatch(other -> other.progress().state().isOnItsWay() && other.isSameAs(waiting)),
                now);
    }

    private static Dispatch otherWays(Dispatch dispatch, Instant now) {
        var more = new ArrayList<Delivery>();
        for (var delivery : dispatch.deliveries()) {
            if (!delivery.needsAnotherWay() || Relevance.isStale(dispatch, delivery)) {
                continue;
            }
            var next = delivery.byTheNextWay(dispatch.incident(), now);
            if (dispatch.deliveries().stream().noneMatch(one -> one.id().equals(next.id()))) {
                more.add(next);
            }
        }
        return more.isEmpty() ? dispatch : dispatch.and(more);
    }

    private static boolean isLost(Dispatch dispatch, Call call) {
        var asked = dispatch.deliveries().stream()
                .filter(delivery -> delivery.isOf(call.step()) && delivery.number() == call.asked())
                .toList();
        return !call.isLastResort()
                && !asked.isEmpty()
                && asked.stream()
                        .allMatch(delivery -> delivery.progress().state().isLost());
    }

    /** Someone who was asked says that they cannot: the others of their level are waited for, or the next level is asked at once. */
    public Dispatch decline(Dispatch dispatch, String step, String person, Instant now) {
        var call = dispatch.call(step).filter(running -> Relevance.isRunning(dispatch, running));
        if (call.isEmpty() || call.get().declined().contains(person)) {
            return dispatch;
        }
        var without = call.get().without(person);
        var others = dispatch.deliveries().stream()
                .filter(delivery -> delivery.isOf(step) && delivery.number() == without.asked())
                .map(Delivery::recipient)
                .filter(Objects::nonNull)
                .map(Recipient::person)
                .anyMatch(other -> !without.declined().contains(other));
        return dispatch.supersede(
                        delivery -> delivery.isOf(step)
                                && delivery.recipient() != null
                                && delivery.recipient().person().equals(person),
                        now)
                .and(others ? without : without.until(now));
    }

    /**
     * Whoever has a step wants to be rid of it, and the case is not closed. From now on nobody has it: the one it is handed to is asked, and if they do not
     * take it, or nobody is named, the search goes on from the beginning.
     *
     * @param to whom it is handed to; absent when it is only given back
     */
    public Dispatch handOver(Dispatch dispatch, String step, @Nullable Contact to, Instant now) {
        var held = dispatch.acknowledged(step);
        var asked = dispatch.step(step);
        if (held.isEmpty() || asked.isEmpty() || dispatch.rest() != null) {
            return dispatch;
        }
        var free = dispatch.release(step, now);
        var within = Objects.requireNonNullElse(asked.get().acknowledgeWithin(), Duration.ofHours(1));
        Call call = free.call(step)
                .orElseGet(() -> Call.begun(
                        step,
                        contacts.chain(
                                asked.get().role(),
                                asked.get().unit(),
                                asked.get().urgency(),
                                within),
                        now));
        var gone = held.get().person();
        call = gone == null ? call : call.without(gone);
        if (to == null) {
            return free.and(call.again(now));
        }
        var stage = call.again(now).with(to.person()).asking();
        return free.and(messages(
                        free, stage, List.of(to), asked.get(), held.get().name(), now, now, trace(free, call)))
                .and(stage.until(contacts.after(
                        stage.chain().hours(),
                        now,
                        stage.chain().levels().getFirst().patience())));
    }

    /** Those who may be handed a step: everyone whom its chain asks, now. */
    public List<Contact> mayBeHanded(Dispatch dispatch, String step, Instant now) {
        var asked = dispatch.step(step);
        var call = dispatch.call(step);
        if (asked.isEmpty() || call.isEmpty()) {
            return List.of();
        }
        var people = new ArrayList<Contact>();
        call.get().chain().levels().stream()
                .flatMap(level -> contacts
                        .holders(
                                Objects.requireNonNullElse(
                                        level.role(), asked.get().role()),
                                asked.get().unit(),
                                List.of(),
                                now)
                        .stream())
                .filter(person ->
                        people.stream().noneMatch(other -> other.person().equals(person.person())))
                .forEach(people::add);
        return List.copyOf(people);
    }
}
