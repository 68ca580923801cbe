package se.incidentkedjan.escalation.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.Field;
import se.incidentkedjan.webkit.MomentField;

/**
 * A form on which something is done with a case.
 *
 * @param name the end of its address
 * @param title what is done, in Swedish
 * @param intro what it means
 * @param parts what is asked, in order
 * @param button what the button says
 */
record WorkForm(String name, String title, String intro, List<Part> parts, String button) {

    /** Keeps its own copy. */
    WorkForm {
        parts = List.copyOf(parts);
    }

    /**
     * One question; one of the components is there, and says which sort it is.
     *
     * @param heading what begins here; absent when it goes on
     */
    record Part(
            @Nullable String heading,
            @Nullable Field text,
            @Nullable Field words,
            @Nullable Choice one,
            @Nullable Choice several,
            @Nullable Choice list,
            @Nullable MomentField moment,
            @Nullable Hidden hidden) {

        static Part text(Field field) {
            return new Part(null, field, null, null, null, null, null, null);
        }

        static Part words(Field field) {
            return new Part(null, null, field, null, null, null, null, null);
        }

        static Part one(Choice choice) {
            return new Part(null, null, null, choice, null, null, null, null);
        }

        static Part several(Choice choice) {
            return new Part(null, null, null, null, choice, null, null, null);
        }

        static Part list(Choice choice) {
            return new Part(null, null, null, null, null, choice, null, null);
        }

        static Part moment(MomentField field) {
            return new Part(null, null, null, null, null, null, field, null);
        }

        static Part hidden(String name, String value) {
            return new Part(null, null, null, null, null, null, null, new Hidden(name, value));
        }

        Part under(String title) {
            return new Part(title, text, words, one, several, list, moment, hidden);
        }
    }

    /** What the form carries along. */
    record Hidden(String name, String value) {}
}
