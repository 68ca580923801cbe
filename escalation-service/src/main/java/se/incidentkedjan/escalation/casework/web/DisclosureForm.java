package se.incidentkedjan.escalation.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.casework.web.DisclosureMistakes.Place;
import se.incidentkedjan.escalation.disclosure.CaseField;
import se.incidentkedjan.escalation.disclosure.Examination;
import se.incidentkedjan.escalation.disclosure.Examination.Item;
import se.incidentkedjan.escalation.disclosure.FieldChoice;
import se.incidentkedjan.escalation.disclosure.Ground;
import se.incidentkedjan.escalation.disclosure.Mistake;
import se.incidentkedjan.escalation.disclosure.Secrecy;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.Field;
import se.incidentkedjan.webkit.FieldError;
import se.incidentkedjan.webkit.Option;

/** The form in which a person decides field by field: what is asked, with what was answered. */
final class DisclosureForm {

    private static final int ROWS = 10;

    /**
     * A field as it is asked about.
     *
     * @param label what the field is
     * @param lines what it says
     * @param proposed the grounds that are proposed for it
     * @param choice whether it can be given out
     * @param marked where passages of it are marked; absent when it is no running text
     * @param rows how many lines are seen of that at once
     * @param ground on which ground it cannot
     * @param motive why, shortly
     * @param seen name of the hidden input that tells what the person saw of it
     * @param fingerprint what stands in it
     */
    record Asked(
            String label,
            List<String> lines,
            List<Ground> proposed,
            Choice choice,
            @Nullable Field marked,
            int rows,
            Choice ground,
            Field motive,
            String seen,
            String fingerprint) {}

    private record Chosen(String option, String ground, String motive) {}

    private DisclosureForm() {}

    static List<Asked> asked(
            Examination examination, Secrecy secrecy, DisclosureAnswers answers, Map<String, Mistake> mistakes) {
        return examination.items().stream()
                .map(item ->
                        asked(item, secrecy, answers, mistakes.get(item.field().code())))
                .toList();
    }

    private static Asked asked(Item item, Secrecy secrecy, DisclosureAnswers answers, @Nullable Mistake mistake) {
        var field = item.field();
        var code = field.code();
        var chosen = chosen(answers.choices().getOrDefault(code, item.unchosen()));
        return new Asked(
                field.label(),
                field.lines(),
                item.proposed(),
                Choice.of(DisclosureAnswers.CHOICE + code, "Kan uppgiften lämnas ut?", options(field, chosen.option()))
                        .withError(error(mistake, item, Place.CHOICE)),
                field.prose()
                        ? marked(item, answers.texts().getOrDefault(code, field.text()))
                                .withError(error(mistake, item, Place.TEXT))
                        : null,
                ROWS,
                Choice.of(
                                DisclosureAnswers.GROUND + code,
                                "Grund, om uppgiften maskas",
                                grounds(item, secrecy, chosen.ground()))
                        .withError(error(mistake, item, Place.GROUND)),
                Field.text(DisclosureAnswers.MOTIVE + code, "Motivering, om den behövs")
                        .withValue(chosen.motive())
                        .withAutocomplete("off")
                        .withError(error(mistake, item, Place.MOTIVE)),
                DisclosureAnswers.SEEN + code,
                item.fingerprint());
    }

    private static Chosen chosen(FieldChoice choice) {
        return switch (choice) {
            case FieldChoice.Undecided undecided -> new Chosen("", "", "");
            case FieldChoice.GiveOut giveOut -> new Chosen(DisclosureAnswers.GIVE_OUT, "", "");
            case FieldChoice.GiveOutTouched touched -> new Chosen(DisclosureAnswers.GIVE_OUT, "", "");
            case FieldChoice.MaskPassages passages ->
                new Chosen(DisclosureAnswers.MASK_PASSAGES, passages.ground(), passages.motive());
            case FieldChoice.Mask mask -> new Chosen(DisclosureAnswers.MASK, mask.ground(), mask.motive());
        };
    }

    private static List<Option> options(CaseField field, String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of(DisclosureAnswers.GIVE_OUT, "Lämna ut"));
        if (field.prose()) {
            options.add(Option.of(DisclosureAnswers.MASK_PASSAGES, "Lämna ut med maskade delar"));
        }
        options.add(Option.of(DisclosureAnswers.MASK, "Maska"));
        return options.stream().map(option -> option.chosenWhen(chosen)).toList();
    }

    private static Field marked(Item item, String text) {
        var open = item.marks().open();
        var close = item.marks().close();
        return Field.text(DisclosureAnswers.TEXT + item.field().code(), "Texten, om delar av den maskas")
                .withHint(
                        "Skriv %s före och %s efter varje del som ska maskas, till exempel «Brevet gick till %sExempla Påhittsson%s i går», och ändra ingenting annat."
                                .formatted(open, close, open, close))
                .withValue(text)
                .withAutocomplete("off");
    }

    private static @Nullable String error(@Nullable Mistake mistake, Item item, Place place) {
        return mistake == null || DisclosureMistakes.place(mistake) != place
                ? null
                : DisclosureMistakes.text(mistake, item);
    }

    private static List<Option> grounds(Item item, Secrecy secrecy, String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", "Välj grund"));
        item.proposed().forEach(ground -> options.add(Option.of(ground.code(), "Förslag: " + named(ground))));
        secrecy.all().stream()
                .filter(ground -> !item.proposed().contains(ground))
                .forEach(ground -> options.add(Option.of(ground.code(), named(ground))));
        return options.stream().map(option -> option.chosenWhen(chosen)).toList();
    }

    private static String named(Ground ground) {
        return ground.reference() + ": " + ground.title();
    }

    /** The lines of the error summary; each leads to where it is mended. */
    static List<FieldError> errors(List<Asked> asked) {
        var errors = new ArrayList<FieldError>();
        for (var one : asked) {
            add(errors, one.choice().name(), one.choice().error());
            if (one.marked() != null) {
                add(errors, one.marked().name(), one.marked().error());
            }
            add(errors, one.ground().name(), one.ground().error());
            add(errors, one.motive().name(), one.motive().error());
        }
        return errors;
    }

    private static void add(List<FieldError> errors, String target, @Nullable String message) {
        if (message != null) {
            errors.add(new FieldError(target, message));
        }
    }
}
