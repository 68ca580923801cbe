package se.incidentkedjan.escalation.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.incidentkedjan.escalation.disclosure.Examination.Verdict;
import se.incidentkedjan.escalation.disclosure.Mistake.Kind;

/** Takes the choices field by field, and gathers what is given out, what must not be seen in it, and what is wrong. */
final class Decider {

    /** The bytes that all motives together may take; sealed they are kept as one reason, which is no longer. */
    private static final int MOST_BYTES_OF_MOTIVES = 2_800;

    private final Secrecy secrecy;
    private final List<Part> parts = new ArrayList<>();
    private final List<Secret> secrets = new ArrayList<>();
    private final Map<String, Mistake> mistakes = new LinkedHashMap<>();
    private int bytesOfMotives;

    Decider(Secrecy secrecy) {
        this.secrecy = secrecy;
    }

    void take(CaseField field, FieldChoice choice) {
        switch (choice) {
            case FieldChoice.Undecided undecided -> wrong(field, Mistake.of(Kind.NOT_DECIDED));
            case FieldChoice.GiveOut giveOut -> parts.add(new Part.Given(field.code(), field.label(), field.lines()));
            case FieldChoice.GiveOutTouched touched -> wrong(field, Mistake.of(Kind.TOUCHED_BUT_GIVEN));
            case FieldChoice.Mask(String code, String motive) ->
                ground(field, code, motive).ifPresent(ground -> mask(field, ground, motive));
            case FieldChoice.MaskPassages(String code, String motive, String marked) ->
                ground(field, code, motive).ifPresent(ground -> maskPassages(field, ground, motive, marked));
        }
    }

    private void mask(CaseField field, Ground ground, String motive) {
        parts.add(new Part.Masked(field.code(), field.label(), ground, motive));
        secrets.addAll(Secret.whole(field));
    }

    private void maskPassages(CaseField field, Ground ground, String motive, String marked) {
        if (!field.prose()) {
            wrong(field, Mistake.of(Kind.NOT_DECIDED));
            return;
        }
        switch (MarkedText.read(field.text(), marked)) {
            case MarkedText.Reading.Wrong(var mistake) -> wrong(field, mistake);
            case MarkedText.Reading.Read(var runs, var passages) -> {
                parts.add(new Part.Partly(field.code(), field.label(), runs, ground, motive));
                passages.forEach(passage ->
                        Secret.passage(field, passage.from(), passage.to()).ifPresent(secrets::add));
            }
        }
    }

    private Optional<Ground> ground(CaseField field, String code, String motive) {
        bytesOfMotives += reason(field.code(), motive).getBytes(UTF_8).length;
        var ground = secrecy.find(code);
        if (ground.isEmpty()) {
            wrong(field, Mistake.of(Kind.NO_GROUND));
        } else if (motive.length() > Examination.LONGEST_MOTIVE || bytesOfMotives > MOST_BYTES_OF_MOTIVES) {
            wrong(field, Mistake.of(Kind.MOTIVE_TOO_LONG));
            return Optional.empty();
        }
        return ground;
    }

    /** The motive for a field as it is kept. */
    static String reason(String code, String motive) {
        return motive.isEmpty() ? "" : code + ": " + motive + "\n";
    }

    private void wrong(CaseField field, Mistake mistake) {
        mistakes.put(field.code(), mistake);
    }

    Verdict verdict() {
        Leaks.in(parts, secrets).forEach(mistakes::putIfAbsent);
        return mistakes.isEmpty() ? new Verdict.Decided(parts) : new Verdict.Refused(mistakes);
    }
}
