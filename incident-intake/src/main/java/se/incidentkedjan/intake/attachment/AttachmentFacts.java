package se.incidentkedjan.intake.attachment;

import java.util.Set;

/**
 * An attachment with what is sealed of it opened, for those who may read the words of its incident.
 *
 * @param attachment what is kept of it
 * @param name its safe name
 * @param sha256 SHA-256 of the content as it was received, in hex
 */
public record AttachmentFacts(Attachment attachment, SafeName name, String sha256) {

    private static final Set<String> PROGRAMS = Set.of(
            "application/java-archive",
            "application/vnd.android.package-archive",
            "application/vnd.microsoft.portable-executable",
            "application/x-bat",
            "application/x-dosexec",
            "application/x-elf",
            "application/x-executable",
            "application/x-mach-o-executable",
            "application/x-ms-installer",
            "application/x-ms-shortcut",
            "application/x-msdownload",
            "application/x-sh");

    /** Whether it may run as a program where it is opened, by its name or by its content. */
    public boolean isExecutable() {
        var type = attachment.type();
        int parameters = type.indexOf(';');
        return name.executable() || PROGRAMS.contains(parameters < 0 ? type : type.substring(0, parameters));
    }

    /** Tells codes only. */
    @Override
    public String toString() {
        return attachment.toString();
    }
}
