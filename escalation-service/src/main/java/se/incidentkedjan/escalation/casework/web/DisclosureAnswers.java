package se.incidentkedjan.escalation.casework.web;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.disclosure.Examination;
import se.incidentkedjan.escalation.disclosure.Examination.Item;
import se.incidentkedjan.escalation.disclosure.FieldChoice;

/**
 * What a person answered in the form, for those fields that are still as they were seen.
 *
 * @param choices by the code of the field
 * @param texts what then stood where passages can be marked, by the code of the field
 */
record DisclosureAnswers(Map<String, FieldChoice> choices, Map<String, String> texts) {

    static final String CHOICE = "val.";
    static final String GROUND = "grund.";
    static final String MOTIVE = "motiv.";
    static final String TEXT = "text.";
    static final String SEEN = "sett.";
    static final String GIVE_OUT = "ut";
    static final String MASK_PASSAGES = "delar";
    static final String MASK = "maska";

    /** Nobody has answered. */
    static final DisclosureAnswers NONE = new DisclosureAnswers(Map.of(), Map.of());

    /** Whether what the person saw is what there is. */
    static boolean isOf(Examination examination, Map<String, String> typed) {
        var now = examination.items().stream()
                .collect(Collectors.toMap(item -> SEEN + item.field().code(), Item::fingerprint));
        var then = typed.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(SEEN))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return now.equals(then);
    }

    static DisclosureAnswers of(Examination examination, Map<String, String> typed) {
        var choices = new HashMap<String, FieldChoice>();
        var texts = new HashMap<String, String>();
        for (var item : examination.items()) {
            var code = item.field().code();
            if (item.fingerprint().equals(typed.get(SEEN + code))) {
                var text = typed.get(TEXT + code);
                choices.put(code, choice(item, text, typed));
                if (text != null) {
                    texts.put(code, text);
                }
            }
        }
        return new DisclosureAnswers(choices, texts);
    }

    private static FieldChoice choice(Item item, @Nullable String text, Map<String, String> typed) {
        var code = item.field().code();
        var ground = typed.getOrDefault(GROUND + code, "");
        var motive = oneLine(typed.getOrDefault(MOTIVE + code, ""));
        var choice = switch (typed.getOrDefault(CHOICE + code, "")) {
            case GIVE_OUT -> new FieldChoice.GiveOut();
            case MASK_PASSAGES -> new FieldChoice.MaskPassages(ground, motive, text == null ? "" : text);
            case MASK -> new FieldChoice.Mask(ground, motive);
            default -> item.unchosen();
        };
        var isTouched = item.field().prose() && text != null && !item.field().isText(text);
        return isTouched && choice instanceof FieldChoice.GiveOut ? new FieldChoice.GiveOutTouched() : choice;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
