package se.incidentkedjan.intake.report.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.intake.organisation.Organisation;
import se.incidentkedjan.intake.report.Findings;
import se.incidentkedjan.intake.report.FrontDesk;
import se.incidentkedjan.intake.report.IdempotencyKey;
import se.incidentkedjan.intake.report.Outcome;
import se.incidentkedjan.intake.report.ReportTally;
import se.incidentkedjan.intake.report.Submission;
import se.incidentkedjan.intake.report.SubmissionRules;
import tools.jackson.databind.JsonNode;

/** Reads and receives reports that come by the API, alone or many together. */
@Component
final class ApiReports {

    /**
     * What a document says.
     *
     * @param submission of use only when nothing was found wrong
     * @param findings what is wrong
     * @param warnings what the sender must know although it is received
     */
    record Read(Submission submission, Findings findings, Findings warnings) {}

    private final FrontDesk desk;
    private final Organisation organisation;
    private final SubmissionReader reader;
    private final SubmissionRules rules;
    private final MaskedWords maskedWords;
    private final ReportTally meters;

    ApiReports(
            FrontDesk desk,
            Organisation organisation,
            SubmissionRules rules,
            MaskedWords maskedWords,
            ReportTally meters) {
        this.desk = desk;
        this.organisation = organisation;
        this.reader = new SubmissionReader(organisation);
        this.rules = rules;
        this.maskedWords = maskedWords;
        this.meters = meters;
    }

    /**
     * Reads one report.
     *
     * @param findings to go on noting in
     */
    Read read(JsonNode document, Findings findings) {
        var warnings = new Findings();
        Submission submission;
        if (ClassifiedDocument.isOne(document)) {
            var classified = new ClassifiedDocument(document, organisation);
            submission = classified.submission();
            warnings.addAll(classified.warnings().all());
        } else {
            submission = reader.read(document, findings);
            findings.addAll(rules.check(submission));
        }
        if (findings.isEmpty()) {
            warnings.addAll(maskedWords.warnings(submission));
        }
        return new Read(submission, findings, warnings);
    }

    /** Receives what was found right. */
    Outcome receive(ApiCaller caller, Submission submission, @Nullable IdempotencyKey key) {
        return meters.saving(Channel.API, () -> desk.receiveFrom(caller.client(), submission, key));
    }

    /** One was not received because the store had not answered for another. */
    void notTried() {
        meters.notTried(Channel.API);
    }

    /** One was not received because something in it was wrong. */
    void refused() {
        meters.refused(Channel.API);
    }
}
