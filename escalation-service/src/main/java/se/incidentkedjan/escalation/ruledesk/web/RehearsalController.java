package se.incidentkedjan.escalation.ruledesk.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.escalation.ruledesk.RehearsalTable;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.config.InvalidConfiguration;

/** Rehearses rules for the command line: answers with lines of text, also when the rules are wrong. */
@RestController
class RehearsalController {

    private final Rehearsing rehearsing;

    RehearsalController(Rehearsing rehearsing) {
        this.rehearsing = rehearsing;
    }

    @Requires(Action.RULES_REHEARSE)
    @PostMapping(path = "/internal/rules/rehearse", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    ResponseEntity<String> rehearse(
            @RequestBody String rules,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        try {
            return ResponseEntity.ok(lines(RehearsalTable.lines(rehearsing.of(rules, from, to))));
        } catch (InvalidConfiguration e) {
            return ResponseEntity.unprocessableContent()
                    .body(lines(e.problems().stream().map(Object::toString).toList()));
        }
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
