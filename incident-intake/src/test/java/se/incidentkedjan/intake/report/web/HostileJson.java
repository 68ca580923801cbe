package se.incidentkedjan.intake.report.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Bodies that someone could send as a report: nearly right, wrong in every field, no JSON, or nothing at all. */
final class HostileJson {

    /** Stands in values only, so that it is never repeated in an answer. */
    static final String SECRET = "aldrig-ut";

    private static final Map<String, List<String>> FIELDS = Map.of(
            "",
            List.of("description", "reporter", "facts"),
            "reporter",
            List.of("name", "email"),
            "facts",
            List.of(
                    "category",
                    "aspects",
                    "nearMiss",
                    "ongoing",
                    "malicious",
                    "securityClassified",
                    "origin",
                    "occurredFrom",
                    "occurredTo",
                    "discoveredAt",
                    "awareAt",
                    "unit",
                    "system",
                    "personalData",
                    "operations",
                    "klassa"),
            "personalData",
            List.of(
                    "involved",
                    "kinds",
                    "groups",
                    "subjects",
                    "unintelligible",
                    "recipients",
                    "recipientTrusted",
                    "deletionConfirmed",
                    "exfiltration",
                    "misuse",
                    "availabilityLoss"),
            "subjects",
            List.of("count", "precision"),
            "operations",
            List.of(
                    "sectors",
                    "criticalSystem",
                    "protectedInformation",
                    "activityLimitedHours",
                    "alternativeMethodsHours",
                    "affectedPersons",
                    "affectedUsersShare",
                    "costShare",
                    "seriousInjury"),
            "klassa",
            List.of("confidentiality", "integrity", "availability", "traceability"));

    private static final List<String> RIGHT = List.of(
            "\"OTHER\"",
            "\"MISDIRECTED\"",
            "\"YES\"",
            "\"NO\"",
            "\"UNKNOWN\"",
            "true",
            "false",
            "0",
            "3",
            "2.5",
            "[\"HEALTH\"]",
            "[\"INTEGRITY\",\"INTEGRITY\"]",
            "[]",
            "{}",
            "null",
            "\"2026-11-20T15:45:00Z\"",
            "\"2026-11-20T16:45:00.123456789+01:00\"",
            "\"socialforvaltningen\"",
            "\"e-post\"",
            "\"ONE_KNOWN\"",
            "\"EXACT\"",
            "\"anstalld@kommun.example\"",
            "\"Anställd Exempel\"",
            "\"\"",
            "\"   \"");

    private static final List<String> ODD = List.of(
            "-0",
            "-1",
            "1e2",
            "1E400",
            "1e-400",
            "1e999999999",
            "1e9999999999",
            "-1e-9999999999",
            "0e2147483647",
            "1e-999999999",
            "0.1234567",
            "99999999999999999999",
            "-99999999999999999999.5",
            "1.0",
            "100.0000000000000000001",
            "9".repeat(99),
            "9".repeat(101),
            "0." + "0".repeat(98) + "1",
            "NaN",
            "Infinity",
            "-",
            "01",
            "+1",
            ".5",
            "0x1F",
            "tru",
            "'a'",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\x\"",
            "\"\u0000\"",
            "\"a\nb\"",
            "\"2026-02-30T00:00:00Z\"",
            "\"2026-11-20T24:00:00Z\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"-999999999-01-01T00:00:00+18:00\"",
            "\"2026-11-20T16:45:00+99:00\"",
            "[null]",
            "[[[]]]",
            "[{\"facts\":{}}]",
            "\"" + SECRET + "\"",
            "[\"" + SECRET + "\"]",
            "{\"x\":\"" + SECRET + "\"}",
            "\"SÄKERHET\"",
            "\"yes\"",
            "\"YES \"",
            "\"category\"",
            "/*" + SECRET + "*/1",
            "//",
            ",",
            ":",
            "}",
            "]",
            "\\",
            "\u2028",
            "\ufeff");

    private final Random random;
    private final AnyText text;

    HostileJson(Random random) {
        this.random = random;
        this.text = new AnyText(random);
    }

