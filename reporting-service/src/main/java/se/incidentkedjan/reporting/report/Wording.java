package se.incidentkedjan.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import se.incidentkedjan.reporting.disclosure.Topics;
import se.incidentkedjan.reporting.report.Report.Comparison;
import se.incidentkedjan.reporting.report.Report.Texts;
import se.incidentkedjan.reporting.wording.Words;

/** What a report says in words until a person says it better. Made of the figures that may be told, and of nothing else. */
final class Wording {

    private static final int MOST_LESSONS = 4;

    private final Report report;
    private final Subject subject;

    Wording(Report report, Subject subject) {
        this.report = report;
        this.subject = subject;
    }

    Texts texts() {
        return new Texts(
                List.of(howMany(), whatWasCommonest(), whatTheLawDemands(), whatIsToBeDone(), whoIsHeard()),
                lessons(),
                decisions(),
                report.texts().followUp());
    }

    private String howMany() {
        var now = report.incidents().now().value();
        var period = report.period().name();
        if (now == null) {
            return "Hur många incidenter som rapporterades under %s visas inte, för att ingen ska kunna pekas ut."
                    .formatted(period);
        }
        if (now == 0) {
            return "Ingen incident rapporterades under %s, vilket kan betyda att rutinen inte är känd."
                    .formatted(period);
        }
        var before = report.incidents().before().value();
        if (before == null) {
            return "Under %s rapporterades %s.".formatted(period, Words.incidents(now));
        }
        if (before == 0) {
            return "Under %s rapporterades %s; från samma tid året innan finns inga rapporter att jämföra med."
                    .formatted(period, Words.incidents(now));
        }
        if (before.equals(now)) {
            return "Under %s rapporterades %s, lika många som under %s."
                    .formatted(period, Words.incidents(now), report.before().name());
        }
        return "Under %s rapporterades %s, mot %s under %s: %s."
                .formatted(
                        period,
                        Words.incidents(now),
                        Words.number(before),
                        report.before().name(),
                        switch (report.incidents().trend()) {
                            case MORE -> "en ökning som är större än vad slumpen brukar ge";
                            case FEWER -> "en minskning som är större än vad slumpen brukar ge";
                            case NO_CLEAR_CHANGE, NOT_TOLD, NOTHING_BEFORE -> "skillnaden kan vara en slump";
                        });
    }

    private String whatWasCommonest() {
        var now = report.incidents().now().value();
        if (now != null && now == 0) {
            return "Det finns därför ingenting att säga om vad som är vanligast.";
        }
        return commonest(Topics.CATEGORY)
                .map(row -> "Vanligast var «%s», med %s.".formatted(row.name(), count(row)))
                .orElse("Vad som var vanligast visas inte, för att ingen ska kunna pekas ut.");
    }

    private String count(Comparison row) {
        var number = row.now().value();
        var all = report.incidents().now().value();
        if (number == null) {
            return "ett antal som inte visas";
        }
        return all == null || all == 0
                ? Words.incidents(number)
                : "%s (%s)".formatted(Words.incidents(number), Words.share((double) number / all));
    }

    /** The row that is known to have most: nothing that is kept back could have more. */
    private Optional<Comparison> commonest(String topic) {
        var all = report.incidents().now().value();
        var rows = report.topics().stream()
                .filter(one -> one.code().equals(topic))
                .flatMap(one -> one.rows().stream())
                .toList();
        long told = 0;
        Comparison most = null;
        for (var row : rows) {
            var value = row.now().value();
            if (value != null) {
                told += value;
                if (value > 0 && (most == null || value > most.now().number())) {
                    most = row;
                }
            }
        }
        if (all == null || most == null) {
            return Optional.empty();
        }
        var isSure = most.now().number() >= all - told;
        return isSure ? Optional.of(most) : Optional.empty();
    }

    private String whatTheLawDemands() {
        var all = report.duties().all();
        var applied = all.applied().value();
        if (applied != null && applied == 0) {
            return "Inga lagkrav på att anmäla eller underrätta någon inträdde.";
        }
        if (applied != null && applied.equals(all.running().value())) {
            return "Lagens krav på att anmäla eller underrätta inträdde %s, och tiden går än för alla."
                    .formatted(times(applied));
        }
        var inTime = all.inTime().value();
        var share = all.shareInTime();
        if (inTime == null || share == null) {
            return applied == null
                    ? "Hur många av lagens krav som klarades i tid visas inte, för att ingen ska kunna pekas ut."
                    : "Lagens krav på att anmäla eller underrätta inträdde %s; hur många som klarades i tid går inte att visa."
                            .formatted(times(applied));
        }
        return "Lagens krav på att anmäla eller underrätta klarades i tid i %s av de fall som är avgjorda."
                .formatted(Words.share(share));
    }

    private static String times(long number) {
        return number == 1 ? "en gång" : Words.number(number) + " gånger";
    }

