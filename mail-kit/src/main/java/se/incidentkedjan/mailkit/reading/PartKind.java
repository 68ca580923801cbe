package se.incidentkedjan.mailkit.reading;

import java.util.Locale;
import java.util.Set;

/** What a part without parts of its own is to whoever reads the mail. */
enum PartKind {
    /** Text to read. */
    WORDS,
    /** A mail within the mail, with all its headers. */
    MAIL,
    /** The same as a file. */
    MAIL_FILE,
    /** The same as a file of Outlook's. */
    OUTLOOK_FILE,
    /** A winmail.dat. */
    TNEF,
    /** A message of S/MIME. */
    CMS,
    /** What a program tells other programs. */
    REPORT,
    /** Something to save. */
    FILE;

    private static final Set<String> TNEF_TYPES = Set.of("application/ms-tnef", "application/vnd.ms-tnef");
    private static final Set<String> CMS_TYPES = Set.of("application/pkcs7-mime", "application/x-pkcs7-mime");
    private static final Set<String> SIGNATURES =
            Set.of("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature");
    private static final Set<String> MAILS = Set.of("message/rfc822", "message/global", "message/news");

    /**
     * What it is.
     *
     * @param isWhole whether it is all of a mail, which is text to read although it has a name
     */
    static PartKind of(Entity part, boolean isWhole) {
        if (isWords(part, isWhole)) {
            return WORDS;
        }
        var type = part.type().value();
        var written = part.writtenName();
        var name = written == null ? "" : written.strip().toLowerCase(Locale.ROOT);
        if (MAILS.contains(type)) {
            return MAIL;
        }
        if (name.endsWith(".eml")) {
            return MAIL_FILE;
        }
        if (type.equals("application/vnd.ms-outlook") || name.endsWith(".msg")) {
            return OUTLOOK_FILE;
        }
        if (TNEF_TYPES.contains(type) || name.equals("winmail.dat")) {
            return TNEF;
        }
        if (CMS_TYPES.contains(type) || name.endsWith(".p7m")) {
            return CMS;
        }
        return isReport(type) ? REPORT : FILE;
    }

    /** A multipart that could not be taken apart is text too. */
    private static boolean isWords(Entity part, boolean isWhole) {
        boolean isPlainOrHtml = part.is("text/plain")
                || part.is("text/html")
                || part.type().value().startsWith("multipart/");
        boolean isSaved = isWhole ? part.disposition().value().equals("attachment") : part.isToBeSaved();
        return isPlainOrHtml && !isSaved;
    }

    private static boolean isReport(String type) {
        return type.equals("text/rfc822-headers")
                || (type.startsWith("message/")
                        && (type.endsWith("-status")
                                || type.endsWith("-notification")
                                || type.endsWith("-headers")
                                || type.endsWith("-report")));
    }

    /** Whether it is the signature of the part before it. */
    static boolean isSignature(Entity part) {
        return SIGNATURES.contains(part.type().value());
    }
}
