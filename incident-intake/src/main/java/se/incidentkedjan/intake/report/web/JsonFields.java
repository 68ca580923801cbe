package se.incidentkedjan.intake.report.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.intake.report.Findings;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object. Whoever reads a field as something it is not gets null, and what is wrong is noted, so
 * that reading can go on and everything comes out at once. Absent and {@code null} are the same. Values that were sent
 * are never repeated in what is noted.
 */
final class JsonFields {

    private static final int MOST_DECIMALS = 6;

    private final @Nullable JsonNode object;
    private final String path;
    private final Findings findings;

    private JsonFields(@Nullable JsonNode object, String path, Findings findings) {
        this.object = object;
        this.path = path;
        this.findings = findings;
    }

    static JsonFields root(JsonNode document, Findings findings) {
        if (!document.isObject()) {
            findings.add("", "wrong-type", "Innehållet ska vara ett JSON-objekt, med klamrar runt om.");
            return new JsonFields(null, "", findings);
        }
        return new JsonFields(document, "", findings);
    }

    /** Notes every field that is not one of these. */
    JsonFields only(String... known) {
        if (object != null) {
            var names = Arrays.asList(known);
            for (var name : object.propertyNames()) {
                if (!names.contains(name)) {
                    findings.add(
                            path(Wording.shown(name)),
                            "unknown-field",
                            "Fältet finns inte här.%s Fälten är: %s."
                                    .formatted(Wording.hint(name, names), String.join(", ", known)));
                }
            }
        }
        return this;
    }

    /** Whether nothing was sent here: no object, or one without fields. */
    boolean isAbsent() {
        return object == null;
    }

    boolean has(String name) {
        return value(name) != null;
    }

    JsonFields object(String name) {
        var value = value(name);
        if (value != null && !value.isObject()) {
            wrongType(name, "ett objekt med fält");
            value = null;
        }
        return new JsonFields(value, path(name), findings);
    }

    @Nullable
    String text(String name) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            wrongType(name, "en text inom citattecken");
            return null;
        }
        return value.stringValue();
    }

    boolean flag(String name) {
        var value = value(name);
        if (value == null) {
            return false;
        }
        if (!value.isBoolean()) {
            wrongType(name, "true eller false, utan citattecken");
            return false;
        }
        return value.booleanValue();
    }

    @Nullable
    Instant instant(String name) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        try {
            // Stores and JSON keep milliseconds.
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            findings.add(
                    path(name),
                    "wrong-form",
                    "Tiden har fel form. Skriv den med tidszon, så här: 2026-11-20T15:45:00Z eller"
                            + " 2026-11-20T16:45:00+01:00.");
            return null;
        }
    }

    <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        var text = text(name);
        return text == null ? null : code(path(name), text, type);
    }

    <E extends Enum<E>> List<E> listOf(String name, Class<E> type) {
        var value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            wrongType(name, "en lista inom hakparenteser");
            return List.of();
        }
        var found = new LinkedHashSet<E>();
        for (int i = 0; i < value.size(); i++) {
            var item = value.get(i);
            var place = path(name) + "[" + i + "]";
            if (!item.isString()) {
                findings.add(place, "wrong-type", "Värdet ska vara en kod inom citattecken.");
                continue;
            }
            var code = code(place, item.stringValue(), type);
            if (code != null) {
                found.add(code);
            }
        }
        return List.copyOf(found);
    }

    private <E extends Enum<E>> @Nullable E code(String place, String text, Class<E> type) {
        var codes = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (codes.contains(text)) {
            return Enum.valueOf(type, text);
        }
        findings.add(place, "unknown-value", Wording.unknown(text, codes));
        return null;
    }

    /** One of the municipality's own codes. */
    <T> @Nullable T registered(String name, Set<String> codes, Function<String, T> form, String problem) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        if (!codes.contains(text)) {
            findings.add(
                    path(name),
                    problem,
                    Wording.unknown(text, codes.stream().sorted().toList()));
            return null;
        }
        return form.apply(text);
    }

    /** A whole number from 0. */
    @Nullable
    Long count(String name, long most) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber()) {
            wrongType(name, "ett heltal, utan citattecken");
            return null;
        }
        return isWithin(name, value.decimalValue(), most) ? Long.valueOf(value.longValue()) : null;
    }

    /** A level from 0. */
    @Nullable
    Integer level(String name, int most) {
        var count = count(name, most);
        return count == null ? null : count.intValue();
    }

    /** A number from 0, with decimals. */
    @Nullable
    BigDecimal decimal(String name, long most) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            wrongType(name, "ett tal, utan citattecken och med punkt som decimaltecken");
            return null;
        }
        var number = value.decimalValue();
        if (!isWithin(name, number, most)) {
            return null;
        }
        if (number.scale() > MOST_DECIMALS) {
            findings.add(
                    path(name),
                    "too-precise",
                    "Talet har för många decimaler. Skriv högst %d.".formatted(MOST_DECIMALS));
            return null;
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private boolean isWithin(String name, BigDecimal number, long most) {
        if (number.signum() < 0) {
            findings.add(path(name), "negative", "Talet får inte vara negativt.");
            return false;
        }
        if (number.compareTo(BigDecimal.valueOf(most)) > 0) {
            findings.add(path(name), "too-large", "Talet får vara högst %d.".formatted(most));
            return false;
        }
        return true;
    }

    private void wrongType(String name, String expected) {
        findings.add(path(name), "wrong-type", "Värdet ska vara " + expected + ".");
    }

    private @Nullable JsonNode value(String name) {
        if (object == null) {
            return null;
        }
        var value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
