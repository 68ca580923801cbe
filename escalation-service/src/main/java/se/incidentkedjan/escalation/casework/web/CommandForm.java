package se.incidentkedjan.escalation.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.casework.CaseChange;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.web.CaseWords.Field;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.kit.sealing.Sealed;

/** One reading of a command for a case: collects what is wrong in it, and what the audit trail is to say. */
final class CommandForm {

    private static final int LONGEST = 4_000;

    private final IncidentCase one;
    private final Who who;
    private final CaseWords words;
    private final Clock clock;
    private final List<Mistaken> mistakes = new ArrayList<>();
    private final Map<String, String> trail = new TreeMap<>();

    /**
     * Begins to read.
     *
     * @param action the name that programs call the command by
     */
    CommandForm(IncidentCase one, Who who, String action, CaseWords words, Clock clock) {
        this.one = one;
        this.who = who;
        this.words = words;
        this.clock = clock;
        trail.put("change", action);
    }

    IncidentCase one() {
        return one;
    }

    Who who() {
        return who;
    }

    /** Notes what is wrong with an answer. */
    void wrong(String field, String code, String message) {
        mistakes.add(new Mistaken(field, code, message));
    }

    /** Notes a code or a time for the audit trail. */
    void trail(String key, String value) {
        trail.put(key, value);
    }

    List<Mistaken> mistakes() {
        return List.copyOf(mistakes);
    }

    /** Words that must be there. */
    String text(String field, @Nullable String typed, String missing) {
        if (typed == null || typed.isBlank()) {
            wrong(field, "required", missing);
            return "";
        }
        return optional(field, typed);
    }

    /** Words that may be left out; then empty. */
    String optional(String field, @Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        if (text.length() > LONGEST) {
            wrong(field, "too-long", "Texten är för lång. Skriv högst %d tecken.".formatted(LONGEST));
        }
        return text;
    }

    /** An answer that must be there; something to go on reading with when it is not. */
    <T> T required(String field, @Nullable T given, T otherwise, String missing) {
        if (given == null) {
            wrong(field, "required", missing);
            return otherwise;
        }
        return given;
    }

    /** The duty that is meant; a controller is left out where only one can be. */
    DutyKey duty(@Nullable String code, @Nullable String controller) {
        var duty = text("duty", code, "Ange vilken skyldighet det gäller.");
        try {
            var key = new DutyKey(
                    DutyCode.of(duty.isEmpty() ? "NONE" : duty),
                    controller == null || controller.isBlank() ? null : UnitCode.of(controller));
            trail("duty", key.code().value());
            if (key.controller() != null) {
                trail("controller", key.controller().value());
            }
            return key;
        } catch (IllegalArgumentException e) {
            wrong("duty", "unknown-value", "Ärendet har ingen sådan skyldighet.");
            return new DutyKey(DutyCode.of("NONE"), null);
        }
    }

    /** The nämnd or styrelse that is named. */
    UnitCode board(@Nullable String code) {
        try {
            var board = UnitCode.of(text("controller", code, "Välj en nämnd eller styrelse."));
            trail("controller", board.value());
            return board;
        } catch (IllegalArgumentException e) {
            if (mistakes.isEmpty()) {
                wrong("controller", "unknown-value", "Nämnden eller styrelsen finns inte.");
            }
            return UnitCode.of("none");
        }
    }

    /** When something was, UTC: now when it is not told, and never later. */
    Instant past(String field, @Nullable Instant at) {
        var now = clock.instant();
        if (at != null && at.isAfter(now)) {
            wrong(field, "in-future", "Tiden ligger i framtiden. Ange när det var.");
        }
        return at == null ? now : at;
    }

    /** The words sealed for the case; absent as soon as anything is wrong, since nothing is kept then. */
    @Nullable
    Sealed seal(Field field, String text) {
        return mistakes.isEmpty() ? words.seal(one.incident(), field, text) : null;
    }

    /** What to ask the case, unless something is wrong. */
    CommandReading asking(Function<IncidentCase, CaseChange> question) {
        return asking(question, "");
    }

    /**
     * The same, with why.
     *
     * @param note in words, for the audit trail; empty when nothing is said
     */
    CommandReading asking(Function<IncidentCase, CaseChange> question, String note) {
        return mistakes.isEmpty()
                ? new CommandReading.Ask(question, Map.copyOf(trail), note.isEmpty() ? null : note)
                : new CommandReading.Wrong(List.copyOf(mistakes));
    }
}
