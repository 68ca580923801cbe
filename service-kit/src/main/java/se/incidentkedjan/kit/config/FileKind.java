package se.incidentkedjan.kit.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A kind of file that a municipality edits. It shows in the content of a file, so that a copy may be called anything.
 *
 * @param name what the file itself is called, {@code form.yml}
 * @param fields what a line of it begins with, and of no other kind
 */
public record FileKind(String name, List<String> fields) {

    /** A kind with these fields. */
    public static FileKind of(String name, String... fields) {
        return new FileKind(
                name, Arrays.stream(fields).map(field -> field + ":").toList());
    }

    /** Whether a file is one of this kind; by its name if it cannot be read. */
    public boolean is(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var lines = Files.lines(file)) {
            return lines.anyMatch(line -> fields.stream().anyMatch(line::startsWith));
        } catch (IOException | UncheckedIOException e) {
            return String.valueOf(file.getFileName()).startsWith(name.substring(0, name.indexOf('.')));
        }
    }

    /** The file of this kind in a folder; the municipality's own where there is none: a copy of some files is meant to lie among the others. */
    public Path in(Path folder, Path own) {
        var file = folder.resolve(name);
        return Files.exists(file) ? file : own.resolve(name);
    }
}
