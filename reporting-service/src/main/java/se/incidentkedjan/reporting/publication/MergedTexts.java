package se.incidentkedjan.reporting.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import se.incidentkedjan.reporting.report.Report.FollowUp;
import se.incidentkedjan.reporting.report.Report.Texts;

/**
 * The texts of a report that is made anew: what a person has changed is kept, the rest is what the figures say now.
 *
 * @param texts what the report says
 * @param overtaken what the figures would have changed, had a person not done so
 */
record MergedTexts(Texts texts, List<Overtaken> overtaken) {

    /**
     * Joins them.
     *
     * @param current as they stand now
     * @param generated what they were before any person changed them
     * @param fresh what the figures say now; with the decisions to follow up, and no outcomes
     */
    static MergedTexts of(Texts current, Texts generated, Texts fresh) {
        var overtaken = new ArrayList<Overtaken>();
        return new MergedTexts(
                new Texts(
                        part(TextPart.SUMMARY, current.summary(), generated.summary(), fresh.summary(), overtaken),
                        part(TextPart.LESSONS, current.lessons(), generated.lessons(), fresh.lessons(), overtaken),
                        part(
                                TextPart.DECISIONS,
                                current.decisions(),
                                generated.decisions(),
                                fresh.decisions(),
                                overtaken),
                        followUp(current.followUp(), fresh.followUp(), overtaken)),
                List.copyOf(overtaken));
    }

    private static List<String> part(
            TextPart part,
            List<String> current,
            List<String> generated,
            List<String> fresh,
            List<Overtaken> overtaken) {
        if (current.equals(generated)) {
            return fresh;
        }
        return fresh.size() == generated.size()
                ? bySentence(part, current, generated, fresh, overtaken)
                : asAWhole(part, current, generated, fresh, overtaken);
    }

    /** A sentence that nobody has touched is what the figures say now, wherever a person has put it. */
    private static List<String> bySentence(
            TextPart part,
            List<String> current,
            List<String> generated,
            List<String> fresh,
            List<Overtaken> overtaken) {
        for (int at = 0; at < generated.size(); at++) {
            var now = fresh.get(at);
            if (!current.contains(generated.get(at)) && !current.contains(now) && !now.equals(generated.get(at))) {
                var isChanged = current.size() == generated.size() && !generated.contains(current.get(at));
                overtaken.add(new Overtaken(part, isChanged ? current.get(at) : "", now));
            }
        }
        return current.stream()
                .map(sentence -> {
                    int at = generated.indexOf(sentence);
                    return at < 0 ? sentence : fresh.get(at);
                })
                .toList();
    }

    /** There are more or fewer sentences than before, so nobody knows which has become which. */
    private static List<String> asAWhole(
            TextPart part,
            List<String> current,
            List<String> generated,
            List<String> fresh,
            List<Overtaken> overtaken) {
        current.stream()
                .filter(sentence -> generated.contains(sentence) && !fresh.contains(sentence))
                .forEach(sentence -> overtaken.add(new Overtaken(part, sentence, "")));
        fresh.stream()
                .filter(sentence -> !generated.contains(sentence) && !current.contains(sentence))
                .forEach(sentence -> overtaken.add(new Overtaken(part, "", sentence)));
        return current;
    }

    private static List<FollowUp> followUp(List<FollowUp> current, List<FollowUp> fresh, List<Overtaken> overtaken) {
        var written = new LinkedHashMap<String, String>();
        current.forEach(one -> written.merge(one.decision(), one.outcome(), (first, second) -> first));
        var followed = fresh.stream()
                .map(one -> {
                    var outcome = written.remove(one.decision());
                    return outcome == null ? one : new FollowUp(one.decision(), outcome);
                })
                .toList();
        written.forEach((decision, outcome) -> {
            if (!outcome.isBlank()) {
                overtaken.add(new Overtaken(TextPart.FOLLOW_UP, decision + " – " + outcome, ""));
            }
        });
        return followed;
    }
}
