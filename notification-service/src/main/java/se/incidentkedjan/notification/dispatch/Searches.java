package se.incidentkedjan.notification.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.notification.chain.Contacts;
import se.incidentkedjan.notification.chain.Contacts.Contact;
import se.incidentkedjan.notification.rhythm.Rhythms;

/**
 * Searches for people: those who must know, and someone who takes on what a step asks for. What is decided depends on nothing
 * but the dispatch, the instant and the files, so it may be decided again.
 */
public final class Searches {

    private final Contacts contacts;
    private final Rhythms rhythms;
    private final Messages messages;

    /**
     * Searches among these people.
     *
     * @param ways by which they are reached
     * @param rhythms how often those are told who only need to know
     */
    public Searches(Contacts contacts, PreferredWays ways, Rhythms rhythms) {
        this.contacts = contacts;
        this.rhythms = rhythms;
        this.messages = new Messages(contacts, ways);
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
        var occasion = new Occasion(dispatch.incident(), now, notBefore, traceparent);
        var within = step.acknowledgeWithin();
        if (within == null) {
            var people = contacts.holders(step.role(), step.unit(), List.of(), now);
            return gather(dispatch.and(messages.telling(people, step, occasion)), now);
        }
        var chain = contacts.chain(step.role(), step.unit(), step.urgency(), within);
        return ask(dispatch, Call.begun(step.name(), chain, now).onwards(), step, occasion);
    }

    /** What has just been asked for and may wait, waits for the time that suits whom it is to. */
    Dispatch gather(Dispatch dispatch, Instant now) {
        return Digests.gather(dispatch, rhythms, now);
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
                next = ask(next, newest(call, now), step.get(), Occasion.again(right, call.step(), now));
            }
        }
        return OtherWays.avoiding(messages, next, now);
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
    private Dispatch ask(Dispatch dispatch, Call first, Step step, Occasion occasion) {
        var now = occasion.now();
        var next = dispatch;
        var already = new HashSet<String>();
        for (var stage = first.asking(); ; stage = stage.upwards().asking()) {
            var all = holders(stage, step, now);
            var found = willing(all, stage).stream()
                    .filter(person -> already.add(person.person()))
                    .toList();
            if (all.isEmpty() || !found.isEmpty()) {
                next = withoutOlder(next, step, found, now).and(messages.asking(found, step, stage, null, occasion));
            }
            if (stage.isLastResort() || found.stream().anyMatch(Contact::expected)) {
                return next.and(stage.until(over(stage, now)));
            }
        }
    }

    /** Whoever is asked again hears it once, however many messages to them wait. */
    private static Dispatch withoutOlder(Dispatch dispatch, Step step, List<Contact> found, Instant now) {
        return dispatch.supersede(
                waiting ->
                        waiting.isOf(step.name()) && found.stream().anyMatch(person -> waiting.isTo(person.person())),
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

    /**
     * What follows when messages have been sent, lost or returned: whoever was not reached is tried by their next way, whoever
     * was reached is not written to again, and when nobody of a level can be reached the next level is asked at once.
     */
    public Dispatch follow(Dispatch dispatch, Instant now) {
        var next = Digests.withoutTold(OtherWays.insteadOfLost(messages, withoutRepeats(dispatch, now), now), now);
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

    private static boolean isLost(Dispatch dispatch, Call call) {
        var asked = dispatch.deliveries().stream()
                .filter(delivery -> delivery.isOf(call.step()) && delivery.number() == call.asked())
                .toList();
        return !asked.isEmpty()
                && asked.stream()
                        .allMatch(delivery -> delivery.progress().state().isLost()
                                && delivery.asking() != null
                                && !delivery.asking().lastResort());
    }
}
