package se.incidentkedjan.reporting.opendata;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import se.incidentkedjan.reporting.statistics.Organisation;

/** The years of this municipality that everybody may have. */
public final class OpenData {

    private final PublishedYears published;
    private final Organisation organisation;

    /** Open data of what has been published. */
    public OpenData(PublishedYears published, Organisation organisation) {
        this.published = published;
        this.organisation = organisation;
    }

    /** All years, the latest first, each in its latest version. */
    public List<OpenYear> years() {
        var byYear = new TreeMap<Integer, PublishedYear>(Comparator.reverseOrder());
        for (var one : published.all()) {
            byYear.merge(one.year(), one, BinaryOperator.maxBy(Comparator.comparingInt(PublishedYear::version)));
        }
        return byYear.values().stream()
                .map(one -> OpenYear.of(one, organisation))
                .toList();
    }

    /** A year; empty when nothing has been published of it. */
    public Optional<OpenYear> year(int year) {
        return years().stream().filter(one -> one.source().year() == year).findFirst();
    }

    /** Whose years they are. */
    public Organisation organisation() {
        return organisation;
    }
}
