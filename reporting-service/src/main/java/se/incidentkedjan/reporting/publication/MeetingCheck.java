package se.incidentkedjan.reporting.publication;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.incidentkedjan.kit.config.FileCommand;
import se.incidentkedjan.kit.config.FileKind;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.reporting.statistics.OrganisationFiles;

/**
 * {@code rules check} of the calendar of meetings: whether the file that is named, or the one in the folder that is named, can be used
 * with the organisation that lies beside it, or else with the municipality's own. Needs no running service.
 */
public final class MeetingCheck implements FileCommand {

    /** How its file is known. */
    public static final FileKind CALENDAR = FileKind.of(MeetingFile.FILE, "reports", "make-days-before");

    private static final FileKind ORGANISATION = FileKind.of(OrganisationFiles.ORGANISATION);
    private static final FileKind DUTIES = FileKind.of(OrganisationFiles.DUTIES);

    @Override
    public boolean run(Path own, List<String> words, Consumer<String> out) {
        var asked = words.isEmpty() ? own : Path.of(words.getFirst());
        if (!Files.isDirectory(asked)) {
            var folder = Objects.requireNonNullElse(asked.toAbsolutePath().getParent(), own);
            return check(asked, folder, own, out);
        }
        var file = CALENDAR.in(asked, own);
        if (!Files.exists(file)) {
            out.accept("%s finns inte: inga rapporter görs av sig själva. De kan ändå göras på sidan /rapporter."
                    .formatted(file));
            return true;
        }
        return check(file, asked, own, out);
    }

    private static boolean check(Path file, Path folder, Path own, Consumer<String> out) {
        var organisation = ORGANISATION.in(folder, own);
        var duties = DUTIES.in(folder, own);
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
}
