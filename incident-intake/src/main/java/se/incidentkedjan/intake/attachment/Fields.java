package se.incidentkedjan.intake.attachment;

/** What the seals of an attachment are bound to, so that none opens in the place of another. */
final class Fields {

    private Fields() {}

    static String name(AttachmentId id) {
        return "attachment-name " + id;
    }

    static String sum(AttachmentId id) {
        return "attachment-sha256 " + id;
    }

    static String content(AttachmentId id) {
        return "attachment-content " + id;
    }
}
