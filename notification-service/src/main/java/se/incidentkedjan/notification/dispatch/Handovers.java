package se.incidentkedjan.notification.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.notification.chain.Contacts;
import se.incidentkedjan.notification.chain.Contacts.Contact;

/**
 * Someone who was asked to take a step on, or has it, leaves it to others. What is decided depends on nothing but the dispatch,
 * the instant and the files, so it may be decided again.
 */
public final class Handovers {

    private static final Duration UNLESS_THE_STEP_SAYS = Duration.ofHours(1);

    private final Contacts contacts;
    private final Messages messages;

    /** Handovers among these people, who are reached by these ways. */
    public Handovers(Contacts contacts, PreferredWays ways) {
        this.contacts = contacts;
        this.messages = new Messages(contacts, ways);
    }

    /**
     * Someone who was asked says that they cannot: the others of their level are waited for, or the next level is asked at
     * once.
     *
     * @param step the name of the step
     * @param person their id in organisation.yml
     */
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
        return dispatch.supersede(delivery -> delivery.isOf(step) && delivery.isTo(person), now)
                .and(others ? without : without.until(now));
    }

    /**
     * Whoever has a step wants to be rid of it, and the case is not closed. From now on nobody has it: the one it is handed to
     * is asked, and if they do not take it, or nobody is named, the search goes on from the beginning.
     *
     * @param name the name of the step
     * @param to whom it is handed to; absent when it is only given back
     */
    public Dispatch handOver(Dispatch dispatch, String name, @Nullable Contact to, Instant now) {
        var held = dispatch.acknowledged(name);
        var step = dispatch.step(name);
        if (held.isEmpty() || step.isEmpty() || dispatch.rest() != null) {
            return dispatch;
        }
        var free = dispatch.release(name, now);
        var gone = held.get().person();
        var search = free.call(name).orElseGet(() -> begun(step.get(), now)).again(now);
        var call = gone == null ? search : search.without(gone);
        return to == null ? free.and(call) : asked(free, call, to, step.get(), held.get(), now);
    }

    /** A step may be taken by someone who was only told of it; then nobody has been searched for so far. */
    private Call begun(Step step, Instant now) {
        var within = Objects.requireNonNullElse(step.acknowledgeWithin(), UNLESS_THE_STEP_SAYS);
        return Call.begun(step.name(), contacts.chain(step.role(), step.unit(), step.urgency(), within), now);
    }

    private Dispatch asked(Dispatch free, Call call, Contact to, Step step, Acknowledgement held, Instant now) {
        var stage = call.with(to.person()).asking();
        var asking = messages.asking(List.of(to), step, stage, held.name(), Occasion.again(free, step.name(), now));
        var patience = stage.chain().levels().getFirst().patience();
        return free.and(asking).and(stage.until(contacts.after(stage.chain().hours(), now, patience)));
    }

    /** Those who may be handed a step: everyone whom its chain asks, now. */
    public List<Contact> mayBeHanded(Dispatch dispatch, String name, Instant now) {
        var step = dispatch.step(name);
        var call = dispatch.call(name);
        if (step.isEmpty() || call.isEmpty()) {
            return List.of();
        }
        var people = new LinkedHashMap<String, Contact>();
        for (var level : call.get().chain().levels()) {
            var role = Objects.requireNonNullElse(level.role(), step.get().role());
            contacts.holders(role, step.get().unit(), List.of(), now)
                    .forEach(person -> people.putIfAbsent(person.person(), person));
        }
        return List.copyOf(people.values());
    }
}
