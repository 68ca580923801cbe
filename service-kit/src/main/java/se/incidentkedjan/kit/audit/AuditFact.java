package se.incidentkedjan.kit.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did or wanted to do, to be recorded. Takes codes and numbers only; words have one place, the
 * note, which is kept beside the chain and can be erased.
 *
 * @param actor who
 * @param roles the roles that were in use, as codes
 * @param action what, such as {@code case.read}
 * @param objectKind what it was done to, such as {@code incident}; null when it was nothing in particular
 * @param objectId which one
 * @param unit the unit whose information it was
 * @param outcome how it went
 * @param details further codes and numbers
 * @param note a reason in the actor's own words, such as why the glass was broken
 */
public record AuditFact(
        Actor actor,
        List<String> roles,
        String action,
        @Nullable String objectKind,
        @Nullable String objectId,
        @Nullable String unit,
        Outcome outcome,
        Map<String, String> details,
        @Nullable String note) {

    /** What stands for the id of an object when what was asked for is no id at all. */
    public static final String UNREADABLE_ID = "unreadable";

    private static final int LONGEST_NOTE = 4_000;

    /**
     * Refuses words.
     *
     * @throws IllegalArgumentException when something other than the note is no code, or the note is too long
     */
    public AuditFact {
        Codes.required("action", action);
        roles = List.copyOf(new TreeSet<>(roles));
        roles.forEach(role -> Codes.required("role", role));
        if (objectKind != null) {
            Codes.required("kind of object", objectKind);
        }
        if (objectId != null) {
            Codes.required("id of the object", objectId);
        }
        if (unit != null) {
            Codes.required("unit", unit);
        }
        details = Map.copyOf(details);
        details.forEach((key, value) -> {
            if (!Codes.isKey(key)) {
                throw new IllegalArgumentException("The name of a detail is no code");
            }
            Codes.required("detail " + key, value);
        });
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("The note is longer than " + LONGEST_NOTE + " characters");
        }
    }

    /** Something that was allowed. */
    public static AuditFact granted(Actor actor, String action) {
        return of(actor, action, Outcome.GRANTED);
    }

    /** Something that was not allowed. */
    public static AuditFact refused(Actor actor, String action) {
        return of(actor, action, Outcome.REFUSED);
    }

    /** Something that could not be done. */
    public static AuditFact failed(Actor actor, String action) {
        return of(actor, action, Outcome.FAILED);
    }

    /** Something that went in this way. */
    public static AuditFact of(Actor actor, String action, Outcome outcome) {
        return new AuditFact(actor, List.of(), action, null, null, null, outcome, Map.of(), null);
    }

    /** In these roles. */
    public AuditFact as(Collection<String> roles) {
        return new AuditFact(actor, List.copyOf(roles), action, objectKind, objectId, unit, outcome, details, note);
    }

    /** In this role. */
    public AuditFact as(String role) {
        return as(List.of(role));
    }

    /** With a thing. Anybody can ask for anything, so an id that is no code is recorded as {@value #UNREADABLE_ID}. */
    public AuditFact about(String kind, String id) {
        var readable = Codes.isCode(id) ? id : UNREADABLE_ID;
        return new AuditFact(actor, roles, action, kind, readable, unit, outcome, details, note);
    }

    /** With information of this unit. */
    public AuditFact inUnit(@Nullable String unit) {
        return new AuditFact(actor, roles, action, objectKind, objectId, unit, outcome, details, note);
    }

    /** With a number, such as how many were shown. */
    public AuditFact with(String key, long number) {
        return detailed(key, Long.toString(number));
    }

    /** With a code. */
    public AuditFact with(String key, Enum<?> code) {
        return detailed(key, code.name());
    }

    /** With an id. */
    public AuditFact with(String key, UUID id) {
        return detailed(key, id.toString());
    }

    /** With an instant, UTC. */
    public AuditFact with(String key, Instant instant) {
        return detailed(key, instant.toString());
    }

    /** With a code that is no enum here. */
    public AuditFact withCode(String key, String code) {
        return detailed(key, code);
    }

    /** For this reason, in the actor's own words. Kept beside the chain and can be erased. */
    public AuditFact because(@Nullable String note) {
        return new AuditFact(actor, roles, action, objectKind, objectId, unit, outcome, details, note);
    }

    private AuditFact detailed(String key, String value) {
        var more = new TreeMap<>(details);
        more.put(key, value);
        return new AuditFact(actor, roles, action, objectKind, objectId, unit, outcome, more, note);
    }

    /** Without the note, which is words. */
    @Override
    public String toString() {
        return "AuditFact[" + action + " " + outcome + "]";
    }
}
