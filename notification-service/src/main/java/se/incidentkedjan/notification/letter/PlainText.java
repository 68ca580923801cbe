package se.incidentkedjan.notification.letter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.incidentkedjan.notification.letter.Letter.Block;
import se.incidentkedjan.notification.letter.Letter.Fact;
import se.incidentkedjan.notification.letter.Letter.Facts;
import se.incidentkedjan.notification.letter.Letter.Footer;
import se.incidentkedjan.notification.letter.Letter.Heading;
import se.incidentkedjan.notification.letter.Letter.Link;
import se.incidentkedjan.notification.letter.Letter.Paragraph;
import se.incidentkedjan.notification.letter.Letter.Point;
import se.incidentkedjan.notification.letter.Letter.Points;
import se.incidentkedjan.notification.letter.Letter.Step;
import se.incidentkedjan.notification.letter.Letter.Steps;

/** A letter for those who read text. */
final class PlainText {

    private PlainText() {}

    static String of(Letter letter) {
        return letter.blocks().stream().map(PlainText::block).collect(Collectors.joining("\n\n")) + "\n";
    }

    private static String block(Block block) {
        return switch (block) {
            case Heading(var text, var level) -> text + "\n" + "-".repeat(text.length());
            case Paragraph(var text) -> text;
            case Facts(var facts) -> lines("", facts);
            case Points(var points) -> points.stream().map(PlainText::point).collect(Collectors.joining("\n"));
            case Steps(var steps) ->
                IntStream.range(0, steps.size())
                        .mapToObj(place -> step(place + 1, steps.get(place)))
                        .collect(Collectors.joining("\n"));
            case Link(var text, var address) -> text + ":\n" + address;
            // Two hyphens and a space: mail programs know what follows as a signature.
            case Footer(var text) -> "-- \n" + text;
        };
    }

    private static String point(Point point) {
        return point.address() == null ? "- " + point.text() : "- " + point.text() + ":\n  " + point.address();
    }

    private static String step(int number, Step step) {
        return number + ". " + step.title() + (step.facts().isEmpty() ? "" : "\n" + lines("   ", step.facts()));
    }

    private static String lines(String indent, List<Fact> facts) {
        return facts.stream()
                .map(fact -> indent + fact.name() + ": " + fact.value())
                .collect(Collectors.joining("\n"));
    }
}