    private String whatIsToBeDone() {
        var all = report.measures().all();
        var late = all.openLate().value();
        var inTime = all.openInTime().value();
        if (late == null && inTime == null) {
            return "Hur många åtgärder som är kvar att göra visas inte, för att ingen ska kunna pekas ut.";
        }
        if (late == null) {
            return "%s är kvar att göra och har tid på sig; hur många som är försenade visas inte."
                    .formatted(measures(all.openInTime().number()));
        }
        var lateWords = late == 0 ? "ingen åtgärd är försenad" : "%s är försenade".formatted(measures(late));
        if (late == 1) {
            lateWords = "1 åtgärd är försenad";
        }
        var sentence = inTime == null || inTime == 0
                ? lateWords
                : "%s är kvar att göra och har tid på sig, och %s".formatted(measures(inTime), lateWords);
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
    }

    private static String measures(long number) {
        return Words.number(number) + (number == 1 ? " åtgärd" : " åtgärder");
    }

    private String whoIsHeard() {
        var silence = report.silence();
        if (!silence.units().isEmpty()) {
            return "%s har inte rapporterat någonting, vilket är ett tecken på att rutinen inte är känd och inte på att allt är säkert."
                    .formatted(Words.list(silence.units()));
        }
        var rate = rate();
        var heard = silence.lookedFor() && silence.sizeUnknown().isEmpty()
                ? "Alla enheter med minst %d anställda har rapporterat något".formatted(silence.atLeast())
                : "";
        if (rate.isPresent()) {
            var said = "det kom %s rapporter per 100 anställda".formatted(Words.decimal(rate.get()));
            return heard.isEmpty()
                    ? "Under perioden kom %s rapporter per 100 anställda.".formatted(Words.decimal(rate.get()))
                    : heard + ", och " + said + ".";
        }
        return heard.isEmpty()
                ? "Hur många som rapporterar jämfört med hur många som arbetar går inte att säga."
                : heard + ".";
    }

    private Optional<BigDecimal> rate() {
        var employees = report.parts().stream()
                .filter(part -> part.incidents().code() != null)
                .map(Report.Part::employees)
                .toList();
        if (employees.isEmpty() || employees.contains(null)) {
            return Optional.empty();
        }
        return Optional.ofNullable(ReportWriter.per100(
                report.incidents().now(),
                OptionalInt.of(employees.stream().mapToInt(Integer::intValue).sum())));
    }

    private List<String> lessons() {
        var lessons = new ArrayList<String>();
        commonest(Topics.CAUSE)
                .filter(row -> !"NOT_TOLD".equals(row.code()))
                .ifPresent(row ->
                        lessons.add("Den vanligaste orsaken är «%s», med %s.".formatted(row.name(), count(row))));
        report.topics().stream()
                .filter(topic -> !topic.several())
                .flatMap(topic -> topic.rows().stream()
                        .filter(row -> row.trend() == Trend.MORE && row.now().isSome())
                        .map(row -> "%s: «%s» är fler än året innan (%s mot %s)."
                                .formatted(
                                        topic.name(),
                                        row.name(),
                                        Words.number(row.now().number()),
                                        Words.number(row.before().number()))))
                .limit(MOST_LESSONS)
                .forEach(lessons::add);
        report.duties().lateBecause().stream()
                .filter(reason -> reason.number().isSome())
                .max(Comparator.comparingLong(reason -> reason.number().number()))
                .ifPresent(reason -> lessons.add(
                        "När lagens tid inte hölls var det vanligaste skälet «%s».".formatted(reason.name())));
        if (lessons.isEmpty()) {
            lessons.add("Siffrorna visar ingen säker förändring.");
        }
        return lessons;
    }

    private List<String> decisions() {
        var who = subject.isWhole() ? "Kommunstyrelsen" : subject.name();
        var chief = subject.isWhole() ? "kommundirektören" : "sin chef";
        var decisions = new ArrayList<String>();
        decisions.add(who + " lägger rapporten till handlingarna.");
        var all = report.duties().all();
        if (all.late().isSome() || all.missed().isSome()) {
            decisions.add(
                    "%s ger %s i uppdrag att se till att lagens tider hålls, och att redovisa vad som har gjorts vid nästa uppföljning."
                            .formatted(who, chief));
        }
        if (report.measures().all().openLate().isSome()) {
            decisions.add(
                    "%s ger %s i uppdrag att se till att försenade åtgärder blir klara, eller att de får en ny sista dag med skäl."
                            .formatted(who, chief));
        }
        if (!report.silence().units().isEmpty()) {
            decisions.add("%s ger %s i uppdrag att ta reda på om rutinen för att rapportera är känd i %s."
                    .formatted(who, chief, Words.list(report.silence().units())));
        }
        if (subject.isWhole()
                && report.drills().inTime()
                        < report.drills().made() + report.drills().missed()) {
            decisions.add("%s ger %s i uppdrag att se till att övningar görs som planerat och besvaras i tid."
                    .formatted(who, chief));
        }
        return decisions;
    }
}
