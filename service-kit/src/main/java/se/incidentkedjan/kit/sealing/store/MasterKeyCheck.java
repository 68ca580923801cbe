package se.incidentkedjan.kit.sealing.store;

import java.util.Optional;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.sealing.FileMasterKeys;

/** A key file that has become wrong while the service runs, and would stop its next start. */
final class MasterKeyCheck implements ChainCheck {

    private final FileMasterKeys masters;

    MasterKeyCheck(FileMasterKeys masters) {
        this.masters = masters;
    }

    @Override
    public String name() {
        return "key-file";
    }

    @Override
    public Optional<String> look() {
        return masters.fault()
                .map(fault -> "Nyckelfilen har blivit fel. Tjänsten kör vidare med nycklarna den hade. " + fault);
    }
}
