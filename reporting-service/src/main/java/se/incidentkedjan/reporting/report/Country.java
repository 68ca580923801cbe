package se.incidentkedjan.reporting.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.incidentkedjan.reporting.report.Report.Background;
import se.incidentkedjan.reporting.report.Report.Background.Level;
import se.incidentkedjan.reporting.statistics.Organisation.Group;
import se.incidentkedjan.reporting.wording.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How far the municipalities of the country have come in handling incidents, as they see it themselves (Sveriges Kommuner och Regioner 2023). */
public final class Country {

    private static final String FILE = "/background/skr-2023.json";
    private static final String THEN = "2019";
    private static final String NOW = "2023";
    private static final String NATIONAL = "national";

    private final JsonNode figures;

    private Country(JsonNode figures) {
        this.figures = figures;
    }

    /** Reads the figures that are part of the program. */
    public static Country read() {
        try (InputStream file = Country.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing from the program");
            }
            return new Country(JsonMapper.shared().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Background background(Optional<Group> group) {
        var handling = figures.required("incidentHandling");
        int answered = figures.at("/answered/2023/complete").asInt()
                + figures.at("/answered/2023/almostComplete").asInt()
                + figures.at("/answered/2023/partly").asInt();
        int all = figures.at("/groupSizes/national").asInt();
        int has = handling.at("/hasProcess/2023").asInt();
        int full = handling.at("/howFar2023/full").asInt();
        var sentences = new ArrayList<String>();
        sentences.add(
                "%d av landets %d kommuner svarade helt eller delvis. %d av dem uppgav att de har en process för incidenter, mot %d år 2019."
                        .formatted(
                                answered,
                                all,
                                has,
                                handling.at("/hasProcess/2019").asInt()));
        sentences.add("%d kommuner uppgav att processen är helt införd, vilket är %s av alla kommuner."
                .formatted(full, Words.share((double) full / all)));
        group.ifPresent(one ->
                sentences.add("I kommungrupp %s, som kommunen hör till, hade %d av %d kommuner en process."
                        .formatted(
                                one,
                                handling.at("/hasProcessByGroup/%s/2023".formatted(one))
                                        .asInt(),
                                figures.at("/groupSizes/%s".formatted(one)).asInt())));
        return new Background(figures.required("sourceInSwedish").asString(), sentences, levels());
    }

    private List<Level> levels() {
        var area = figures.required("areas")
                .valueStream()
                .map(JsonNode::asString)
                .toList()
                .indexOf("Hantering av informationssäkerhetsincidenter");
        var levels = new ArrayList<Level>();
        for (var group : Group.values()) {
            levels.add(
                    new Level("Kommungrupp " + group, level(group.name(), THEN, area), level(group.name(), NOW, area)));
        }
        levels.add(new Level("Riket", level(NATIONAL, THEN, area), level(NATIONAL, NOW, area)));
        return levels;
    }

    private BigDecimal level(String group, String year, int area) {
        return figures.at("/maturity/%s/%s/%d".formatted(group, year, area))
                .decimalValue()
                .setScale(2);
    }
}
