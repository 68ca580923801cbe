package se.incidentkedjan.escalation.casework.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.disclosure.Examination;
import se.incidentkedjan.escalation.disclosure.Examination.Item;
import se.incidentkedjan.escalation.disclosure.Examination.Mistake;
import se.incidentkedjan.escalation.disclosure.FieldChoice;
import se.incidentkedjan.escalation.disclosure.Ground;
import se.incidentkedjan.escalation.disclosure.Secrecy;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.Field;
import se.incidentkedjan.webkit.FieldError;
import se.incidentkedjan.webkit.Option;

/** The form in which a person decides field by field: what is asked, and what was answered. */
final class DisclosureForm {

    private static final String CHOICE = "val.";
    private static final String GROUND = "grund.";
    private static final String MOTIVE = "motiv.";
    private static final String SEEN = "sett.";
    private static final String GIVE_OUT = "ut";
    private static final String MASK = "maska";

    /**
     * A field as it is asked about.
     *
     * @param label what the field is
     * @param lines what it says
     * @param proposed the grounds that are proposed for it
     * @param choice whether it can be given out
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
            Choice ground,
            Field motive,
            String seen,
            String fingerprint) {}

    private DisclosureForm() {}

    /** Whether what the person saw is what there is. */
    static boolean isOf(Examination examination, Map<String, String> typed) {
        var now = examination.items().stream()
                .collect(Collectors.toMap(item -> SEEN + item.field().code(), Item::fingerprint));
        var then = typed.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(SEEN))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return now.equals(then);
    }

    /** What was answered, for those fields that are still as they were seen. */
    static Map<String, FieldChoice> choices(Examination examination, Map<String, String> typed) {
        var choices = new HashMap<String, FieldChoice>();
        for (var item : examination.items()) {
            var code = item.field().code();
            if (item.fingerprint().equals(typed.get(SEEN + code))) {
                choices.put(code, choice(code, item, typed));
            }
        }
        return choices;
    }

    private static FieldChoice choice(String code, Item item, Map<String, String> typed) {
        return switch (typed.getOrDefault(CHOICE + code, "")) {
            case GIVE_OUT -> new FieldChoice.GiveOut();
            case MASK ->
                new FieldChoice.Mask(
                        typed.getOrDefault(GROUND + code, ""), oneLine(typed.getOrDefault(MOTIVE + code, "")));
            default -> item.unchosen();
        };
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    static List<Asked> asked(
            Examination examination, Secrecy secrecy, Map<String, FieldChoice> choices, Map<String, Mistake> mistakes) {
        return examination.items().stream()
                .map(item -> asked(
                        item,
                        secrecy,
                        choices.getOrDefault(item.field().code(), item.unchosen()),
                        mistakes.get(item.field().code())))
                .toList();
    }

    private static Asked asked(Item item, Secrecy secrecy, FieldChoice choice, @Nullable Mistake mistake) {
        var field = item.field();
        var mask = choice instanceof FieldChoice.Mask chosen ? chosen : new FieldChoice.Mask("", "");
        var picked = switch (choice) {
            case FieldChoice.Undecided undecided -> "";
            case FieldChoice.GiveOut giveOut -> GIVE_OUT;
            case FieldChoice.Mask chosen -> MASK;
        };
        var text = mistake == null ? null : text(mistake, field.label());
        var isOfGround = mistake != null && mistake.kind() == Mistake.Kind.NO_GROUND;
        var isOfMotive = mistake != null && mistake.kind() == Mistake.Kind.MOTIVE_TOO_LONG;
        return new Asked(
                field.label(),
                field.lines(),
                item.proposed(),
                Choice.of(
                                CHOICE + field.code(),
                                "Kan uppgiften lämnas ut?",
                                Stream.of(Option.of(GIVE_OUT, "Lämna ut"), Option.of(MASK, "Maska"))
                                        .map(option -> option.chosenWhen(picked))
                                        .toList())
                        .withError(isOfGround || isOfMotive ? null : text),
                Choice.of(GROUND + field.code(), "Grund, om uppgiften maskas", grounds(item, secrecy, mask.ground()))
                        .withError(isOfGround ? text : null),
                Field.text(MOTIVE + field.code(), "Motivering, om den behövs")
                        .withValue(mask.motive())
                        .withAutocomplete("off")
                        .withError(isOfMotive ? text : null),
                SEEN + field.code(),
                item.fingerprint());
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

    private static String text(Mistake mistake, String label) {
        return switch (mistake.kind()) {
            case NOT_DECIDED -> "Ta ställning till «%s»: lämna ut eller maska.".formatted(label);
            case NO_GROUND -> "Välj på vilken grund «%s» maskas.".formatted(label);
            case MOTIVE_TOO_LONG ->
                "Korta motiveringen till «%s»: högst %d tecken, och inte för många långa tillsammans."
                        .formatted(label, Examination.LONGEST_MOTIVE);
            case SHOWS_MASKED ->
                "Det som du maskerar i «%s» står också i «%s» eller i motiveringen till den. Maska den också, eller ändra motiveringen."
                        .formatted(mistake.other(), label);
        };
    }
}
