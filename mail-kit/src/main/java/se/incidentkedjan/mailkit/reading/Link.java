package se.incidentkedjan.mailkit.reading;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A link, made harmless: {@code hxxps://intern[.]example/login}.
 *
 * @param target where it leads
 * @param shown what the reader sees; the same as the target when it stands in plain text
 */
public record Link(String target, String shown) {

    private static final int LONGEST = 2_000;
    private static final Pattern SCHEME = Pattern.compile("(?i)h(tt|xx)p(s?):");
    private static final Pattern FTP = Pattern.compile("(?i)ftp(s?):");
    private static final Pattern DANGEROUS = Pattern.compile("(?i)\\b(javascript|vbscript|data|file):");
    private static final Pattern DOT = Pattern.compile("(?<=[\\p{L}\\p{N}])\\.(?=[\\p{L}\\p{N}])");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff]");

    static Link of(String target, String shown) {
        return new Link(harmless(target), harmless(shown));
    }

    /**
     * A text in which no program finds an address to follow: {@code hxxp} for http and {@code [.]} for each point within a
     * word. Nothing in it that cannot be seen is kept.
     */
    public static String harmless(String text) {
        var seen = UNSEEN.matcher(Plain.cut(text.strip(), LONGEST)).replaceAll("");
        var schemes =
                SCHEME.matcher(seen).replaceAll(found -> "hxxp" + found.group(2).toLowerCase(Locale.ROOT) + ":");
        var others =
                DANGEROUS.matcher(FTP.matcher(schemes).replaceAll("fxp$1:")).replaceAll("$1[:]");
        return DOT.matcher(others).replaceAll("[.]");
    }

    /** Never tells where it leads. */
    @Override
    public String toString() {
        return "Link";
    }
}
