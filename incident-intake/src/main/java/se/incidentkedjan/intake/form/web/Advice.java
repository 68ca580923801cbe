package se.incidentkedjan.intake.form.web;

import java.util.List;
import se.incidentkedjan.intake.form.Happening;
import se.incidentkedjan.intake.form.Language;

/**
 * A piece of advice, taken apart where the phone number goes.
 *
 * @param before what stands before it, or all of it
 * @param namesPhone whether there is one
 * @param after what stands after it
 */
record Advice(String before, boolean namesPhone, String after) {

    private static final String PHONE = "{telefon}";

    static List<Advice> of(Happening happening, Language language) {
        return happening.advice().stream().map(text -> of(text.in(language))).toList();
    }

    private static Advice of(String text) {
        int at = text.indexOf(PHONE);
        return at < 0
                ? new Advice(text, false, "")
                : new Advice(text.substring(0, at), true, text.substring(at + PHONE.length()));
    }
}
