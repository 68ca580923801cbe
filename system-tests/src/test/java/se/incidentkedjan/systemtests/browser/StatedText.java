package se.incidentkedjan.systemtests.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.incidentkedjan.gateway.accessibility.Assessment;
import se.incidentkedjan.gateway.accessibility.Deviation;
import se.incidentkedjan.gateway.accessibility.ManualAssessment;
import se.incidentkedjan.gateway.accessibility.PageState;
import se.incidentkedjan.gateway.accessibility.Words;

/** How the file of the accessibility statement is written: a line for each page, so that people see what changes. */
final class StatedText {

    private StatedText() {}

    /** The whole file, with a comment at its top. */
    static String of(List<String> heading, Assessment assessment) {
        var lines = new ArrayList<>(heading);
        lines.add("valid-from: " + assessment.day());
        lines.add("published: " + assessment.published());
        lines.add("updated: " + assessment.updated());
        lines.add("tests:");
        lines.add("  tool: " + quoted(assessment.tests().tool()));
        lines.add("  version: " + quoted(assessment.tests().version()));
        lines.add("  rules: " + quoted(assessment.tests().rules()));
        lines.add("  widths: " + assessment.tests().widths());
        var manual = assessment.manual();
        if (manual != null) {
            lines.add("manual: " + line(manual));
        }
        lines.add(assessment.deviations().isEmpty() ? "deviations: []" : "deviations:");
        assessment.deviations().forEach(known -> lines.addAll(lines(known)));
        lines.add("pages:");
        assessment.pages().forEach(page -> lines.add("  - " + line(page)));
        return String.join("\n", lines) + "\n";
    }

    /** A page. */
    static String line(PageState page) {
        return "{round: %s, name: %s, language: %s, service: %s, page: %s%s, found: %d}"
                .formatted(
                        page.round(),
                        quoted(page.name()),
                        page.language(),
                        page.service(),
                        quoted(page.page()),
                        page.brief() ? ", brief: true" : "",
                        page.found());
    }

    private static String line(ManualAssessment manual) {
        return "{date: %s, users: %s, how: %s}".formatted(manual.date(), manual.users(), line(manual.how()));
    }

    private static String line(Words words) {
        return "{sv: %s, en: %s}".formatted(quoted(words.sv()), quoted(words.en()));
    }

    private static List<String> lines(Deviation known) {
        var lines = new ArrayList<String>();
        lines.add("  - what: " + line(known.what()));
        lines.add("    why: " + line(known.why()));
        lines.add("    criterion: " + quoted(known.criterion()));
        lines.add("    until: " + known.until());
        lines.add("    extent: " + known.extent());
        var rule = known.rule();
        if (rule != null) {
            lines.add("    rule: " + quoted(rule));
            lines.add("    pages: " + quoted(known.pages()));
        }
        return lines;
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(StatedText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
