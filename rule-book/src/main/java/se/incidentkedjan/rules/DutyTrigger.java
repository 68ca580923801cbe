package se.incidentkedjan.rules;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.kit.config.ConfigNode;
import se.incidentkedjan.kit.config.Place;

/**
 * When a duty is asked for by its own condition rather than by a rule.
 *
 * @param code which duty
 * @param title what is to be done, in Swedish
 * @param legalReference where the law says so
 * @param when the condition, over facts and the named conditions of {@code rules.yml}
 * @param place where the condition stands
 * @param validFrom the first day it applies, Swedish time
 * @param validTo the last day; absent while it applies
 */
public record DutyTrigger(
        DutyCode code,
        String title,
        String legalReference,
        String when,
        Place place,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /**
     * What a duty in {@code duties.yml} says of when it is asked for; empty when only rules ask for it.
     *
     * @param node the duty
     * @param title as people are to see it
     */
    public static Optional<DutyTrigger> of(ConfigNode node, String title) {
        return node.optional("when")
                .map(when -> new DutyTrigger(
                        node.required("code").as(DutyCode::of, "IMY_NOTIFICATION"),
                        title,
                        node.required("legal-reference").text(),
                        when.text(),
                        when.place(),
                        node.required("valid-from").date(),
                        node.optional("valid-to").map(ConfigNode::date).orElse(null)));
    }

    /** What the trigger is called among the rules, such as {@code plikt-lex-maria}. */
    public String id() {
        return idOf(code);
    }

    /** What the trigger of a duty is called among the rules. */
    public static String idOf(DutyCode code) {
        return "plikt-" + code.value().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
