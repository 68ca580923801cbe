package se.incidentkedjan.reporting.opendata.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import se.incidentkedjan.reporting.opendata.PublishedYear;
import se.incidentkedjan.reporting.opendata.PublishedYears;
import se.incidentkedjan.reporting.publication.Editions;
import se.incidentkedjan.reporting.publication.Outline;
import se.incidentkedjan.reporting.report.Subject;

/** The approved reports of whole years. What is frozen never changes, so each is read once. */
@Component
class ApprovedYears implements PublishedYears {

    private final Editions editions;
    private final Map<String, Optional<PublishedYear>> read = new ConcurrentHashMap<>();

    ApprovedYears(Editions editions) {
        this.editions = editions;
    }

    @Override
    public List<PublishedYear> all() {
        return editions.outlines().stream()
                .filter(Outline::isPublished)
                .filter(one -> one.id().subject().equals(Subject.Kind.KOMMUNSTYRELSEN.code()))
                .flatMap(one -> read.computeIfAbsent(one.id().value(), this::year).stream())
                .toList();
    }

    private Optional<PublishedYear> year(String id) {
        return editions.find(id)
                .flatMap(edition -> Optional.ofNullable(edition.approval())
                        .filter(approval -> PublishedYear.isYear(edition.report()))
                        .map(approval ->
                                new PublishedYear(edition.report(), edition.id().version(), approval.hash())));
    }
}
