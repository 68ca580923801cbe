package se.incidentkedjan.intake.form.web;

import com.mongodb.MongoException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.intake.attachment.AttachmentFacts;
import se.incidentkedjan.intake.attachment.Attachments;
import se.incidentkedjan.intake.attachment.web.LeftOut;
import se.incidentkedjan.intake.attachment.web.Upload;
import se.incidentkedjan.intake.form.FormFiles;
import se.incidentkedjan.intake.masking.Masked;
import se.incidentkedjan.intake.organisation.Organisation;
import se.incidentkedjan.intake.report.Findings;
import se.incidentkedjan.intake.report.FrontDesk;
import se.incidentkedjan.intake.report.IdempotencyKey;
import se.incidentkedjan.intake.report.Outcome;
import se.incidentkedjan.intake.report.Receipt;
import se.incidentkedjan.intake.report.ReportTally;
import se.incidentkedjan.intake.report.Submission;
import se.incidentkedjan.intake.report.SubmissionRules;
import se.incidentkedjan.intake.report.web.MaskedWords;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.outage.Outage;
import se.incidentkedjan.webkit.ErrorPages;

/**
 * Takes what is sent with the form: what was typed is never lost, and sending twice makes one report. Files come after what was
 * typed, in the same request, and are kept only when that can be received as it is; no file stops a report. Of whoever says
 * that säkerhetsskydd is concerned no file is kept.
 */
@Hidden
@Controller
class FormSending extends FormFailures {

    private static final Logger LOG = LoggerFactory.getLogger(FormSending.class);

    /** Of a form with files, as {@code server.tomcat.max-http-form-post-size} is of one without. */
    private static final int MOST_TYPED = 4 * 1024 * 1024;

    private final FormPages pages;
    private final FormViews views;
    private final FrontDesk desk;
    private final Attachments attachments;
    private final FormFiles files;
    private final FormTexts texts;
    private final MaskedWords maskedWords;
    private final FormReader reader;
    private final ReportTally meters;

    FormSending(
            FormPages pages,
            FormViews views,
            FrontDesk desk,
            Attachments attachments,
            Organisation organisation,
            FormFiles files,
            FormTexts texts,
            MaskedWords maskedWords,
            SubmissionRules rules,
            ReportTally meters,
            ErrorPages errorPages) {
        super(errorPages);
        this.pages = pages;
        this.views = views;
        this.desk = desk;
        this.attachments = attachments;
        this.files = files;
        this.texts = texts;
        this.maskedWords = maskedWords;
        this.reader = new FormReader(organisation, rules);
        this.meters = meters;
    }

    /** What was typed, as far as it has been read. */
    private record Reading(FormInput input, Findings findings, Submission submission, Masked masked) {

        /** Whether whoever sends it has seen what is taken out of their words. */
        boolean isSeen() {
            return masked.isUntouched() || input.seen().equals(input.sumOfWords());
        }

        /** Whether it becomes a report, of which files may be kept. */
        boolean takesFiles() {
            return findings.isEmpty() && isSeen() && input.securityClassified() != YesNo.YES;
        }
    }

    private Reading reading(Sent sent) {
        var input = FormInput.of(sent, Progress.of(sent, files.book()).inOrder(files.interview()));
        var findings = new Findings();
        var submission = reader.read(input, findings);
        return new Reading(input, findings, submission, maskedWords.of(submission));
    }

