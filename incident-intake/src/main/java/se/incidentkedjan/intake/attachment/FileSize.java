package se.incidentkedjan.intake.attachment;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * A size as people read it.
 *
 * @param bytes how many
 */
public record FileSize(long bytes) {

    private static final double MEGABYTE = 1024.0 * 1024;

    /** Such as «25 MB», «1,5 MB» (in Swedish) or «900 kB»; one byte is «1 kB». */
    public String in(Locale language) {
        double megabytes = bytes / MEGABYTE;
        return megabytes >= 1
                ? new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(language)).format(megabytes) + " MB"
                : "%d kB".formatted(Math.max(1, bytes / 1024));
    }
}
