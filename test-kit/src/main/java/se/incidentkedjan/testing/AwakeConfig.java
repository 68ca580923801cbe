package se.incidentkedjan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The files of the municipality with everyone on duty round the clock and no drill planned, so that no test depends on the
 * hour or the day it is run at.
 */
public final class AwakeConfig {

    private static final String HOURS = "usual-hours: kontorstid";
    private static final Pattern PLANNED_FROM = Pattern.compile("(?m)^valid-from: .*$");

    private AwakeConfig() {}

    /**
     * A copy of the shipped files, in a folder that is deleted at the end.
     *
     * @param shipped where they are
     */
    public static Path of(Path shipped) {
        try {
            var copy = Files.createTempDirectory("config");
            try (var files = Files.walk(shipped)) {
                for (var file : files.toList()) {
                    var to = copy.resolve(shipped.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(to);
                    } else {
                        Files.copy(file, to);
                    }
                    to.toFile().deleteOnExit();
                }
            }
            var roster = copy.resolve("roster.yml");
            var written = Files.readString(roster);
            if (!written.contains(HOURS)) {
                throw new IllegalStateException("roster.yml says nothing of the usual hours any more");
            }
            Files.writeString(roster, written.replace(HOURS, "usual-hours: dygnet-runt"));
            var chains = copy.resolve("chains.yml");
            Files.writeString(chains, Files.readString(chains).replace("hours: kontorstid", "hours: dygnet-runt"));
            var drills = copy.resolve("drill.yml");
            var planned = PLANNED_FROM.matcher(Files.readString(drills));
            if (!planned.find()) {
                throw new IllegalStateException("drill.yml says nothing of when it is valid any more");
            }
            Files.writeString(drills, planned.replaceFirst("valid-from: 2999-01-01"));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
