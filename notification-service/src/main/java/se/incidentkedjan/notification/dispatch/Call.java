package se.incidentkedjan.notification.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.notification.chain.Chain;
import se.incidentkedjan.notification.chain.Level;

/**
 * The search for someone who takes a step on. It keeps the chain it began with, so that it goes on after a restart as it
 * began, whatever has become of the file.
 *
 * @param step the name of the step
 * @param chain who is asked, in which order
 * @param begunAt when it began, UTC
 * @param level which level has been asked, from 0
 * @param time how many times in a row that level has been asked; 0 before anyone has
 * @param asked how many times anyone has been asked in all
 * @param nextAt when to ask on if nobody has it by then, UTC
 * @param declined ids of those who have said that they cannot
 */
public record Call(
        String step,
        Chain chain,
        Instant begunAt,
        int level,
        int time,
        int asked,
        Instant nextAt,
        List<String> declined) {

    /** However long nobody answers, the last resort is asked again at least this often. */
    static final Duration LONGEST_SILENCE = Duration.ofHours(12);

    private static final int DOUBLINGS = 12;

    /** Keeps its own copy of the list. */
    public Call {
        declined = List.copyOf(declined);
    }

    static Call begun(String step, Chain chain, Instant now) {
        return new Call(step, chain, now, 0, 0, 0, now, List.of());
    }

    boolean isDue(Instant now) {
        return !nextAt.isAfter(now);
    }

    Level asks() {
        return chain.levels().get(level);
    }

    boolean isLastResort() {
        return level == chain.levels().size() - 1;
    }

    /** How long to wait for those who are asked now. The last resort is asked at growing intervals, without end. */
    Duration patience() {
        var patience = asks().patience();
        if (!isLastResort() || time <= asks().times()) {
            return patience;
        }
        var longer = patience.multipliedBy(1L << Math.min(time - asks().times(), DOUBLINGS));
        var longest = patience.compareTo(LONGEST_SILENCE) > 0 ? patience : LONGEST_SILENCE;
        return longer.compareTo(longest) < 0 ? longer : longest;
    }

    /** What comes after this if nobody answers. */
    Call onwards() {
        if (time < asks().times() || isLastResort()) {
            return at(level, time + 1);
        }
        return at(level + 1, 1);
    }

    /** The next level, however often this one was to be asked. The last resort stays. */
    Call upwards() {
        return isLastResort() ? this : at(level + 1, 1);
    }

    /** From the beginning, because what was asked has been taken back. */
    Call again(Instant now) {
        return new Call(step, chain, begunAt, 0, 0, asked, now, declined);
    }

    Call asking() {
        return new Call(step, chain, begunAt, level, time, asked + 1, nextAt, declined);
    }

    Call until(Instant next) {
        return new Call(step, chain, begunAt, level, time, asked, next, declined);
    }

    Call without(String person) {
        return declined.contains(person)
                ? this
                : new Call(
                        step,
                        chain,
                        begunAt,
                        level,
                        time,
                        asked,
                        nextAt,
                        Stream.concat(declined.stream(), Stream.of(person)).toList());
    }

    /** Who is asked by name may answer anew. */
    Call with(String person) {
        return new Call(
                step,
                chain,
                begunAt,
                level,
                time,
                asked,
                nextAt,
                declined.stream().filter(one -> !one.equals(person)).toList());
    }

    Asking inWords(@Nullable String handedOverBy) {
        return new Asking(asked, level, handedOverBy == null && isLastResort(), handedOverBy);
    }

    private Call at(int nextLevel, int nextTime) {
        return new Call(step, chain, begunAt, nextLevel, nextTime, asked, nextAt, declined);
    }
}
