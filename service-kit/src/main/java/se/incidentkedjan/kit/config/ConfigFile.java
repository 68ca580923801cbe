package se.incidentkedjan.kit.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file that a municipality edits. Reading finds every problem in it before it gives up. */
public final class ConfigFile {

    /** The field every file has: the date it applies from. */
    public static final String VALID_FROM = "valid-from";

    private ConfigFile() {}

    /**
     * Makes something of a file's content.
     *
     * @param <T> what it makes
     */
    @FunctionalInterface
    public interface Reading<T> {

        /** Reads the file from its root. Problems are told to the nodes; what is returned then is never used. */
        T read(ConfigNode root, ConfigVersion version);
    }

    /**
     * Reads a file.
     *
     * @throws InvalidConfiguration with every problem found, when there is any
     */
    public static <T> T read(Path path, Reading<T> reading) {
        var name = String.valueOf(path.getFileName());
        return parse(name, content(path, name), reading);
    }

    /**
     * Reads a text as if it were a file with that name.
     *
     * @throws InvalidConfiguration with every problem found, when there is any
     */
    public static <T> T parse(String name, String content, Reading<T> reading) {
        var findings = new Findings(name);
        var yaml = compose(content, findings);
        findings.throwIfAny();
        if (!(yaml instanceof MappingNode)) {
            findings.add(
                    yaml == null ? null : yaml.getStartMark(),
                    "Filen är tom eller börjar inte med ett fält. Den ska bestå av fält på formen «namn: värde».",
                    "");
            findings.throwIfAny();
        }
        refuseRepeatedKeys(yaml, findings, Collections.newSetFromMap(new IdentityHashMap<>()));
        findings.throwIfAny();
        var root = new ConfigNode(findings, yaml, yaml == null ? null : yaml.getStartMark(), "filen");
        var made = reading.read(
                root, ConfigVersion.of(content, root.required(VALID_FROM).date()));
        findings.throwIfAny();
        return made;
    }

    private static String content(Path path, String name) {
        try {
            var content = Files.readString(path, StandardCharsets.UTF_8);
            return content.startsWith("\uFEFF") ? content.substring(1) : content;
        } catch (NoSuchFileException e) {
            throw unreadable(name, "Filen finns inte. Den ska ligga här: " + path.toAbsolutePath() + ".");
        } catch (CharacterCodingException e) {
            throw unreadable(name, "Filen är inte sparad som UTF-8. Spara om den med teckenkodningen UTF-8.");
        } catch (IOException e) {
            throw unreadable(
                    name, "Filen går inte att läsa. Kontrollera rättigheterna till " + path.toAbsolutePath() + ".");
        }
    }

    private static InvalidConfiguration unreadable(String name, String reason) {
        return new InvalidConfiguration(List.of(new Problem(name, 1, 1, reason, "")));
    }

    private static @Nullable Node compose(String content, Findings findings) {
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader(content));
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            findings.add(
                    mark,
                    "Här går filen inte att läsa som YAML. Vanliga orsaker är fel indrag, tabbtecken i stället för"
                            + " blanksteg, ett citattecken eller en hakparentes som inte stängs, eller ett kolon utan"
                            + " blanksteg efter.",
                    mark == null ? "" : lineOf(content, mark.getLine()));
        } catch (YAMLException e) {
            findings.add(null, "Filen innehåller tecken som inte får finnas i YAML. Spara om den som vanlig text.", "");
        }
        return null;
    }

    private static String lineOf(String content, int index) {
        var lines = content.lines().toList();
        return index < lines.size() ? lines.get(index).strip() : "";
    }

    private static void refuseRepeatedKeys(@Nullable Node node, Findings findings, Set<Node> seen) {
        if (node == null || !seen.add(node)) {
            return;
        }
        switch (node) {
            case MappingNode mapping -> {
                var lines = new HashMap<String, Integer>();
                for (var field : mapping.getValue()) {
                    if (field.getKeyNode() instanceof ScalarNode key) {
                        var first = lines.putIfAbsent(
                                key.getValue(), key.getStartMark().getLine() + 1);
                        if (first != null) {
                            findings.add(
                                    key.getStartMark(),
                                    "Fältet «%s» står redan på rad %d. Behåll det ena och ta bort det andra."
                                            .formatted(key.getValue(), first),
                                    key.getValue());
                        }
                    }
                    refuseRepeatedKeys(field.getValueNode(), findings, seen);
                }
            }
            case SequenceNode sequence -> sequence.getValue().forEach(item -> refuseRepeatedKeys(item, findings, seen));
            default -> {}
        }
    }
}
