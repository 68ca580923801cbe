package se.incidentkedjan.notification.letter;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigNode;
import se.incidentkedjan.kit.config.Nearest;

/** What the legal duties and the authorities of {@code duties.yml} are called. Immutable. */
public final class DutyTexts {

    /**
     * A duty in one of its versions.
     *
     * @param title what is to be done
     * @param legalReference where the law says so
     * @param validFrom the first day this version is in force, Swedish time
     * @param validTo the last day; absent while it is in force
     */
    record DutyText(
            DutyCode code,
            String title,
            String legalReference,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        private boolean inForceOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }
    }

    /**
     * Someone who must be told by law.
     *
     * @param name what it is called
     * @param channel how to reach it
     */
    record AuthorityText(String name, String channel) {}

    private final List<DutyText> duties;
    private final Map<String, AuthorityText> authorities;

    private DutyTexts(List<DutyText> duties, Map<String, AuthorityText> authorities) {
        this.duties = List.copyOf(duties);
        this.authorities = Map.copyOf(authorities);
    }

    static DutyTexts of(List<DutyText> duties, Map<String, AuthorityText> authorities) {
        return new DutyTexts(duties, authorities);
    }

    /**
     * Reads duties.yml; limits and starts are left to the service that counts the time.
     *
     * @throws se.incidentkedjan.kit.config.InvalidConfiguration with every problem found, when there is any
     */
    public static DutyTexts read(Path file) {
        return ConfigFile.read(file, (root, version) -> of(root));
    }

    private static DutyTexts of(ConfigNode root) {
        var authorities = new HashMap<String, AuthorityText>();
        for (var authority : root.requiredList("authorities")) {
            authorities.put(
                    authority.required("code").text(),
                    new AuthorityText(
                            authority.required("name").text(),
                            authority.required("channel").text()));
        }
        var duties = root.requiredList("duties").stream()
                .map(duty -> duty(duty, authorities))
                .toList();
        return new DutyTexts(duties, authorities);
    }

    private static DutyText duty(ConfigNode duty, Map<String, AuthorityText> authorities) {
        var authority = duty.required("authority");
        var code = authority.text();
        if (!code.isEmpty() && !authorities.containsKey(code)) {
            authority.problem("Myndigheten «%s» finns inte under authorities.%s"
                    .formatted(code, Nearest.hint(code, authorities.keySet())));
        }
        return new DutyText(
                duty.required("code").as(DutyCode::of, "IMY_NOTIFICATION"),
                duty.required("title").text(),
                duty.required("legal-reference").text(),
                duty.required("valid-from").date(),
                duty.optional("valid-to").map(ConfigNode::date).orElse(null));
    }

    /**
     * The version of a duty that was in force on a day, else the newest one; empty for a duty that no longer stands in
     * the file.
     *
     * @param day Swedish time
     */
    Optional<DutyText> duty(String code, LocalDate day) {
        var versions =
                duties.stream().filter(duty -> duty.code().value().equals(code)).toList();
        return versions.stream()
                .filter(version -> version.inForceOn(day))
                .findFirst()
                .or(() -> versions.stream()
                        .reduce((one, other) -> one.validFrom().isAfter(other.validFrom()) ? one : other));
    }

    /** The authority with this code; empty when it no longer stands in the file. */
    Optional<AuthorityText> authority(String code) {
        return Optional.ofNullable(authorities.get(code));
    }
}
