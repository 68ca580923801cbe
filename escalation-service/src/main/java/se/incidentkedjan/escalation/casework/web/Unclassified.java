package se.incidentkedjan.escalation.casework.web;

import org.jspecify.annotations.Nullable;

/**
 * What may be classified is never taken (säkerhetsskyddsförordningen 2021:955, 2 kap. 4 §): neither words nor facts, only
 * how far the case has come, and that säkerhetsskydd was not concerned after all.
 */
final class Unclassified {

    /** What whoever tells more than that of such a case is told. */
    static final Mistaken REFUSAL = new Mistaken(
            "action",
            "classified",
            "Säkerhetsskydd kan vara berört. Skriv inget om händelsen här: säkerhetsskyddschefen tar över på ett annat sätt.");

    private Unclassified() {}

    /** Whether a command tells nothing that may be classified. */
    static boolean is(CaseCommand command) {
        return switch (command) {
            case CaseCommand.Assess(var facts, var reason) ->
                isBlank(reason)
                        && facts != null
                        && facts.properties().stream()
                                .allMatch(fact -> fact.getKey().equals("securityClassified"));
            case CaseCommand.Assign(var to) -> isBlank(to);
            case CaseCommand.Reopen(var reason) -> isBlank(reason);
            case CaseCommand.Explain(var cause, var description, var lessons) ->
                isBlank(description) && isBlank(lessons);
            case CaseCommand.Start ignored -> true;
            case CaseCommand.Resolve ignored -> true;
            case CaseCommand.Close ignored -> true;
            case CaseCommand.FinishMeasure ignored -> true;
            case CaseCommand.Unmerge ignored -> true;
            case CaseCommand.Ungroup ignored -> true;
            case CaseCommand.Declare ignored -> false;
            case CaseCommand.Concern ignored -> false;
            case CaseCommand.ConcernNoMore ignored -> false;
            case CaseCommand.File(var duty, var controller, var stage, var at, var receipt, var late, var because) ->
                isBlank(receipt) && isBlank(late);
            case CaseCommand.Reject ignored -> false;
            case CaseCommand.Merge ignored -> false;
            case CaseCommand.AddMeasure ignored -> false;
            case CaseCommand.HandOverMeasure ignored -> false;
            case CaseCommand.Link ignored -> false;
            case CaseCommand.Unlink ignored -> true;
        };
    }

    /** The same of what only some may say about a duty. */
    static boolean is(DutyCommand command) {
        return switch (command) {
            case DutyCommand.Advise ignored -> false;
            case DutyCommand.Decide(var duty, var controller, var applies, var reason, var decider) ->
                Boolean.TRUE.equals(applies) && isBlank(reason) && isBlank(decider);
        };
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
