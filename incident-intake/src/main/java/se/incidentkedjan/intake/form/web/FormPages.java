package se.incidentkedjan.intake.form.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.intake.form.FormFiles;
import se.incidentkedjan.intake.form.Question;
import se.incidentkedjan.intake.organisation.Organisation;
import se.incidentkedjan.intake.report.Findings;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.webkit.ErrorPages;

/**
 * The form for people, without script: what was typed is never lost, and sending twice makes one report. What happened is
 * asked first, then whether säkerhetsskydd is concerned, then what the rules need; all of that by codes, in addresses that
 * can be gone back to. Words come last. Whoever says that säkerhetsskydd is concerned gets a page that says whom to call and
 * has nowhere to write.
 */
@Hidden
@Controller
class FormPages extends FormFailures {

    /** Where the form is. */
    static final String ADDRESS = "/anmal";

    /** Asks for a question that was left without an answer once more. */
    private static final String PUT = "fraga";

    private static final String HAPPENINGS = "incident-intake/happenings";
    private static final String SECURITY = "incident-intake/security-question";
    private static final String QUESTION = "incident-intake/question";

    private final Reports reports;
    private final Organisation organisation;
    private final FormFiles files;
    private final FormTexts texts;
    private final FormViews views;
    private final ReceiptCodes receiptCodes;
    private final ReceiptFiles receiptFiles;

    FormPages(
            Reports reports,
            Organisation organisation,
            FormFiles files,
            FormTexts texts,
            FormViews views,
            ReceiptCodes receiptCodes,
            ReceiptFiles receiptFiles,
            ErrorPages errorPages) {
        super(errorPages);
        this.reports = reports;
        this.organisation = organisation;
        this.files = files;
        this.texts = texts;
        this.views = views;
        this.receiptCodes = receiptCodes;
        this.receiptFiles = receiptFiles;
    }

    @Requires(Action.REPORT_FORM)
    @GetMapping(ADDRESS)
    ModelAndView form(HttpServletRequest request, HttpServletResponse response) {
        return next(Sent.of(request), response);
    }

    /** The page that comes after what has been answered so far. */
    ModelAndView next(Sent sent, HttpServletResponse response) {
        var book = files.book();
        var interview = files.interview();
        var progress = Progress.of(sent, book).inOrder(interview);
        if (progress.securityClassified() == YesNo.YES) {
            return words(progress, response);
        }
        if (progress.category() == null) {
            return views.page(HAPPENINGS, HttpStatus.OK, progress, response)
                    .addObject("happenings", Happenings.of(book, progress.language()));
        }
        if (progress.securityClassified() == null) {
            return views.page(SECURITY, HttpStatus.OK, progress, response);
        }
        return interview
                .next(progress.asAnswers())
                .map(question -> question(question, progress, sent, response))
                .orElseGet(() -> words(progress, response));
    }

    private ModelAndView words(Progress progress, HttpServletResponse response) {
        return views.words(FormInput.empty(progress), new Findings(), false, HttpStatus.OK, response);
    }

    private ModelAndView question(Question question, Progress progress, Sent sent, HttpServletResponse response) {
        var isUnanswered = question.name().equals(sent.first(PUT));
        var typed = Objects.requireNonNullElse(sent.first(question.name()), "");
        var error = isUnanswered
                ? texts.text(question.asksForNumber() ? "question.number" : "question.required", progress.language())
                : null;
        return views.page(QUESTION, isUnanswered ? HttpStatus.BAD_REQUEST : HttpStatus.OK, progress, response)
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
    @GetMapping(ADDRESS + "/kvitto/{id}")
    ModelAndView receipt(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        var report = IncidentId.read(id).flatMap(incident -> reports.find(incident));
        if (report.isEmpty()) {
            return failure(HttpStatus.NOT_FOUND, request);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var sent = Sent.of(request);
        var progress = Progress.of(sent, files.book());
        var isSecurityClassified = report.get().isSecurityClassified();
        var code = receiptCodes.shown(report.get(), sent.first(ReceiptCodes.PASS));
        return new ModelAndView(isSecurityClassified ? "incident-intake/security-receipt" : "incident-intake/receipt")
                .addObject("phones", organisation.securityChiefPhones())
                .addObject("receipt", report.get().receipt())
                .addObject("mailed", report.get().receiptWanted())
                .addObject("advice", advice(report.get().facts().category(), progress))
                .addObject("code", code)
                .addObject("files", code == null ? null : receiptFiles.of(report.get(), sent, progress.language()))
                .addObject("again", progress.atTheBeginning().address());
    }
}
