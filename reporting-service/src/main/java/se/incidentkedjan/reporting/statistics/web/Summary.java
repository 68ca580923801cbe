package se.incidentkedjan.reporting.statistics.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.reporting.statistics.Statistics;
import se.incidentkedjan.reporting.statistics.Statistics.Coded;
import se.incidentkedjan.reporting.statistics.Statistics.Duty;
import se.incidentkedjan.reporting.wording.Words;

/** The most important of a period, and how far the figures can be relied on, in plain Swedish. */
final class Summary {

    private final Comparison compared;

    Summary(Comparison compared) {
        this.compared = compared;
    }

    /** What the reader must know before relying on the figures; absent when they are up to date. */
    static @Nullable String warning(Statistics.Freshness freshness) {
        if (freshness.rebuilding()) {
            return "Siffrorna byggs om och är inte fullständiga. Kontakta IT om rutan är kvar efter en timme.";
        }
        if (freshness.eventsBehind() == null) {
            return "Det går inte att se om allt är räknat, eftersom meddelandekön inte svarar. Siffrorna kan vara för låga.";
        }
        if (freshness.eventsBehind() > 0) {
            return "Siffrorna släpar efter: %s händelser väntar på att räknas. Läs in sidan igen om en stund."
                    .formatted(Words.number(freshness.eventsBehind()));
        }
        return null;
    }

    /** A few sentences. */
    List<String> sentences() {
        var figures = compared.figures();
        var totals = figures.totals();
        var name = compared.chosen().name();
        var sentences = new ArrayList<String>();
        if (totals.reported() == 0) {
            sentences.add("Inga incidenter rapporterades under %s.".formatted(name));
        } else {
            sentences.add("%s rapporterades under %s%s."
                    .formatted(
                            Words.incidents(totals.reported()),
                            name,
                            compared.chosen().goesOn() ? " till och med i dag" : ""));
        }
        sentences.add(development());
        historyBegan().ifPresent(sentences::add);
        if (totals.reported() == 0) {
            return sentences;
        }
        if (totals.notYetAssessed() > 0) {
            sentences.add("%s är inte %s än."
                    .formatted(
                            Words.incidents(totals.notYetAssessed()),
                            totals.notYetAssessed() == 1 ? "bedömd" : "bedömda"));
        }
        figures.byCategory().stream()
                .max(Comparator.comparingLong(Coded::reported))
                .ifPresent(one -> sentences.add("Vanligast var «%s», med %s."
                        .formatted(Words.category(one.code()), Words.incidents(one.reported()))));
        addDuties(sentences, figures.duties());
        var median = figures.times().toDelivery().medianSeconds();
        if (median != null) {
            sentences.add(
                    "I hälften av fallen skickades det första meddelandet till någon ansvarig inom ungefär %s från rapporten."
                            .formatted(Words.duration(median)));
        }
        return sentences;
    }

    private String development() {
        var before = compared.before();
        if (before == null) {
            return "Det finns inga incidenter från året före att jämföra med.";
        }
        long then = before.totals().reported();
        long more = compared.figures().totals().reported() - then;
        var change = more == 0
                ? "lika många som"
                : "%s %s än".formatted(Words.number(Math.abs(more)), more > 0 ? "fler" : "färre");
        return "Det är %s %s, då det var %s.".formatted(change, compared.comparedWith(), Words.number(then));
    }

    /** A municipality that began in the middle of the year before had fewer then for no other reason. */
    private Optional<String> historyBegan() {
        var before = compared.before();
        if (before == null || before.byMonth().getFirst().reported() > 0) {
            return Optional.empty();
        }
        return before.byMonth().stream()
                .filter(month -> month.reported() > 0)
                .findFirst()
                .map(first ->
                        "Den första av dem kom i %s. Var systemet inte i bruk före det säger jämförelsen ingenting."
                                .formatted(SwedishTime.month(first.month())));
    }

    private static void addDuties(List<String> sentences, List<Duty> duties) {
        long decided = duties.stream()
                .mapToLong(duty -> duty.started() - duty.running())
                .sum();
        long inTime = duties.stream().mapToLong(Duty::metInTime).sum();
        long missed = duties.stream().mapToLong(Duty::missed).sum();
        if (decided > 0) {
            sentences.add("Av %s lagstadgade skyldigheter som är avgjorda fullgjordes %s i tid (%s)."
                    .formatted(Words.number(decided), Words.number(inTime), Words.share((double) inTime / decided)));
        }
        if (missed > 0) {
            sentences.add(
                    missed == 1
                            ? "1 skyldighet har passerat sin sista tid utan att vara fullgjord."
                            : "%s skyldigheter har passerat sin sista tid utan att vara fullgjorda."
                                    .formatted(Words.number(missed)));
        }
    }
}
