package se.incidentkedjan.escalation.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.disclosure.Disclosure;
import se.incidentkedjan.escalation.disclosure.Examination;
import se.incidentkedjan.escalation.disclosure.Examination.Verdict;
import se.incidentkedjan.escalation.disclosure.Mistake;
import se.incidentkedjan.escalation.disclosure.Secrecy;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.access.Requires;

/**
 * Gives out a case as an allmän handling. The grounds of secrecy are proposed, a person decides field by field, and what
 * is masked is not in the document that comes of it.
 */
@Controller
@RequestMapping("/arenden/{id}/utlamnande")
class DisclosurePages {

    /** Why the page is shown. */
    private enum Why {
        ASKED(HttpStatus.OK),
        WRONG(HttpStatus.BAD_REQUEST),
        CHANGED(HttpStatus.CONFLICT);

        private final HttpStatus status;

        Why(HttpStatus status) {
            this.status = status;
        }
    }

    /**
     * A case with what its reader may read of it.
     *
     * @param words what came of asking for the reporter's words; absent when they are not the reader's to read
     * @param files what came of asking for the files
     */
    private record Read(
            IncidentCase one,
            ReporterWords.@Nullable Answer words,
            ReporterFiles.Listing files,
            Examination examination) {

        boolean areWordsAway() {
            return words instanceof ReporterWords.Answer.Away || files.isAway();
        }

        boolean hasFiles() {
            return !files.all().isEmpty();
        }
    }

    private final Casework casework;
    private final CaseFields fields;
    private final CasePage page;
    private final ReporterWords words;
    private final ReporterFiles files;
    private final Diarium diarium;
    private final Secrecy secrecy;
    private final DecisionBasis basis;

    DisclosurePages(
            Casework casework,
            CaseFields fields,
            CasePage page,
            ReporterWords words,
            ReporterFiles files,
            Diarium diarium,
            Secrecy secrecy,
            DecisionBasis basis) {
        this.casework = casework;
        this.fields = fields;
        this.page = page;
        this.words = words;
        this.files = files;
        this.diarium = diarium;
        this.secrecy = secrecy;
        this.basis = basis;
    }

    @Requires(Action.CASE_DISCLOSE)
    @GetMapping
    ModelAndView examine(@PathVariable String id, Permission permission, HttpServletResponse response) {
        var read = read(id, permission);
        tell(read, permission);
        return form(read, DisclosureAnswers.NONE, Map.of(), Why.ASKED, response);
    }

    @Requires(Action.CASE_DISCLOSE)
    @PostMapping
    ModelAndView decide(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Permission permission,
            HttpServletResponse response) {
        var read = read(id, permission);
        var answers = DisclosureAnswers.of(read.examination(), typed);
        if (read.areWordsAway() || !DisclosureAnswers.isOf(read.examination(), typed)) {
            tell(read, permission);
            return form(read, answers, Map.of(), Why.CHANGED, response);
        }
        return switch (read.examination().decide(answers.choices())) {
            case Verdict.Refused(var mistakes) -> {
                tell(read, permission);
                yield form(read, answers, mistakes, Why.WRONG, response);
            }
            case Verdict.Decided decided -> {
                var isWithWords = read.words() instanceof ReporterWords.Answer.Written;
                var disclosure = diarium.disclose(read.one(), isWithWords, decided, person(permission), permission);
                yield disclosure
                        .map(kept -> document(read, kept, decided, response))
                        .orElseGet(() -> form(read(id, permission), answers, Map.of(), Why.CHANGED, response));
            }
        };
    }

    private Read read(String id, Permission permission) {
        var found = casework.find(id);
        if (found.isEmpty()) {
            permission.missing(null);
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var one = found.get();
        var holding = casework.holding(one);
        if (!permission.covers(holding)) {
            permission.on(holding);
        }
        // Broken glass does not count here: it is for stopping harm, and not for giving anything out.
        var answer =
                permission.wouldCover(Action.WORDS_READ, holding) ? words.of(one, holding, person(permission)) : null;
        var all = new ArrayList<>(fields.of(one));
        var listed = ReporterFiles.Listing.NONE;
        if (answer instanceof ReporterWords.Answer.Written written) {
            listed = files.of(holding, person(permission));
            all.addAll(CaseFields.of(written));
            all.addAll(CaseFields.of(listed.all()));
        }
        var board = basis.organisation().responsibleUnit(one.facts()).board();
        return new Read(one, answer, listed, new Examination(all, secrecy, board, one.facts()));
    }

    private void tell(Read read, Permission permission) {
        var isWithWords = read.words() instanceof ReporterWords.Answer.Written;
        permission.on(
                casework.holding(read.one()),
                Map.of("exported", "no", "words", isWithWords ? "shown" : "left-out"),
                null);
    }

    private static Reader.Person person(Permission permission) {
        if (permission.reader() instanceof Reader.Person person) {
            return person;
        }
        throw new IllegalStateException("the matrix lets only people give out a case");
    }

    private ModelAndView form(
            Read read,
            DisclosureAnswers answers,
            Map<String, Mistake> mistakes,
            Why why,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var asked = DisclosureForm.asked(read.examination(), secrecy, answers, mistakes);
        var status = read.areWordsAway() ? HttpStatus.SERVICE_UNAVAILABLE : why.status;
        return new ModelAndView("escalation/disclosure", status)
                .addObject("incident", read.one().incident().toString())
                .addObject("reference", read.one().reference().toString())
                .addObject("errors", DisclosureForm.errors(asked))
                .addObject("isChanged", why == Why.CHANGED && !read.areWordsAway())
                .addObject("areWordsAway", read.areWordsAway())
                .addObject("areWordsErased", read.words() instanceof ReporterWords.Answer.Erased)
                .addObject("hasFiles", read.hasFiles())
                .addObject("areWordsShut", read.words() instanceof ReporterWords.Answer.Shut)
                .addObject("areWordsOfOthers", read.words() == null)
                .addObject("isErased", read.one().isErased())
                .addObject("isRegistered", read.one().register().current().isPresent())
                .addObject("proposed", withProposals(asked, true))
                .addObject("others", withProposals(asked, false))
                .addObject("decisions", page.disclosures(read.one()))
                .addObject("hasDecisions", !read.one().register().disclosures().isEmpty());
    }

    private static List<DisclosureForm.Asked> withProposals(List<DisclosureForm.Asked> asked, boolean isWith) {
        return asked.stream().filter(one -> one.proposed().isEmpty() != isWith).toList();
    }

    private ModelAndView document(
            Read read, Disclosure disclosure, Verdict.Decided decided, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("utlamnande-" + disclosure.number() + ".html")
                        .build()
                        .toString());
        return new ModelAndView("escalation/disclosure-document")
                .addObject("decidedAt", SwedishTime.dateAndTime(disclosure.at()))
                .addObject("decidedBy", Labels.ofRoles(disclosure.roles()))
                .addObject("parts", decided.parts().stream().map(Shown::of).toList())
                .addObject("isMaskedInParts", disclosure.maskedInParts() > 0)
                .addObject("isMasked", !decided.withheld().isEmpty())
                .addObject(
                        "areWordsOfOthers", read.words() == null || read.words() instanceof ReporterWords.Answer.Shut)
                .addObject("areWordsErased", read.words() instanceof ReporterWords.Answer.Erased)
                .addObject("hasFiles", read.hasFiles())
                .addObject("refusal", secrecy.refusal());
    }
}
