package se.incidentkedjan.intake.form.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.intake.attachment.web.FileTexts;
import se.incidentkedjan.intake.attachment.web.LeftOut;
import se.incidentkedjan.intake.form.FormFiles;
import se.incidentkedjan.intake.form.Language;
import se.incidentkedjan.intake.organisation.Organisation;
import se.incidentkedjan.intake.report.Findings;
import se.incidentkedjan.intake.report.Receipt;

/** The pages of the form with what they all show. */
@Component
final class FormViews {

    private static final String WORDS = "incident-intake/form";
    private static final String CALL = "incident-intake/security-call";

    private final Organisation organisation;
    private final FormFiles files;
    private final FormTexts texts;
    private final FileTexts fileTexts;
    private final ReceiptCodes receiptCodes;
    private final LeftOutFiles leftOut;

    FormViews(
            Organisation organisation,
            FormFiles files,
            FormTexts texts,
            FileTexts fileTexts,
            ReceiptCodes receiptCodes,
            LeftOutFiles leftOut) {
        this.organisation = organisation;
        this.files = files;
        this.texts = texts;
        this.fileTexts = fileTexts;
        this.receiptCodes = receiptCodes;
        this.leftOut = leftOut;
    }

    /** The last page, where there is room for words and files; the one without, when säkerhetsskydd is concerned. */
    ModelAndView words(
            FormInput input, Findings findings, boolean filesAgain, HttpStatus status, HttpServletResponse response) {
        var progress = input.progress();
        var isSecurityClassified = input.securityClassified() == YesNo.YES;
        return page(isSecurityClassified ? CALL : WORDS, status, progress, response)
                .addObject("form", new FormQuestions(input, files.book(), organisation, texts, findings.all()))
                .addObject("seen", input.seen())
                .addObject("fresh", input.description().isEmpty() && findings.isEmpty())
                .addObject("draftPage", progress.address().substring(FormPages.ADDRESS.length()))
                .addObject("filesHint", fileTexts.hint(progress.language().locale()))
                .addObject("filesAgain", filesAgain)
                .addObject("notSaved", false)
                .addObject("cutOff", false);
    }

    /** Nothing of the form is kept by caches: what was answered is nobody else's business. */
    ModelAndView page(String template, HttpStatus status, Progress progress, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
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

    /** On to the receipt, which a reload shows again and sends nothing. */
    ModelAndView toReceipt(Receipt receipt, Progress progress, List<LeftOut> left, int unnamed) {
        var language = progress.language() == Language.SV
                ? ""
                : "&" + Progress.LANGUAGE + "=" + progress.language().code();
        var redirect = new RedirectView(FormPages.ADDRESS + "/kvitto/" + receipt.id() + "?" + ReceiptCodes.PASS + "="
                + receiptCodes.passTo(receipt.id()) + language + leftOut.inAddress(receipt.id(), left, unnamed));
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }
}
