package se.incidentkedjan.escalation.casework.store;

import java.util.Optional;
import se.incidentkedjan.escalation.casework.FilesInForce;
import se.incidentkedjan.kit.auditor.ChainCheck;

/** Files that somebody has changed, and that are wrong, so that they are not in force. */
final class WrongFiles implements ChainCheck {

    private final FilesInForce files;

    WrongFiles(FilesInForce files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "wrong-files";
    }

    @Override
    public Optional<String> look() {
        var problems = files.state().problems();
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(("Ändrade filer är fel och används inte (%s, rad %d med flera; %d fel). Se dem med:"
                                + " ./incidentkedjan rules check")
                        .formatted(
                                problems.getFirst().file(), problems.getFirst().line(), problems.size()));
    }
}
