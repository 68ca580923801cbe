package se.incidentkedjan.systemtests.chain;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes of the services as they are when loaded, archived once for all tests: a start from the archive costs half as much
 * as one without.
 */
final class LoadedClasses {

    private static final Path FOLDER =
            Path.of(System.getProperty("project.root", "..")).toAbsolutePath().resolve("system-tests/target");

    private LoadedClasses() {}

    /** Without the tests: loaded classes are only kept when all of them come from archives. */
    static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                // Nothing between two separators would mean the folder that it is started in.
                .filter(entry -> !entry.isBlank() && !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * The archive; empty where there can be none, because what is on the class path is not all in jars.
     *
     * @param maker runs the services once, so that they leave it in this file
     */
    static synchronized Optional<Path> archive(Consumer<Path> maker) {
        var archive = FOLDER.resolve("services-%08x.jsa".formatted(version()));
        // Tests run in several processes, and the first of them makes it for all.
        try (var lock = FileChannel.open(
                        FOLDER.resolve("services.jsa.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            if (held.isValid() && !Files.exists(archive) && canBeArchived()) {
                var fresh = FOLDER.resolve("services.jsa.new");
                maker.accept(fresh);
                Files.move(fresh, archive, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.exists(archive) ? Optional.of(archive) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean canBeArchived() {
        return entries().noneMatch(LoadedClasses::isFolderOfClasses);
    }

    private static boolean isFolderOfClasses(Path entry) {
        var inside = entry.toFile().list();
        return inside != null && inside.length > 0;
    }

    /** Another one when anything has been built anew. */
    private static int version() {
        return entries()
                .map(entry -> entry + " " + entry.toFile().lastModified())
                .collect(Collectors.joining("\n"))
                .hashCode();
    }

    private static Stream<Path> entries() {
        return Arrays.stream(classPath().split(File.pathSeparator, -1)).map(Path::of);
    }
}