    @Requires(Action.REPORT_FORM)
    @PostMapping(path = FormPages.ADDRESS, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView report(HttpServletRequest request, HttpServletResponse response) {
        var sent = Sent.of(request);
        return FormInput.isSecurityAnswer(sent)
                ? pages.next(sent, response)
                : report(reading(sent), Upload.ofNothing(), request, response);
    }

    @Requires(Action.REPORT_FORM)
    @PostMapping(path = FormPages.ADDRESS, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView reportWithFiles(HttpServletRequest request, HttpServletResponse response) {
        var inAddress = Sent.of(request);
        var upload = Upload.read(
                request,
                attachments,
                MOST_TYPED,
                typed -> reading(inAddress.with(typed)).takesFiles()
                        ? Optional.of(desk.newIncident())
                        : Optional.empty());
        if (upload.isTooLong()) {
            forget(upload);
            meters.refused(Channel.WEB_FORM);
            return failure(HttpStatus.CONTENT_TOO_LARGE, request);
        }
        var sent = inAddress.with(upload.fields());
        if (FormInput.isSecurityAnswer(sent)) {
            forget(upload);
            return pages.next(sent, response);
        }
        var reading = reading(sent);
        if (!reading.takesFiles()) {
            // What came after the files may have changed what was before them; a browser sends nothing there.
            forget(upload);
        }
        return report(reading, upload, request, response);
    }

    private ModelAndView report(
            Reading reading, Upload upload, HttpServletRequest request, HttpServletResponse response) {
        var input = reading.input();
        var filesAgain = upload.chosen() > 0;
        if (upload.isCutOff()) {
            forget(upload);
            meters.refused(Channel.WEB_FORM);
            return views.words(input, new Findings(), true, HttpStatus.BAD_REQUEST, response)
                    .addObject("cutOff", true);
        }
        if (!reading.findings().isEmpty()) {
            meters.refused(Channel.WEB_FORM);
            return views.words(input, reading.findings(), filesAgain, HttpStatus.BAD_REQUEST, response);
        }
        if (!reading.isSeen()) {
            return views.words(input, reading.findings(), filesAgain, HttpStatus.OK, response)
                    .addObject(
                            "masked",
                            MaskedPreview.of(
                                    reading.masked(), texts, input.progress().language()))
                    .addObject("seen", input.sumOfWords());
        }
        try {
            return switch (receive(reading, upload, request.getRemoteAddr())) {
                case Outcome.Received(Receipt receipt) ->
                    views.toReceipt(receipt, input.progress(), upload.left(), upload.leftUnnamed());
                case Outcome.Repeated(Receipt receipt) -> {
                    var left = leftOutNow(receipt, upload);
                    forget(upload);
                    yield views.toReceipt(receipt, input.progress(), left, upload.leftUnnamed());
                }
                case Outcome.KeyTaken(Receipt first) -> {
                    forget(upload);
                    yield views.words(input.renewed(), reading.findings(), filesAgain, HttpStatus.CONFLICT, response)
                            .addObject("earlier", first);
                }
            };
        } catch (DataAccessException | MongoException e) {
            // Nobody knows whether the report is durable, so its files are left to the sweep.
            LOG.error("The store did not answer; a report from the form was not saved: {}", Outage.reason(e));
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
            return views.words(input, reading.findings(), filesAgain, HttpStatus.SERVICE_UNAVAILABLE, response)
                    .addObject("notSaved", true);
        }
    }

    private Outcome receive(Reading reading, Upload upload, String place) {
        var key = IdempotencyKey.of(Channel.WEB_FORM, reading.input().token());
        var incident = upload.incident().filter(files -> reading.takesFiles()).orElseGet(desk::newIncident);
        return meters.saving(
                Channel.WEB_FORM, () -> desk.receive(incident, reading.submission(), Channel.WEB_FORM, key, place));
    }

    /** What was chosen now and does not lie with the report that was received before. */
    private List<LeftOut> leftOutNow(Receipt first, Upload upload) {
        var there = attachments.list(first.id()).stream()
                .map(AttachmentFacts::sha256)
                .collect(Collectors.toSet());
        var left = new ArrayList<>(upload.left());
        upload.kept().stream()
                .filter(file -> !there.contains(file.sha256()))
                .forEach(file -> left.add(new LeftOut(file.name().text(), LeftOut.TOO_LATE)));
        return left;
    }

    /** Of files that no report came of, nothing is left; should the store not answer, the sweep takes them. */
    private void forget(Upload upload) {
        try {
            upload.incident().ifPresent(attachments::forget);
        } catch (DataAccessException | MongoException e) {
            LOG.warn("Files that belong to no report are left to the sweep: {}", Outage.reason(e));
        }
    }
}
