package se.incidentkedjan.reporting.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.incidentkedjan.reporting.disclosure.PublishedFigures;
import se.incidentkedjan.reporting.report.Earlier;
import se.incidentkedjan.reporting.report.Report.FollowUp;
import se.incidentkedjan.reporting.report.Subject;

/** What has been published, for those reports that come after. */
public final class Archive implements Earlier {

    private final Editions editions;

    /** What is published of these. */
    public Archive(Editions editions) {
        this.editions = editions;
    }

    /** How much has been published. It never becomes less. */
    int size() {
        return editions.published().size();
    }

    @Override
    public List<PublishedFigures> figures() {
        return editions.published();
    }

    /** The decisions of the report that was taken last, or else of the one published last. What has become of them a person must tell. */
    @Override
    public List<FollowUp> followUp(Subject subject) {
        return last(subject).stream()
                .flatMap(report -> decisions(report).stream())
                .map(decision -> new FollowUp(decision, ""))
                .toList();
    }

    private Optional<Outline> last(Subject subject) {
        var published = editions.outlines().stream()
                .filter(one -> one.isPublished() && one.id().subject().equals(subject.code()))
                .sorted(Comparator.comparing(Outline::to)
                        .thenComparingInt(one -> one.id().version()))
                .toList();
        var adopted = published.stream().filter(one -> one.adoption() != null).reduce((first, second) -> second);
        return adopted.or(() -> published.stream().reduce((first, second) -> second));
    }

    private static List<String> decisions(Outline report) {
        var adoption = report.adoption();
        return (adoption == null ? report.decisions() : adoption.decisions())
                .stream().distinct().toList();
    }
}
