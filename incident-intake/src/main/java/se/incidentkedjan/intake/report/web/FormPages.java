package se.incidentkedjan.intake.report.web;

import com.mongodb.MongoException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.intake.form.FormFiles;
import se.incidentkedjan.intake.form.Language;
import se.incidentkedjan.intake.form.Question;
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
 * The form for people, without script: what was typed is never lost, and sending twice makes one report. What happened is
 * asked first, then whether säkerhetsskydd is concerned, then what the rules need; all of that by codes, in addresses that
 * can be gone back to. Words come last. Whoever says that säkerhetsskydd is concerned gets a page that says whom to call and
 * has nowhere to write.
 */
@Hidden
@Controller
class FormPages {

    /** Where the form is. */
    static final String ADDRESS = "/anmal";

    /** Asks for a question that was left without an answer once more. */
    private static final String PUT = "fraga";

    private static final Logger LOG = LoggerFactory.getLogger(FormPages.class);
    private static final String HAPPENINGS = "incident-intake/happenings";
    private static final String SECURITY = "incident-intake/security-question";
    private static final String QUESTION = "incident-intake/question";
    private static final String WORDS = "incident-intake/form";
    private static final String CALL = "incident-intake/security-call";

    private final FrontDesk desk;
    private final Reports reports;
    private final Organisation organisation;
    private final FormFiles files;
    private final FormTexts texts;
    private final ReceiptCodes receiptCodes;
    private final MaskedWords maskedWords;
    private final FormReader reader;
    private final IntakeMeters meters;
    private final ErrorPages errorPages;

    FormPages(
            FrontDesk desk,
            Reports reports,
            Organisation organisation,
            FormFiles files,
            FormTexts texts,
            ReceiptCodes receiptCodes,
            MaskedWords maskedWords,
            SubmissionRules rules,
            IntakeMeters meters,
            ErrorPages errorPages) {
        this.desk = desk;
        this.reports = reports;
        this.organisation = organisation;
        this.files = files;
        this.texts = texts;
        this.receiptCodes = receiptCodes;
        this.maskedWords = maskedWords;
        this.reader = new FormReader(organisation, rules);
        this.meters = meters;
        this.errorPages = errorPages;
    }

    @Requires(Action.REPORT_FORM)
    @GetMapping(ADDRESS)
    ModelAndView form(HttpServletRequest request, HttpServletResponse response) {
        var book = files.book();
        var interview = files.interview();
        var progress = Progress.of(request, book).inOrder(interview);
        if (progress.securityClassified() == YesNo.YES) {
            return words(FormInput.empty(progress), new Findings(), HttpStatus.OK, response);
        }
        if (progress.category() == null) {
            return page(HAPPENINGS, HttpStatus.OK, progress, response)
                    .addObject("happenings", Happenings.of(book, progress.language()));
        }
        if (progress.securityClassified() == null) {
            return page(SECURITY, HttpStatus.OK, progress, response);
        }
        return interview
                .next(progress.asAnswers())
                .map(question -> question(question, progress, request, response))
                .orElseGet(() -> words(FormInput.empty(progress), new Findings(), HttpStatus.OK, response));
    }

    private ModelAndView question(
            Question question, Progress progress, HttpServletRequest request, HttpServletResponse response) {
        var isUnanswered = question.name().equals(request.getParameter(PUT));
        var typed = Objects.requireNonNullElse(request.getParameter(question.name()), "");
        var error = isUnanswered
                ? texts.text(question.asksForNumber() ? "question.number" : "question.required", progress.language())
                : null;
        return page(QUESTION, isUnanswered ? HttpStatus.BAD_REQUEST : HttpStatus.OK, progress, response)
                .addObject("question", new Asked(question, progress.language(), typed, error))
                .addObject(
                        "advice",
                        progress.answers().isEmpty()
                                ? advice(progress.asAnswers().category(), progress)
                                : null);
    }

    private List<Advice> advice(Category category, Progress progress) {
        return Advice.of(files.book().happening(category), progress.language());
    }

