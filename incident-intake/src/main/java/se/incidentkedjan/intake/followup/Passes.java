package se.incidentkedjan.intake.followup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.sealing.BlindIndex;
import se.incidentkedjan.kit.sealing.InstallationKey;

/**
 * Signed addresses that let somebody see their own report for a while without the code: the receipt right after they sent
 * it, and the link in a mail to them. They have the form {@code incident.expiry.signature} and are kept nowhere.
 */
public final class Passes {

    /** What a pass is good for. */
    public enum Purpose {
        /** To be shown the code, once the report is received. */
        RECEIPT(Duration.ofMinutes(30)),
        /** To follow the report from a mail. */
        MAIL(Duration.ofDays(90));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    private static final int RADIX = 36;
    private static final int SIGNATURE = 32;

    private final BlindIndex index;
    private final Clock clock;

    /** The passes of an installation. */
    public Passes(InstallationKey secret, Clock clock) {
        this.index = secret.index("reporter pass");
        this.clock = clock;
    }

    /** A new pass to one report. */
    public String give(IncidentId incident, Purpose purpose) {
        var until = Long.toString(clock.instant().plus(purpose.life).getEpochSecond(), RADIX);
        return incident + "." + until + "." + signature(incident, until, purpose);
    }

    /** The incident it is a pass to; empty when it is none, for something else, or too old. */
    public Optional<IncidentId> read(String pass, Purpose purpose) {
        var parts = pass.split("[.]", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var incident = IncidentId.parse(parts[0]);
            var until = Instant.ofEpochSecond(Long.parseLong(parts[1], RADIX));
            var isOurs = MessageDigest.isEqual(
                    signature(incident, parts[1], purpose).getBytes(StandardCharsets.UTF_8),
                    parts[2].getBytes(StandardCharsets.UTF_8));
            return isOurs && clock.instant().isBefore(until) ? Optional.of(incident) : Optional.empty();
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private String signature(IncidentId incident, String until, Purpose purpose) {
        return index.of(purpose + " " + incident + " " + until).substring(0, SIGNATURE);
    }
}
