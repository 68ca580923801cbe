package se.incidentkedjan.kit.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * Which version of a file made a decision; printed as {@code 3f2a9c01b7de 2026-07-01}.
 *
 * @param hash the first 12 hexadecimal digits of the content's SHA-256
 * @param validFrom the date the file says it applies from, Swedish time
 */
public record ConfigVersion(String hash, LocalDate validFrom) {

    private static final int DIGITS = 12;

    static ConfigVersion of(String content, LocalDate validFrom) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return new ConfigVersion(HexFormat.of().formatHex(digest).substring(0, DIGITS), validFrom);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hash + " " + validFrom;
    }
}
