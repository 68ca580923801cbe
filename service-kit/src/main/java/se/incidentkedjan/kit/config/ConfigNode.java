package se.incidentkedjan.kit.config;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A place in a configuration file, with what stands there. Whoever reads it as something it is not gets a placeholder
 * and the problem is noted, so that reading can go on and all problems come out at once.
 */
public final class ConfigNode {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,5})\\s*(min|h|d)");

    private final Findings findings;
    private final @Nullable Node yaml;
    private final @Nullable Mark mark;
    private final String name;

    ConfigNode(Findings findings, @Nullable Node yaml, @Nullable Mark mark, String name) {
        this.findings = findings;
        this.yaml = yaml;
        this.mark = mark;
        this.name = name;
    }

    /** The name of its field, or of the list it stands in. */
    public String name() {
        return name;
    }

    /** The file it stands in. */
    public String file() {
        return findings.file();
    }

    /** The line it begins on, from 1. */
    public int line() {
        return mark == null ? 1 : mark.getLine() + 1;
    }

    /** Where it begins. */
    public Place place() {
        return new Place(file(), line(), mark == null ? 1 : mark.getColumn() + 1);
    }

    /** Notes that something is wrong here: a plain Swedish sentence that says what to do. */
    public void problem(String reason) {
        problem(reason, yaml instanceof ScalarNode scalar ? scalar.getValue().strip() : "");
    }

    /** Notes that something is wrong here, with the text that is wrong. */
    public void problem(String reason, String text) {
        if (!isMissing()) {
            findings.add(mark, reason, text);
        }
    }

    /** Notes every field that is not one of these. */
    public ConfigNode only(String... known) {
        for (var field : fields()) {
            if (!Arrays.asList(known).contains(field.name)) {
                findings.add(
                        field.mark,
                        "Fältet «%s» finns inte här.%s Fälten är: %s."
                                .formatted(
                                        field.name,
                                        Nearest.hint(field.name, Arrays.asList(known)),
                                        String.join(", ", known)),
                        field.name);
            }
        }
        return this;
    }

    /** The field with this name; it must be there and have a value. */
    public ConfigNode required(String key) {
        var found = optional(key);
        if (found.isPresent()) {
            return found.get();
        }
        if (!isMissing() && fieldsAreReadable()) {
            findings.add(mark, "Fältet «%s» saknas här. Lägg till det.".formatted(key), "");
        }
        return new ConfigNode(findings, null, mark, key);
    }

    /** The field with this name, if it is there and has a value. */
    public Optional<ConfigNode> optional(String key) {
        return fields().stream()
                .filter(field -> field.name.equals(key) && !field.isMissing())
                .findFirst();
    }

    /** The items of the list in this field; none when the field is absent. */
    public List<ConfigNode> list(String key) {
        return optional(key).map(ConfigNode::items).orElse(List.of());
    }

    /** The items of the list in this field; at least one. */
    public List<ConfigNode> requiredList(String key) {
        var field = required(key);
        var items = field.items();
        if (items.isEmpty()) {
            field.problem("Listan «%s» är tom. Den måste ha minst en post.".formatted(key));
        }
        return items;
    }

    /** Its fields, in order; a field's name is the node's {@link #name()}. */
    public List<ConfigNode> fields() {
        return yaml instanceof MappingNode mapping
                ? mapping.getValue().stream().map(this::field).toList()
                : List.of();
    }

    /** Its items, when it is a list. */
    public List<ConfigNode> items() {
        if (yaml instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new ConfigNode(findings, item, item.getStartMark(), name))
                    .toList();
        }
        problem("«%s» ska vara en lista: en rad per post, med bindestreck framför.".formatted(name));
        return List.of();
    }

    /** Its text, not empty. */
    public String text() {
        if (isMissing()) {
            return "";
        }
        if (yaml instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        problem("«%s» ska vara en text.".formatted(name));
        return "";
    }

    /** A whole number within limits. */
    public int integer(int least, int most) {
        var text = text();
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers out of range.
        }
        if (!text.isEmpty()) {
            problem("«%s» ska vara ett heltal från %d till %d.".formatted(name, least, most));
        }
        return least;
    }

    /** {@code true} or {@code false}. */
    public boolean flag() {
        var text = text();
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            problem("«%s» ska vara true (ja) eller false (nej).".formatted(name));
        }
        return text.equals("true");
    }

    /** A date such as {@code 2026-07-01}. */
    public LocalDate date() {
        var text = text();
        try {
            return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problem("«%s» ska vara ett datum som 2026-07-01.".formatted(name));
            return LocalDate.EPOCH;
        }
    }

    /** A length of time in minutes, hours or days of 24 hours: {@code 30 min}, {@code 4 h}, {@code 2 d}. */
    public Duration duration() {
        var text = text();
        var form = DURATION.matcher(text);
        if (form.matches()) {
            var amount = Long.parseLong(form.group(1));
            return switch (form.group(2)) {
                case "min" -> Duration.ofMinutes(amount);
                case "h" -> Duration.ofHours(amount);
                default -> Duration.ofDays(amount);
            };
        }
        if (!text.isEmpty()) {
            problem("«%s» ska vara en tid som 30 min, 4 h eller 2 d.".formatted(name));
        }
        return Duration.ZERO;
    }

    /** One of an enumeration's codes. */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        return known(type).orElse(type.getEnumConstants()[0]);
    }

    /**
     * The same for those who compare it with others, and would find a second fault in a placeholder; empty when it is none of
     * the codes, which is noted.
     */
    public <E extends Enum<E>> Optional<E> known(Class<E> type) {
        var constants = type.getEnumConstants();
        var codes = Arrays.stream(constants).map(Enum::name).toList();
        var text = text();
        var place = codes.indexOf(text);
        if (place >= 0) {
            return Optional.of(constants[place]);
        }
        if (!text.isEmpty()) {
            problem("«%s» känns inte igen.%s Giltiga värden är: %s."
                    .formatted(text, Nearest.hint(text, codes), String.join(", ", codes)));
        }
        return Optional.empty();
    }

    /**
     * A value with a form of its own.
     *
     * @param form reads it, and throws {@link IllegalArgumentException} when it has another form
     * @param example a text of the right form, shown to the one who must correct it
     */
    public <T> T as(Function<String, T> form, String example) {
        var text = text();
        try {
            return form.apply(text.isEmpty() ? example : text);
        } catch (IllegalArgumentException e) {
            problem("«%s» har fel form. Så här kan det se ut: %s.".formatted(name, example));
            return form.apply(example);
        }
    }

    private ConfigNode field(NodeTuple tuple) {
        var key = tuple.getKeyNode();
        var value = tuple.getValueNode();
        var hasValue = !value.getTag().equals(Tag.NULL);
        return new ConfigNode(
                findings,
                hasValue ? value : null,
                hasValue ? value.getStartMark() : key.getStartMark(),
                key instanceof ScalarNode scalar ? scalar.getValue() : "?");
    }

    private boolean fieldsAreReadable() {
        if (yaml instanceof MappingNode) {
            return true;
        }
        problem("«%s» ska bestå av fält på formen «namn: värde».".formatted(name));
        return false;
    }

    private boolean isMissing() {
        return yaml == null;
    }
}