    @Requires(Action.REPORT_FORM)
    @PostMapping(path = ADDRESS, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView report(HttpServletRequest request, HttpServletResponse response) {
        if (FormInput.isSecurityAnswer(request)) {
            return form(request, response);
        }
        var input = FormInput.of(request, Progress.of(request, files.book()).inOrder(files.interview()));
        var findings = new Findings();
        var submission = reader.read(input, findings);
        if (!findings.isEmpty()) {
            meters.refused(Channel.WEB_FORM);
            return words(input, findings, HttpStatus.BAD_REQUEST, response);
        }
        var masked = maskedWords.of(submission);
        if (!masked.isUntouched() && !input.seen().equals(input.sumOfWords())) {
            return words(input, findings, HttpStatus.OK, response)
                    .addObject(
                            "masked",
                            MaskedPreview.of(masked, texts, input.progress().language()))
                    .addObject("seen", input.sumOfWords());
        }
        try {
            return switch (receive(submission, input.token(), request.getRemoteAddr())) {
                case Outcome.Received(Receipt receipt) -> toReceipt(receipt, input.progress());
                case Outcome.Repeated(Receipt receipt) -> toReceipt(receipt, input.progress());
                case Outcome.KeyTaken(Receipt first) ->
                    words(input.renewed(), findings, HttpStatus.CONFLICT, response)
                            .addObject("earlier", first);
            };
        } catch (DataAccessException | MongoException e) {
            LOG.error("The store did not answer; a report from the form was not saved: {}", Outage.reason(e));
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
            return words(input, findings, HttpStatus.SERVICE_UNAVAILABLE, response)
                    .addObject("notSaved", true);
        }
    }

    private Outcome receive(Submission submission, String token, String place) {
        var key = IdempotencyKey.of(Channel.WEB_FORM, token);
        return meters.saving(Channel.WEB_FORM, () -> desk.receive(submission, Channel.WEB_FORM, key, place));
    }

    @Requires(Action.REPORT_FORM)
    @GetMapping(ADDRESS + "/kvitto/{id}")
    ModelAndView receipt(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        var report = Ids.read(id).flatMap(incident -> reports.find(incident));
        if (report.isEmpty()) {
            return errorPages.page(request, HttpStatus.NOT_FOUND, null);
        }
        keepOutOfCaches(response);
        var progress = Progress.of(request, files.book());
        var isSecurityClassified = report.get().isSecurityClassified();
        return new ModelAndView(isSecurityClassified ? "incident-intake/security-receipt" : "incident-intake/receipt")
                .addObject("phones", organisation.securityChiefPhones())
                .addObject("receipt", report.get().receipt())
                .addObject("mailed", report.get().receiptWanted())
                .addObject("advice", advice(report.get().facts().category(), progress))
                .addObject("code", receiptCodes.shown(report.get(), request.getParameter(ReceiptCodes.PASS)))
                .addObject("again", progress.atTheBeginning().address());
    }

    private ModelAndView words(FormInput input, Findings findings, HttpStatus status, HttpServletResponse response) {
        var isSecurityClassified = input.securityClassified() == YesNo.YES;
        return page(isSecurityClassified ? CALL : WORDS, status, input.progress(), response)
                .addObject("form", new FormQuestions(input, files.book(), organisation, texts, findings.all()))
                .addObject("seen", input.seen())
                .addObject("fresh", input.description().isEmpty() && findings.isEmpty())
                .addObject("draftPage", input.progress().address().substring(ADDRESS.length()))
                .addObject("notSaved", false);
    }

    /** Nothing of the form is kept by caches: what was answered is nobody else's business. */
    private static ModelAndView page(
            String template, HttpStatus status, Progress progress, HttpServletResponse response) {
        keepOutOfCaches(response);
        var isSwedish = progress.language() == Language.SV;
        return new ModelAndView(template, status)
                .addObject("hidden", progress.hidden())
                .addObject("number", progress.count() + 1)
                .addObject(
                        "back",
                        progress.count() == 0 ? null : progress.oneBack().address())
                .addObject(
                        "otherLanguage",
                        progress.in(isSwedish ? Language.EN : Language.SV).address());
    }

    private ModelAndView toReceipt(Receipt receipt, Progress progress) {
        var language = progress.language() == Language.SV
                ? ""
                : "&" + Progress.LANGUAGE + "=" + progress.language().code();
        var redirect = new RedirectView(ADDRESS + "/kvitto/" + receipt.id() + "?" + ReceiptCodes.PASS + "="
                + receiptCodes.passTo(receipt.id()) + language);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }

    private static void keepOutOfCaches(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @ExceptionHandler({DataAccessException.class, MongoException.class})
    ModelAndView storeIsAway(RuntimeException e, HttpServletRequest request) {
        return errorPages.page(request, HttpStatus.SERVICE_UNAVAILABLE, e);
    }
}
