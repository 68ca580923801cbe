package se.incidentkedjan.escalation.casework.web;

import java.util.Objects;
import se.incidentkedjan.escalation.disclosure.Examination;
import se.incidentkedjan.escalation.disclosure.Examination.Item;
import se.incidentkedjan.escalation.disclosure.Mistake;

/** Says what is wrong with what was decided on a field, and what to do about it. */
final class DisclosureMistakes {

    /** Where in the form it is mended. */
    enum Place {
        CHOICE,
        TEXT,
        GROUND,
        MOTIVE
    }

    private DisclosureMistakes() {}

    static Place place(Mistake mistake) {
        return switch (mistake.kind()) {
            case NOT_DECIDED, SHOWS_MASKED, TOUCHED_BUT_GIVEN -> Place.CHOICE;
            case NO_GROUND -> Place.GROUND;
            case MOTIVE_TOO_LONG -> Place.MOTIVE;
            case TEXT_CHANGED, MARKS_UNEVEN, MARKS_NESTED, PASSAGE_EMPTY, NOTHING_MARKED, PASSAGE_REMAINS -> Place.TEXT;
        };
    }

    static String text(Mistake mistake, Item item) {
        var label = item.field().label();
        var open = item.marks().open();
        var close = item.marks().close();
        var quote = oneLine(Objects.requireNonNullElse(mistake.quote(), ""));
        return switch (mistake.kind()) {
            case NOT_DECIDED -> "Ta ställning till «%s»: lämna ut eller maska.".formatted(label);
            case NO_GROUND -> "Välj på vilken grund «%s» maskas.".formatted(label);
            case MOTIVE_TOO_LONG ->
                "Korta motiveringen till «%s»: högst %d tecken, och inte för många långa tillsammans."
                        .formatted(label, Examination.LONGEST_MOTIVE);
            case SHOWS_MASKED ->
                "Det som du maskerar i «%s» står också i «%s» eller i motiveringen till den%s. Maska det där också, eller ändra motiveringen."
                        .formatted(mistake.other(), label, quote.isEmpty() ? "" : ": «" + quote + "»");
            case TOUCHED_BUT_GIVEN ->
                "Texten i rutan för «%s» är markerad eller ändrad, men du har valt att lämna ut allt. Välj «Lämna ut med maskade delar», eller gör texten som den var."
                        .formatted(label);
            case TEXT_CHANGED ->
                "Texten i rutan för «%s» är inte som den var, vid «%s». Gör den som den var: bara %s och %s får läggas till."
                        .formatted(label, quote, open, close);
            case MARKS_UNEVEN ->
                "Markeringen i «%s» går inte ihop vid «%s». Varje %s ska ha ett %s efter sig."
                        .formatted(label, quote, open, close);
            case MARKS_NESTED ->
                "I «%s» börjar en markering inne i en annan, vid «%s». Avsluta den första med %s innan nästa börjar."
                        .formatted(label, quote, close);
            case PASSAGE_EMPTY ->
                "I «%s» finns en markering utan text, vid «%s». Ta bort den, eller sätt den runt det som ska maskas."
                        .formatted(label, quote);
            case NOTHING_MARKED ->
                "Markera det som ska maskas i «%s» med %s och %s, eller välj att lämna ut eller maska allt."
                        .formatted(label, open, close);
            case PASSAGE_REMAINS ->
                "Något som du har markerat i «%s» står också omarkerat i texten: «%s». Markera det där också."
                        .formatted(label, quote);
        };
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
