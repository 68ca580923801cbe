package se.incidentkedjan.intake.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a file, such that it can be shown and stored anywhere: without folders, without characters that are not seen
 * or that turn the text around, not a name that Windows keeps for itself, and not too long. What it ends with is never
 * changed: {@code faktura.pdf.exe} is called that, and marked.
 *
 * @param text NFC, at most {@value #LONGEST} characters (UTF-16) and {@value #MOST_BYTES} bytes (UTF-8)
 * @param executable whether files that are called so may run as programs where they are opened
 */
public record SafeName(String text, boolean executable) {

    static final int LONGEST = 120;
    static final int MOST_BYTES = 200;

    private static final int LONGEST_EXTENSION = 16;

    /** Not seen, and not of the categories that are left out as a whole. */
    private static final Pattern NOT_SEEN = Pattern.compile(
            "[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0\\x{E0100}-\\x{E01EF}]");

    /** Control, format (also those that change the direction), surrogates that stand alone, private and unassigned. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern RESERVED_CHARACTERS = Pattern.compile("[<>:\"|?*]");
    private static final Pattern ENDS = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern RESERVED = Pattern.compile(
            "(?:con|prn|aux|nul|conin\\$|conout\\$|clock\\$|(?:com|lpt)[0-9\\u00B9\\u00B2\\u00B3]) *(?:\\..*)?",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> PROGRAMS = Set.of(
            ("apk app appimage application appref-ms appx bat chm cmd com command cpl deb desktop dll dmg docm dotm"
                            + " elf exe gadget hlp hta htm html img inf iso jar js jse lnk mht mhtml msc msi msix msp mst"
                            + " ocx one osx out pif pkg potm ppam ppsm pptm ps1 psd1 psm1 py rdp reg rpm run scf scr sct"
                            + " settingcontent-ms sh shtml sldm svg svgz sys url vb vbe vbs vhd vhdx wasm ws wsc wsf wsh"
                            + " xbap xhtml xlam xll xlsb xlsm xltm")
                    .split(" "));

    /**
     * The safe form of a name.
     *
     * @param name as the sender wrote it; absent when they did not
     * @param number the number of the file among those of its incident, for one without a name
     */
    public static SafeName of(@Nullable String name, int number) {
        var text = cleaned(name == null ? "" : name);
        if (text.isEmpty()) {
            // Nothing is known of it, so nothing is said of what it could do.
            return new SafeName("bilaga-" + number + ".bin", false);
        }
        if (RESERVED.matcher(text).matches()) {
            text = "_" + text;
        }
        return kept(shortened(text));
    }

    /** A name that was made safe before. */
    static SafeName kept(String text) {
        return new SafeName(text, PROGRAMS.contains(extension(text).toLowerCase(Locale.ROOT)));
    }

    private static String cleaned(String name) {
        var text = Normalizer.normalize(name, Normalizer.Form.NFC);
        text = SPACES.matcher(text).replaceAll(" ");
        text = NO_TEXT.matcher(text).replaceAll("");
        text = NOT_SEEN.matcher(text).replaceAll("");
        // What was between two of them may have kept them apart.
        text = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
        text = text.substring(1 + Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')));
        text = RESERVED_CHARACTERS.matcher(text).replaceAll("_");
        return ENDS.matcher(text).replaceAll("");
    }

    private static String shortened(String text) {
        var extension = extension(text);
        var ending = extension.isEmpty() || extension.length() > LONGEST_EXTENSION ? "" : "." + extension;
        var begin = text.substring(0, text.length() - ending.length());
        if (fits(text)) {
            return text;
        }
        while (!fits(begin + ending)) {
            begin = begin.substring(0, begin.offsetByCodePoints(begin.length(), -1));
        }
        return ENDS.matcher(begin).replaceAll("") + ending;
    }

    private static boolean fits(String text) {
        return text.length() <= LONGEST && text.getBytes(UTF_8).length <= MOST_BYTES;
    }

    private static String extension(String text) {
        int dot = text.lastIndexOf('.');
        return dot < 0 ? "" : text.substring(dot + 1);
    }

    /** Tells nothing: names of files tell of people. */
    @Override
    public String toString() {
        return "SafeName[…]";
    }
}
