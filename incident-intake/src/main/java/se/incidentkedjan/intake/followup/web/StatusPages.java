package se.incidentkedjan.intake.followup.web;

import com.mongodb.MongoException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.attachment.Attachments;
import se.incidentkedjan.intake.attachment.web.FileTexts;
import se.incidentkedjan.intake.attachment.web.Upload;
import se.incidentkedjan.intake.followup.Conversation;
import se.incidentkedjan.intake.followup.FollowUp;
import se.incidentkedjan.intake.followup.Passes;
import se.incidentkedjan.intake.followup.SecretCodes;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.webkit.ErrorPages;
import se.incidentkedjan.webkit.Field;
import se.incidentkedjan.webkit.FieldError;

/**
 * A reporter's own page, opened by number and code or by the link of a mail. The code is sent in bodies only, so that it
 * stands in no address and no log.
 */
@Hidden
@Controller
class StatusPages {

    private static final String FORM = "incident-intake/status-form";
    private static final String PAGE = "incident-intake/status";

    /** Of a form with files: a number, a code and a language. */
    private static final int MOST_TYPED = 10_000;

    private final FollowUp followUp;
    private final Attachments attachments;
    private final Passes passes;
    private final SecretCodes codes;
    private final FilesTold told;
    private final FileTexts fileTexts;
    private final MessageSource messages;
    private final ErrorPages errorPages;

    StatusPages(
            FollowUp followUp,
            Attachments attachments,
            Passes passes,
            SecretCodes codes,
            FilesTold told,
            FileTexts fileTexts,
            MessageSource messages,
            ErrorPages errorPages) {
        this.followUp = followUp;
        this.attachments = attachments;
        this.passes = passes;
        this.codes = codes;
        this.told = told;
        this.fileTexts = fileTexts;
        this.messages = messages;
        this.errorPages = errorPages;
    }

    @Requires(Action.REPORT_FORM)
    @GetMapping("/anmal/status")
    ModelAndView form(HttpServletResponse response) {
        return form("", null, HttpStatus.OK, response);
    }

    @Requires(Action.REPORT_FORM)
    @PostMapping("/anmal/status")
    ModelAndView show(
            @RequestParam(defaultValue = "") String nummer,
            @RequestParam(defaultValue = "") String kod,
            HttpServletResponse response) {
        return followUp.known(nummer, kod)
                .flatMap(incident -> page(incident, HttpStatus.OK, response))
                .orElseGet(() -> form(nummer, text("status.wrong"), HttpStatus.BAD_REQUEST, response));
    }

    @Requires(Action.REPORT_FORM)
    @GetMapping("/anmal/lank/{pass}")
    ModelAndView link(@PathVariable String pass, HttpServletResponse response) {
        return passes.read(pass, Passes.Purpose.MAIL)
                .flatMap(incident -> page(incident, HttpStatus.OK, response))
                .orElseGet(() -> form("", text("status.oldLink"), HttpStatus.NOT_FOUND, response));
    }

    @Requires(Action.REPORT_FORM)
    @PostMapping("/anmal/status/tillagg")
    ModelAndView add(
            @RequestParam(defaultValue = "") String nummer,
            @RequestParam(defaultValue = "") String kod,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response) {
        var incident = followUp.known(nummer, kod);
        if (incident.isEmpty()) {
            return form(nummer, text("status.wrong"), HttpStatus.BAD_REQUEST, response);
        }
        var outcome = followUp.add(incident.get(), text.replace("\r\n", "\n"), Channel.WEB_FORM, token(token));
        var error = switch (outcome) {
            case FollowUp.Outcome.Said said -> null;
            case FollowUp.Outcome.Repeated repeated -> null;
            case FollowUp.Outcome.Refused(var reason) -> text("status.refused." + reason);
        };
        var status = error == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
        return page(incident.get(), status, response)
                .map(page -> page.addObject("saved", error == null)
                        .addObject("errors", error == null ? List.of() : List.of(new FieldError("text", error)))
                        .addObject("words", words(error == null ? "" : text, error)))
                .orElseGet(() -> form(nummer, text("status.wrong"), HttpStatus.BAD_REQUEST, response));
    }

