package se.incidentkedjan.reporting.opendata;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.Origin;
import se.incidentkedjan.reporting.counting.Cell;
import se.incidentkedjan.reporting.disclosure.MeasurePlace;
import se.incidentkedjan.reporting.wording.Words;

/** The parts that a measure is told of, by their codes. */
public enum Vocabulary {
    /** The measure has no parts. */
    WHOLE("Omfattning"),
    /** What happened. */
    CATEGORY("Vad som hände"),
    /** What lay behind it. */
    CAUSE("Orsak"),
    /** Where it came from. */
    ORIGIN("Varifrån det kom"),
    /** How serious. */
    SEVERITY("Hur allvarligt"),
    /** The risk to the people concerned. */
    RISK("Risk för enskilda"),
    /** What was harmed. */
    ASPECT("Vad som skadades"),
    /** Legal duties, by the codes of duties.yml, which a municipality may add to; and all of them. */
    DUTY("Skyldighet enligt lag"),
    /** How a measure stands. */
    STATE("Hur åtgärden står"),
    /** From when until when a time is measured. */
    TIME("Vilken tid");

    private final String title;

    Vocabulary(String title) {
        this.title = title;
    }

    private static List<String> names(Enum<?>[] values, String... besides) {
        return Stream.concat(Arrays.stream(values).map(Enum::name), Arrays.stream(besides))
                .toList();
    }

    /** What the parts have in common, in Swedish. */
    public String title() {
        return title;
    }

    /** The codes that are the same in all municipalities, in the order they are told. */
    public List<String> codes() {
        return switch (this) {
            case WHOLE -> List.of(Cell.ALL);
            case CATEGORY -> names(Category.values());
            case CAUSE -> names(Cause.values(), Cell.NOT_TOLD);
            case ORIGIN -> names(Origin.values());
            case SEVERITY -> names(Severity.values(), Cell.NOT_ASSESSED);
            case RISK -> names(PrivacyRisk.values(), Cell.NOT_ASSESSED);
            case ASPECT -> names(Aspect.values());
            case DUTY -> List.of(Cell.ALL);
            case STATE -> names(MeasurePlace.State.values());
            case TIME -> List.of("TO_REPORT", "TO_DELIVERY", "TO_ACKNOWLEDGE", "TO_ASSESS", "TO_CLOSE");
        };
    }

    /** Whether a municipality may have codes of its own besides. */
    public boolean isOpen() {
        return this == DUTY;
    }

    /** Whether a code stands for a part; of an open list any may. */
    public boolean has(String code) {
        return isOpen() || codes().contains(code);
    }

    /** A part in Swedish; the code itself when it is a municipality's own. */
    public String word(String code) {
        if (!has(code)) {
            return code;
        }
        return switch (this) {
            case WHOLE -> "Hela kommunen";
            case CATEGORY -> Words.category(code);
            case CAUSE -> Words.cause(code);
            case ORIGIN -> Words.origin(code);
            case SEVERITY -> Words.severity(code);
            case RISK -> Words.risk(code);
            case ASPECT -> Words.aspect(code);
            case DUTY -> duty(code);
            case STATE -> state(code);
            case TIME -> time(code);
        };
    }

    private static String duty(String code) {
        return code.equals(Cell.ALL) ? "Alla skyldigheter" : code;
    }

    private static String state(String code) {
        return switch (MeasurePlace.State.valueOf(code)) {
            case OPEN_IN_TIME -> "Öppna i tid";
            case OPEN_LATE -> "Öppna och sena";
            case DONE_IN_TIME -> "Gjorda i tid";
            case DONE_LATE -> "Gjorda för sent";
            case HANDED_OVER -> "Följs upp någon annanstans";
        };
    }

    private static String time(String code) {
        return switch (code) {
            case "TO_REPORT" -> "Från upptäckt till rapport";
            case "TO_DELIVERY" -> "Från rapport till första meddelandet";
            case "TO_ACKNOWLEDGE" -> "Från rapport till att någon tog hand om den";
            case "TO_ASSESS" -> "Från rapport till bedömd risk";
            default -> "Från rapport till avslutat ärende";
        };
    }
}
