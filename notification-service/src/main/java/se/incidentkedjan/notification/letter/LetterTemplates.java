package se.incidentkedjan.notification.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.kit.config.Nearest;
import se.incidentkedjan.kit.config.Problem;
import se.incidentkedjan.notification.contact.Language;

/** The words of all messages in all languages: those that are shipped, and the municipality's own where there are any. Immutable. */
public final class LetterTemplates {

    private static final String ENDING = ".md";

    private final Map<Key, Template> templates;
    private final Set<Key> own;

    private record Key(LetterKind kind, Language language) {

        String file() {
            return Wording.in(language).tag() + "/" + kind.code() + ENDING;
        }
    }

    private LetterTemplates(Map<Key, Template> templates, Set<Key> own) {
        this.templates = Map.copyOf(templates);
        this.own = Set.copyOf(own);
    }

    /**
     * Reads the templates, and tries each with everything that its message may have to say.
     *
     * @param folder where the municipality's own lie; may be missing
     * @param publicUrl the address of the pages, since a long one takes room in the brief
     * @throws InvalidConfiguration with every problem found, when there is any
     */
    public static LetterTemplates read(Path folder, String publicUrl) {
        var problems = new ArrayList<>(strangers(folder));
        var templates = new HashMap<Key, Template>();
        var own = new HashSet<Key>();
        for (var key : keys()) {
            var file = folder.resolve(key.file());
            if (Files.exists(file)) {
                own.add(key);
            }
            var name = own.contains(key) ? "letters/" + key.file() : key.file();
            try {
                var source = new Source(name, own.contains(key) ? content(file, name) : shipped(key));
                TemplateReading.read(source, key.kind(), key.language()).ifPresent(template -> {
                    Trial.of(source, template, key.kind(), key.language(), withoutSlash(publicUrl));
                    templates.put(key, template);
                });
                problems.addAll(source.problems());
            } catch (InvalidConfiguration e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfiguration(problems);
        }
        return new LetterTemplates(templates, own);
    }

    /**
     * The files that are read from a folder when they are there.
     *
     * @param folder where the municipality's own lie
     */
    public static List<Path> files(Path folder) {
        return keys().stream().map(key -> folder.resolve(key.file())).toList();
    }

    /** The language with a code such as «sv»; empty when there is none. */
    public static Optional<Language> language(String tag) {
        return Wording.language(tag);
    }

    /** Whether the words of a message are the municipality's own. */
    public boolean isOwn(LetterKind kind, Language language) {
        return own.contains(new Key(kind, language));
    }

    /**
     * A message as it may look, with made-up facts.
     *
     * @param publicUrl the address of the pages
     */
    public Letter example(LetterKind kind, Language language, String publicUrl) {
        return template(kind, language)
                .fill(Samples.of(kind, language, withoutSlash(publicUrl))
                        .getFirst()
                        .model());
    }

    Template template(LetterKind kind, Language language) {
        return Objects.requireNonNull(templates.get(new Key(kind, language)));
    }

    static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private static List<Key> keys() {
        return Arrays.stream(LetterKind.values())
                .flatMap(kind -> Arrays.stream(Language.values()).map(language -> new Key(kind, language)))
                .toList();
    }

    private static String shipped(Key key) {
        try (var stream = LetterTemplates.class.getResourceAsStream("/letters/" + key.file())) {
            return new String(Objects.requireNonNull(stream, key.file()).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a shipped template cannot be read", e);
        }
    }

    private static String content(Path file, String name) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw unreadable(name, "Filen är inte sparad som UTF-8. Spara om den med teckenkodningen UTF-8.");
        } catch (IOException e) {
            throw unreadable(name, "Filen går inte att läsa. Kontrollera rättigheterna till " + file + ".");
        }
    }

    private static InvalidConfiguration unreadable(String name, String reason) {
        return new InvalidConfiguration(List.of(new Problem(name, 1, 1, reason, "")));
    }

    /** Files that look like templates but are none: whoever wrote them believes that they count. */
    private static List<Problem> strangers(Path folder) {
        var problems = new ArrayList<Problem>();
        var known = keys().stream().map(Key::file).toList();
        if (!Files.isDirectory(folder)) {
            return problems;
        }
        try (var files = Files.walk(folder, 2)) {
            files.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.contains("/") && !known.contains(name))
                    .sorted()
                    .forEach(name -> problems.add(new Problem(
                            "letters/" + name,
                            1,
                            1,
                            "Det finns inget meddelande som heter så.%s Egna mallar heter sv/NAMN.md eller en/NAMN.md."
                                    .formatted(Nearest.hint(name, known)),
                            "")));
        } catch (IOException e) {
            throw unreadable("letters", "Mappen går inte att läsa. Kontrollera rättigheterna till " + folder + ".");
        }
        return problems;
    }
}
