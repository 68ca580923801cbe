package se.incidentkedjan.intake.followup;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.sealing.BlindIndex;
import se.incidentkedjan.kit.sealing.InstallationKey;

/**
 * The codes with which reporters come back to their reports. A code follows from the incident and the key of the
 * installation: it is kept nowhere, and nobody without the key can find it. It has 60 bits, so it cannot be guessed, and is
 * written as {@code K7QM-2XWD-9RTF} with letters that are not taken for one another.
 */
public final class SecretCodes {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final int BITS = 5;
    private static final int HEX_DIGITS = LENGTH * BITS / 4;

    private final BlindIndex index;

    /** The codes of an installation. */
    public SecretCodes(InstallationKey secret) {
        this.index = secret.index("reporter code");
    }

    /** The code of an incident's report. */
    public String of(IncidentId incident) {
        var bits = new BigInteger(index.of(incident.toString()).substring(0, HEX_DIGITS), 16);
        var code = new StringBuilder();
        for (int i = LENGTH - 1; i >= 0; i--) {
            code.append(SIGNS.charAt(bits.shiftRight(i * BITS).intValue() & (SIGNS.length() - 1)));
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
        }
        return code.toString();
    }

    /** Whether this is the code of it, however it is typed: in small letters, without hyphens, with O for 0. */
    public boolean isOf(IncidentId incident, String typed) {
        return MessageDigest.isEqual(bytes(of(incident)), bytes(typed));
    }

    private static byte[] bytes(String code) {
        return code.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .getBytes(StandardCharsets.UTF_8);
    }
}