    byte[] next() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> harmed(ApiForms.FULL_EXAMPLE.getBytes(UTF_8));
            case 3, 4, 5, 6 -> object("", random.nextBoolean() ? 0.15 : 0).getBytes(UTF_8);
            case 7 -> harmed(object("", 0.05).getBytes(UTF_8));
            case 8 -> value(0).getBytes(UTF_8);
            case 9 -> deep().getBytes(UTF_8);
            case 10 -> large().getBytes(UTF_8);
            default -> bytes();
        };
    }

    /** The object of this name, each field of which is missing, right, of another's type, or strange. */
    private String object(String name, double harm) {
        var fields = new ArrayList<String>();
        for (var field : FIELDS.get(name)) {
            boolean isNeeded = field.equals("facts") || field.equals("category");
            if (!isNeeded && random.nextInt(3) > 0 || random.nextDouble() < harm / 3) {
                continue;
            }
            fields.add(quoted(field) + ":" + value(field, harm));
            if (random.nextDouble() < harm / 5) {
                fields.add(quoted(field) + ":" + value(field, harm));
            }
        }
        if (random.nextDouble() < harm) {
            fields.add(quoted(random.nextBoolean() ? "okänt" : text.any(80)) + ":" + value(0));
        }
        Collections.shuffle(fields, random);
        return "{" + String.join(random.nextInt(9) == 0 ? " ,\n" : ",", fields) + "}";
    }

    private String value(String field, double harm) {
        if (random.nextDouble() < harm) {
            return value(0);
        }
        if (FIELDS.containsKey(field)) {
            return object(field, harm);
        }
        if (field.equals("category")) {
            return "\"OTHER\"";
        }
        if (field.equals("description") || field.equals("name")) {
            return quoted(text.any(60));
        }
        return right(field);
    }

    private String right(String field) {
        return switch (field) {
            case "aspects" -> oneOf("[]", "[\"INTEGRITY\"]", "[\"INTEGRITY\",\"INTEGRITY\",\"AVAILABILITY\"]");
            case "nearMiss" -> oneOf("true", "false");
            case "occurredFrom", "occurredTo", "discoveredAt", "awareAt" ->
                oneOf("\"2026-11-20T15:45:00Z\"", "\"2026-11-20T16:45:00.123456789+01:00\"");
            case "unit" -> "\"socialforvaltningen\"";
            case "system" -> "\"e-post\"";
            case "kinds" -> oneOf("[\"HEALTH\"]", "[\"CONTACT\",\"NATIONAL_ID\"]");
            case "groups" -> oneOf("[\"CHILDREN\"]", "null");
            case "recipients" -> oneOf("\"ONE_KNOWN\"", "\"PUBLIC\"");
            case "availabilityLoss" -> oneOf("\"NONE\"", "\"PERMANENT\"");
            case "precision" -> "\"EXACT\"";
            case "misuse" -> "\"LIKELY\"";
            case "origin" -> "\"SUPPLIER\"";
            case "sectors" -> "[]";
            case "activityLimitedHours", "alternativeMethodsHours", "affectedUsersShare", "costShare" ->
                oneOf("0", "2.5", "1e2", "-0", "99.999999", "0.000001", "1E1");
            case "count", "affectedPersons" -> oneOf("0", "3", "1000000000");
            case "confidentiality", "integrity", "availability", "traceability" -> oneOf("0", "4");
            case "email" -> "\"anstalld@kommun.example\"";
            default -> oneOf("\"NO\"", "\"NO\"", "\"YES\"", "\"UNKNOWN\"", "null");
        };
    }

    private String oneOf(String... values) {
        return values[random.nextInt(values.length)];
    }

    /** Any value at all. */
    private String value(int depth) {
        return switch (random.nextInt(depth > 4 ? 3 : 6)) {
            case 0 -> RIGHT.get(random.nextInt(RIGHT.size()));
            case 1 -> ODD.get(random.nextInt(ODD.size()));
            case 2 -> quoted(text.any(40));
            case 3 -> "[" + value(depth + 1) + "," + value(depth + 1) + "]";
            default ->
                "{" + quoted(text.any(8)) + ":" + value(depth + 1) + "," + quoted("facts") + ":" + value(depth + 1)
                        + "}";
        };
    }

    /** In JSON, with escapes or as it is; halves of signs only as escapes, since UTF-8 has no form for them. */
    String quoted(String any) {
        var escapesAll = random.nextInt(3) == 0;
        var quoted = new StringBuilder("\"");
        any.codePoints().forEach(point -> {
            boolean must = point < 0x20 || point == '"' || point == '\\' || point >= 0xd800 && point <= 0xdfff;
            if (must || escapesAll && random.nextInt(3) > 0) {
                for (var unit : Character.toChars(point)) {
                    quoted.append("\\u%04x".formatted((int) unit));
                }
            } else {
                quoted.appendCodePoint(point);
            }
        });
        return quoted.append('"').toString();
    }

    private String deep() {
        int levels = random.nextInt(4) == 0 ? 50_000 : random.nextInt(40);
        var opening = random.nextBoolean() ? "[" : "{\"facts\":";
        var closing = opening.equals("[") ? "]" : "}";
        return opening.repeat(levels) + "1" + (random.nextBoolean() ? closing.repeat(levels) : "");
    }

    private String large() {
        return switch (random.nextInt(5)) {
            case 0 ->
                "{\"facts\":{\"category\":\"OTHER\"},\"description\":"
                        + quoted("ö".repeat(19_990 + random.nextInt(20)) + text.readable(3)) + "}";
            case 1 -> "{\"" + "x".repeat(random.nextInt(2_000)) + "\":1}";
            case 2 ->
                "{\"facts\":{\"category\":\"OTHER\",\"aspects\":[" + "\"X\",".repeat(random.nextInt(2_000)) + "1]}}";
            case 3 -> "{\"facts\":" + "7".repeat(random.nextInt(3_000)) + "}";
            default -> " ".repeat(random.nextInt(1_100_000)) + ApiForms.SMALL_EXAMPLE;
        };
    }

    private byte[] bytes() {
        if (random.nextInt(3) == 0) {
            return ApiForms.FULL_EXAMPLE.getBytes(UTF_16LE);
        }
        var bytes = new byte[random.nextInt(60)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Cut, changed, and with pieces of something else set in. */
    private byte[] harmed(byte[] body) {
        // Every byte has a letter, so that what is no UTF-8 comes about too.
        var harmed = new StringBuilder(new String(body, ISO_8859_1));
        int wounds = 1 + random.nextInt(4);
        for (int i = 0; i < wounds; i++) {
            int from = random.nextInt(harmed.length() + 1);
            int to = Math.min(harmed.length(), from + random.nextInt(6));
            switch (random.nextInt(5)) {
                case 0 -> harmed.delete(from, to);
                case 1 -> harmed.insert(from, letters(ODD.get(random.nextInt(ODD.size()))));
                case 2 -> harmed.replace(from, to, letters(RIGHT.get(random.nextInt(RIGHT.size()))));
                case 3 -> harmed.replace(from, to, letters(text.any(3)));
                default -> harmed.replace(from, to, Character.toString(random.nextInt(256)));
            }
        }
        return harmed.toString().getBytes(ISO_8859_1);
    }

    private static String letters(String piece) {
        return new String(piece.getBytes(UTF_8), ISO_8859_1);
    }
}
