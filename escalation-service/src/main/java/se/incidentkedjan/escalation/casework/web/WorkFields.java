package se.incidentkedjan.escalation.casework.web;

import java.util.Map;
import se.incidentkedjan.webkit.Field;

/** What the fields of the forms of case work are called, where several forms have them or errors lead to them. */
final class WorkFields {

    static final String DUTY = "plikt";
    static final String WHOSE = "for";
    static final String LATE = "forsent";
    static final String LATE_BECAUSE = "forsenatav";
    static final String REASON = "skal";

    private WorkFields() {}

    /** Asks why. */
    static Field reason(Typed typed, String label) {
        return new Field(REASON, label, "Skriv inga uppgifter om enskilda.", typed.text(REASON), typed.error("reason"));
    }

    /** What each answer of a command is called on the form, where the errors lead. */
    static String target(String field) {
        return Map.ofEntries(
                        Map.entry("reason", REASON),
                        Map.entry("moment", "vilken"),
                        Map.entry("at", MomentForm.WHEN + "Date"),
                        Map.entry("receivedAt", MomentForm.WHEN + "Date"),
                        Map.entry("receipt", "kvitto"),
                        Map.entry("lateReason", LATE),
                        Map.entry("lateBecause", LATE_BECAUSE),
                        Map.entry("to", "till"),
                        Map.entry("into", "med"),
                        Map.entry("other", "med"),
                        Map.entry("controller", "vem"),
                        Map.entry("what", "vad"),
                        Map.entry("owner", "vem"),
                        Map.entry("due", "senast"),
                        Map.entry("cause", "orsak"),
                        Map.entry("description", "beskrivning"),
                        Map.entry("lessons", "lardomar"),
                        Map.entry("verdict", "rad"),
                        Map.entry("applies", "galler"),
                        Map.entry("decider", "beslutsfattare"))
                .getOrDefault(field, field);
    }
}
