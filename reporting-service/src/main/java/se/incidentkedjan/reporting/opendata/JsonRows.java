package se.incidentkedjan.reporting.opendata;

import java.util.EnumMap;
import java.util.Map;
import se.incidentkedjan.reporting.opendata.OpenFileReader.Taker;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a JSON file: a list of objects. */
final class JsonRows {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonRows() {}

    static void read(String text, Faults faults, Taker taker) {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JacksonException e) {
            var where = e.getLocation();
            faults.add(
                    where == null || where.getLineNr() < 1 ? null : "rad " + where.getLineNr(),
                    "Filen är inte JSON som går att läsa. Hämta den på nytt.");
            return;
        }
        if (!root.isArray()) {
            faults.add(
                    null,
                    "Filen ska vara en lista med ett värde i varje post. Välj en fil från en kommuns sida /oppna-data.");
            return;
        }
        int number = 0;
        for (var row : root) {
            number++;
            if (!take("post " + number, row, faults, taker)) {
                return;
            }
        }
    }

    private static boolean take(String place, JsonNode row, Faults faults, Taker taker) {
        var missing = OpenFileReader.missing(row.propertyNames());
        if (!row.isObject() || missing != null) {
            faults.add(place, row.isObject() ? "Fält saknas: " + missing + "." : "Posten är inget objekt.");
            return true;
        }
        Map<OpenField, String> cells = new EnumMap<>(OpenField.class);
        for (var field : OpenField.values()) {
            var node = row.required(field.code());
            if (node.isContainer()) {
                faults.add(place, "Fältet %s är en lista eller ett objekt, och ska vara ett enda värde.", field.code());
                return true;
            }
            cells.put(field, node.isNull() ? "" : node.asString());
        }
        return taker.take(place, cells);
    }
}
