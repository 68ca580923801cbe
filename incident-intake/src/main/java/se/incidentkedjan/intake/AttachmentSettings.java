package se.incidentkedjan.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import se.incidentkedjan.intake.attachment.Limits;

/**
 * What can be set for attachments.
 *
 * @param largest how large one file may be
 * @param perReport how many files may come with one report, or from one source to one incident
 * @param perIncident how many files one incident may have
 * @param inTotal how large the files of one incident may be together
 */
@ConfigurationProperties("incidentkedjan.intake.attachments")
record AttachmentSettings(
        @DefaultValue("25MB") DataSize largest,
        @DefaultValue("20") int perReport,
        @DefaultValue("60") int perIncident,
        @DefaultValue("100MB") DataSize inTotal) {

    AttachmentSettings {
        if (largest.toBytes() < 1) {
            throw new IllegalArgumentException("incidentkedjan.intake.attachments.largest ska vara minst 1B");
        }
        if (largest.toBytes() >= Integer.MAX_VALUE) {
            throw new IllegalArgumentException("incidentkedjan.intake.attachments.largest ska vara mindre än 2GB");
        }
        if (perReport < 1) {
            throw new IllegalArgumentException("incidentkedjan.intake.attachments.per-report ska vara minst 1");
        }
        if (perIncident < perReport) {
            throw new IllegalArgumentException(
                    "incidentkedjan.intake.attachments.per-incident får inte vara mindre än per-report");
        }
        if (inTotal.toBytes() < largest.toBytes()) {
            throw new IllegalArgumentException(
                    "incidentkedjan.intake.attachments.in-total får inte vara mindre än largest");
        }
    }

    Limits limits() {
        return new Limits(largest.toBytes(), perReport, perIncident, inTotal.toBytes());
    }
}
