package se.incidentkedjan.reporting.publication;

import java.util.ArrayList;
import java.util.List;
import se.incidentkedjan.reporting.report.Report.FollowUp;
import se.incidentkedjan.reporting.report.Report.Texts;

/**
 * A sentence that is another one in a new version.
 *
 * @param part where it stands
 * @param from as it was; empty when there was none
 * @param to as it is; empty when it has been taken away
 */
public record Reworded(TextPart part, String from, String to) {

    static List<Reworded> between(Texts before, Texts after) {
        var reworded = new ArrayList<Reworded>();
        compare(TextPart.SUMMARY, before.summary(), after.summary(), reworded);
        compare(TextPart.LESSONS, before.lessons(), after.lessons(), reworded);
        compare(TextPart.DECISIONS, before.decisions(), after.decisions(), reworded);
        compare(TextPart.FOLLOW_UP, lines(before.followUp()), lines(after.followUp()), reworded);
        return List.copyOf(reworded);
    }

    private static List<String> lines(List<FollowUp> followUp) {
        return followUp.stream()
                .map(one -> one.outcome().isBlank() ? one.decision() : one.decision() + " – " + one.outcome())
                .toList();
    }

    private static void compare(TextPart part, List<String> before, List<String> after, List<Reworded> reworded) {
        if (before.size() == after.size()) {
            for (int at = 0; at < before.size(); at++) {
                if (!before.get(at).equals(after.get(at))) {
                    reworded.add(new Reworded(part, before.get(at), after.get(at)));
                }
            }
            return;
        }
        var kept = new ArrayList<>(before);
        kept.retainAll(after);
        before.stream().filter(one -> !kept.contains(one)).forEach(one -> reworded.add(new Reworded(part, one, "")));
        after.stream().filter(one -> !kept.contains(one)).forEach(one -> reworded.add(new Reworded(part, "", one)));
    }
}
