package se.incidentkedjan.escalation.disclosure;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigVersion;

/** The grounds of secrecy of {@code secrecy.yml}. It proposes; whether a ground applies a person decides each time. */
public final class Secrecy {

    /**
     * What someone who is refused a part is told.
     *
     * @param reference where it stands in the law
     * @param text what they may do, in Swedish
     */
    public record Refusal(String reference, String text) {}

    private final List<Ground> grounds;
    private final Refusal refusal;
    private final ConfigVersion version;

    Secrecy(List<Ground> grounds, Refusal refusal, ConfigVersion version) {
        this.grounds = List.copyOf(grounds);
        this.refusal = refusal;
        this.version = version;
    }

    /**
     * Reads the file. There must be one: without proposals everything would look as if it could be given out.
     *
     * @param boards the boards of {@code organisation.yml}, which conditions may name
     * @throws se.incidentkedjan.kit.config.InvalidConfiguration with every problem in it
     */
    public static Secrecy read(Path file, Set<UnitCode> boards) {
        return ConfigFile.read(file, new SecrecyFile(boards)::read);
    }

    /** Which version of the file it is. */
    public ConfigVersion version() {
        return version;
    }

    /** Every ground there is, in the order of the file. */
    public List<Ground> all() {
        return grounds;
    }

    /** What someone who is refused a part is told. */
    public Refusal refusal() {
        return refusal;
    }

    /** The ground with this code. */
    public Optional<Ground> find(String code) {
        return grounds.stream().filter(ground -> ground.code().equals(code)).findFirst();
    }

    /** The grounds that may apply to a field of a case; that there are none does not mean that it is public. */
    public List<Ground> proposedFor(String field, UnitCode board, IncidentFacts facts) {
        return grounds.stream()
                .filter(ground -> ground.isProposedFor(field, board, facts))
                .toList();
    }
}
