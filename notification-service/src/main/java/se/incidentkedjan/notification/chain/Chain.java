package se.incidentkedjan.notification.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask until someone has it, with every time written out: what an escalation keeps from its start to its end, whatever
 * becomes of the file.
 *
 * @param code what it is called in chains.yml
 * @param version which version of the file it was read from
 * @param hours the code of the hours in roster.yml within which its waits count; absent when they count round the clock
 * @param levels who is asked, in order; at least one. The last is the last resort, which is asked again until someone has it
 */
public record Chain(String code, String version, @Nullable String hours, List<Level> levels) {

    /** Keeps its own copy of the list. */
    public Chain {
        levels = List.copyOf(levels);
    }
}
