package se.incidentkedjan.intake.report.web;

import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.intake.report.Findings;
import se.incidentkedjan.intake.report.IdempotencyKey;
import se.incidentkedjan.kit.access.Reader;

/**
 * Who calls the API: another system, or a person with a token of their own.
 *
 * @param name tells this caller from all others, the same each time
 * @param client the system's code; absent for a person, and for a system whose id has not the form of one
 */
record ApiCaller(String name, @Nullable ClientCode client) {

    static ApiCaller of(Reader reader) {
        return switch (reader) {
            case Reader.Person person -> of(person);
            case Reader.Service service -> throw new IllegalStateException("services ask on /internal");
            case Reader.Nobody nobody -> throw new IllegalStateException("the API is not open to all");
        };
    }

    private static ApiCaller of(Reader.Person person) {
        var client = person.client();
        return client == null
                ? new ApiCaller("person " + person.subject(), null)
                : new ApiCaller("system " + client, code(client));
    }

    private static @Nullable ClientCode code(String client) {
        try {
            return ClientCode.of(client);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What this caller calls a request; absent when it does not, or when what it sent is no key, which is noted. */
    @Nullable
    IdempotencyKey key(@Nullable String text, String field, Findings findings) {
        try {
            return text == null ? null : IdempotencyKey.of(Channel.API, name, text);
        } catch (IllegalArgumentException e) {
            findings.add(
                    field,
                    "wrong-form",
                    "Nyckeln ska vara 1 till %d synliga ASCII-tecken utan blanksteg, till exempel ett UUID."
                            .formatted(IdempotencyKey.LONGEST));
            return null;
        }
    }

    /** Tells nothing: the name may be that of a person. */
    @Override
    public String toString() {
        return "ApiCaller[" + client + "]";
    }
}