    @Requires(Action.REPORT_FORM)
    @PostMapping(path = "/anmal/status/filer", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView addFiles(HttpServletRequest request, HttpServletResponse response) {
        var upload = Upload.read(
                request,
                attachments,
                MOST_TYPED,
                typed -> followUp.known(first(typed, "nummer"), first(typed, "kod"))
                        .filter(followUp::takesMore));
        var incident = upload.incident()
                .or(() -> followUp.known(upload.field("nummer"), upload.field("kod"))
                        .filter(followUp::takesMore));
        if (incident.isEmpty()) {
            return form(upload.field("nummer"), text("status.wrong"), HttpStatus.BAD_REQUEST, response);
        }
        var refused = told.tell(incident.get(), upload);
        var errors = refused.map(StatusPages::notTold)
                .map(this::text)
                .map(Stream::of)
                .orElseGet(() -> problems(upload))
                .map(problem -> new FieldError("filer", problem))
                .toList();
        var isSaved = refused.isEmpty() && !upload.kept().isEmpty();
        var status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
        return page(incident.get(), status, response)
                .map(page -> page.addObject("saved", isSaved).addObject("errors", errors))
                .orElseGet(() -> form("", text("status.wrong"), HttpStatus.BAD_REQUEST, response));
    }

    private static String notTold(FollowUp.Reason reason) {
        return reason == FollowUp.Reason.TOO_MANY ? "status.files.full" : "status.refused." + reason;
    }

    /** What went wrong; nothing when every file is kept. */
    private Stream<String> problems(Upload upload) {
        var left = upload.left().stream().map(file -> fileTexts.of(file, LocaleContextHolder.getLocale()));
        if (upload.isCutOff()) {
            return Stream.concat(left, Stream.of(text("status.files.broken")));
        }
        return upload.chosen() == 0 ? Stream.of(text("status.files.none")) : left;
    }

    private static String first(Map<String, List<String>> typed, String name) {
        return typed.getOrDefault(name, List.of("")).getFirst().strip();
    }

    private Optional<ModelAndView> page(IncidentId incident, HttpStatus status, HttpServletResponse response) {
        keepOutOfCaches(response);
        return followUp.of(incident)
                .map(conversation -> new ModelAndView(PAGE, status)
                        .addObject("conversation", conversation)
                        .addObject(
                                "question",
                                conversation
                                        .openQuestion()
                                        .map(Conversation.Said::words)
                                        .orElse(null))
                        .addObject("code", codes.of(incident))
                        .addObject("files", attachments.list(incident))
                        .addObject("filesHint", fileTexts.hint(LocaleContextHolder.getLocale()))
                        .addObject("token", UUID.randomUUID().toString())
                        .addObject("saved", false)
                        .addObject("errors", List.of())
                        .addObject("words", words("", null)));
    }

    private ModelAndView form(String number, @Nullable String error, HttpStatus status, HttpServletResponse response) {
        keepOutOfCaches(response);
        return new ModelAndView(FORM, status)
                .addObject("errors", error == null ? List.of() : List.of(new FieldError("nummer", error)))
                .addObject(
                        "number",
                        Field.text("nummer", text("status.number"))
                                .withHint(text("status.number.hint"))
                                .withAutocomplete("off")
                                .withValue(number)
                                .withError(error))
                .addObject(
                        "code",
                        Field.text("kod", text("status.code"))
                                .withHint(text("status.code.hint"))
                                .withAutocomplete("off"));
    }

    private Field words(String value, @Nullable String error) {
        return Field.text("text", text("status.add.question"))
                .withHint(text("status.add.hint"))
                .withValue(value)
                .withError(error);
    }

    /** Of a page that was put together by hand; then sending it twice makes two notes. */
    private static String token(String sent) {
        return sent.matches("[0-9a-f-]{36}") ? sent : UUID.randomUUID().toString();
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static void keepOutOfCaches(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @ExceptionHandler({DataAccessException.class, MongoException.class})
    ModelAndView storeIsAway(RuntimeException e, HttpServletRequest request) {
        return errorPages.page(request, HttpStatus.SERVICE_UNAVAILABLE, e);
    }
}
