package se.incidentkedjan.reporting.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.incidentkedjan.kit.config.FileCommand;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.reporting.statistics.OrganisationFiles;

/**
 * {@code rules check} of the calendar of meetings: whether the file that is named, or the one in the folder that is named, can be used
 * with the organisation that lies beside it, or else with the municipality's own. Needs no running service.
 */
public final class MeetingCheck implements FileCommand {

    /** Whether a file is a calendar of meetings. It shows in its content, so that a copy may be called anything. */
    public static boolean isCalendar(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var lines = Files.lines(file)) {
            return lines.anyMatch(line -> line.startsWith("reports:") || line.startsWith("make-days-before:"));
        } catch (IOException | UncheckedIOException e) {
            return String.valueOf(file.getFileName()).startsWith("meetings");
        }
    }

    @Override
    public boolean run(Path own, List<String> words, Consumer<String> out) {
        var asked = words.isEmpty() ? own : Path.of(words.getFirst());
        if (!Files.isDirectory(asked)) {
            var folder = Objects.requireNonNullElse(asked.toAbsolutePath().getParent(), own);
            return check(asked, folder, own, out);
        }
        var file = Stream.of(asked, own)
                .map(folder -> folder.resolve(MeetingFile.FILE))
                .filter(Files::exists)
                .findFirst();
        if (file.isEmpty()) {
            out.accept("%s finns inte: inga rapporter görs av sig själva. De kan ändå göras på sidan /rapporter."
                    .formatted(asked.resolve(MeetingFile.FILE)));
            return true;
        }
        return check(file.get(), asked, own, out);
    }

    private static boolean check(Path file, Path folder, Path own, Consumer<String> out) {
        var organisation = beside(folder, own, OrganisationFiles.ORGANISATION);
        var duties = beside(folder, own, OrganisationFiles.DUTIES);
        try {
            var calendar = MeetingFile.read(file, organisation, OrganisationFiles.read(organisation, duties));
            out.accept("Inga fel. %d möten i %s.".formatted(calendar.reports().size(), file));
            return true;
        } catch (InvalidConfiguration e) {
            FileCommand.tell(
                    e,
                    problem -> Stream.of(organisation, duties)
                            .filter(one -> one.endsWith(problem.file()))
                            .findFirst()
                            .orElse(file),
                    out);
            return false;
        }
    }

    /** A copy of some files is meant to lie among the others. */
    private static Path beside(Path folder, Path own, String name) {
        return Stream.of(folder, own)
                .map(one -> one.resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElse(own.resolve(name));
    }
}
