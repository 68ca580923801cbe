package se.incidentkedjan.reporting.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.incidentkedjan.events.CaseStatus.CLOSED;
import static se.incidentkedjan.events.CaseStatus.IN_PROGRESS;
import static se.incidentkedjan.events.CaseStatus.REJECTED;
import static se.incidentkedjan.events.CaseStatus.RESOLVED;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Category;

/** What is counted of an import that is undone is what escalation keeps of it, in whatever order it is heard. */
class UndoneImportTest {

    private static Story imported(CaseStatus... afterwards) {
        var story = Story.ofAReportAt("2026-02-03T08:00:00Z")
                .reported(Category.MISDIRECTED, null)
                .assessed(Category.MISDIRECTED, null, Severity.LOW, PrivacyRisk.RISK)
                .moved(CLOSED);
        for (var status : afterwards) {
            story.moved(status);
        }
        return story;
    }

    /** Escalation rejects what nobody has opened again, and announces that. */
    static List<Story> taken() {
        return List.of(imported().withdrawn(), imported().withdrawn().moved(REJECTED));
    }

    /** What somebody has opened again, and the same when its import was never undone. */
    static List<Arguments> kept() {
        return List.of(
                arguments(imported(IN_PROGRESS).withdrawn(), imported(IN_PROGRESS)),
                arguments(imported(IN_PROGRESS, REJECTED).withdrawn(), imported(IN_PROGRESS, REJECTED)),
                arguments(imported(IN_PROGRESS, RESOLVED, CLOSED).withdrawn(), imported(IN_PROGRESS, RESOLVED, CLOSED)),
                arguments(imported().withdrawn().moved(REJECTED).moved(IN_PROGRESS), imported(REJECTED, IN_PROGRESS)),
                arguments(
                        imported()
                                .withdrawn()
                                .moved(REJECTED)
                                .moved(IN_PROGRESS)
                                .moved(REJECTED),
                        imported(REJECTED, IN_PROGRESS, REJECTED)));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void whatEscalationRejectsWithTheImportIsCountedNowhere(Story story) {
        assertThat(cellsInEveryOrder(story)).containsExactly(List.of());
    }

    @ParameterizedTest
    @MethodSource("kept")
    void whatSomebodyHasOpenedAgainIsCountedLikeAnyOther(Story undone, Story never) {
        assertThat(cellsInEveryOrder(undone))
                .containsExactly(never.heard().entry().cells());
    }

    /** The different ends that hearing it in every order comes to. */
    private static Set<List<String>> cellsInEveryOrder(Story story) {
        var ends = new HashSet<List<String>>();
        hear(Known.NOTHING, story.told(), ends);
        return ends;
    }

    private static void hear(Known known, List<EventEnvelope> left, Set<List<String>> ends) {
        if (left.isEmpty()) {
            ends.add(known.entry().cells());
        }
        for (int i = 0; i < left.size(); i++) {
            var others = new ArrayList<>(left);
            var next = others.remove(i);
            hear(known.and(next.event(), Story.STOCKHOLM), others, ends);
        }
    }
}
