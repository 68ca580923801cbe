package se.incidentkedjan.intake.report.web;

import com.mongodb.MongoException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.intake.organisation.Organisation;
import se.incidentkedjan.intake.report.FrontDesk;
import se.incidentkedjan.intake.report.IdempotencyKey;
import se.incidentkedjan.intake.report.Outcome;
import se.incidentkedjan.intake.report.Receipt;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.intake.report.Submission;
import se.incidentkedjan.intake.report.SubmissionRules;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.outage.Outage;
import se.incidentkedjan.webkit.ErrorPages;

/**
 * The form for people, without script: what was typed is never lost, and sending twice makes one report. Whether
 * säkerhetsskydd is concerned is asked on a page of its own, before there is anywhere to write; whoever answers yes gets
 * a page that says whom to call and has nowhere to write.
 */
@Hidden
@Controller
class FormPages {

    private static final Logger LOG = LoggerFactory.getLogger(FormPages.class);
    private static final String QUESTION = "incident-intake/security-question";
    private static final String FORM = "incident-intake/form";
    private static final String CALL = "incident-intake/security-call";

    private final FrontDesk desk;
    private final Reports reports;
    private final Organisation organisation;
    private final FormReader reader;
    private final IntakeMeters meters;
    private final ErrorPages errorPages;

    FormPages(
            FrontDesk desk,
            Reports reports,
            Organisation organisation,
            SubmissionRules rules,
            IntakeMeters meters,
            ErrorPages errorPages) {
        this.desk = desk;
        this.reports = reports;
        this.organisation = organisation;
        this.reader = new FormReader(organisation, rules);
        this.meters = meters;
        this.errorPages = errorPages;
    }

    @Requires(Action.REPORT_FORM)
    @GetMapping("/anmal")
    ModelAndView form(HttpServletRequest request, HttpServletResponse response) {
        var answer = FormInput.answer(request);
        if (answer.isEmpty()) {
            keepOutOfCaches(response);
            return new ModelAndView(QUESTION);
        }
        return show(FormInput.empty(answer.get()), new Findings(), HttpStatus.OK, response);
    }

    @Requires(Action.REPORT_FORM)
    @PostMapping(path = "/anmal", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView report(HttpServletRequest request, HttpServletResponse response) {
        if (FormInput.isFirstAnswer(request)) {
            return form(request, response);
        }
        var input = FormInput.of(request);
        var findings = new Findings();
        var submission = reader.read(input, findings);
        if (!findings.isEmpty()) {
            meters.refused(Channel.WEB_FORM);
            return show(input, findings, HttpStatus.BAD_REQUEST, response);
        }
        try {
            return switch (receive(submission, input.token(), request.getRemoteAddr())) {
                case Outcome.Received(Receipt receipt) -> toReceipt(receipt);
                case Outcome.Repeated(Receipt receipt) -> toReceipt(receipt);
                case Outcome.KeyTaken(Receipt first) ->
                    show(input.renewed(), findings, HttpStatus.CONFLICT, response)
                            .addObject("earlier", first);
            };
        } catch (DataAccessException | MongoException e) {
            LOG.error("The store did not answer; a report from the form was not saved: {}", Outage.reason(e));
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
            return show(input, findings, HttpStatus.SERVICE_UNAVAILABLE, response)
                    .addObject("notSaved", true);
        }
    }

    private Outcome receive(Submission submission, String token, String place) {
        var key = IdempotencyKey.of(Channel.WEB_FORM, token);
        return meters.saving(Channel.WEB_FORM, () -> desk.receive(submission, Channel.WEB_FORM, key, place));
    }

    @Requires(Action.REPORT_FORM)
    @GetMapping("/anmal/kvitto/{id}")
    ModelAndView receipt(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        var report = Ids.read(id).flatMap(incident -> reports.find(incident));
        if (report.isEmpty()) {
            return errorPages.page(request, HttpStatus.NOT_FOUND, null);
        }
        keepOutOfCaches(response);
        var isSecurityClassified = report.get().isSecurityClassified();
        return new ModelAndView(isSecurityClassified ? "incident-intake/security-receipt" : "incident-intake/receipt")
                .addObject("phones", organisation.securityChiefPhones())
                .addObject("receipt", report.get().receipt())
                .addObject("mailed", report.get().receiptWanted());
    }

    private ModelAndView show(FormInput input, Findings findings, HttpStatus status, HttpServletResponse response) {
        keepOutOfCaches(response);
        var page = new ModelAndView(input.securityClassified() == YesNo.YES ? CALL : FORM, status);
        page.addObject("form", new FormQuestions(input, organisation, findings.all()));
        page.addObject("notSaved", false);
        return page;
    }

    private static ModelAndView toReceipt(Receipt receipt) {
        var redirect = new RedirectView("/anmal/kvitto/" + receipt.id());
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }

    private static void keepOutOfCaches(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @ExceptionHandler
    ModelAndView unreadable(InvalidParameterException e, HttpServletRequest request) {
        meters.refused(Channel.WEB_FORM);
        return errorPages.page(request, HttpStatusCode.valueOf(e.getErrorCode()), null);
    }

    @ExceptionHandler({DataAccessException.class, MongoException.class})
    ModelAndView storeIsAway(RuntimeException e, HttpServletRequest request) {
        return errorPages.page(request, HttpStatus.SERVICE_UNAVAILABLE, e);
    }
}
