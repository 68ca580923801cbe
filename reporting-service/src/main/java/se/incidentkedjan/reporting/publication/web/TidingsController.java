package se.incidentkedjan.reporting.publication.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.reporting.publication.Sent;
import se.incidentkedjan.reporting.publication.Telling;
import se.incidentkedjan.reporting.publication.Tiding;

/** What there is to tell of reports, for the service that tells people. */
@Hidden
@RestController
@RequestMapping("/internal/reports/tidings")
final class TidingsController {

    private final Telling telling;

    TidingsController(Telling telling) {
        this.telling = telling;
    }

    /** What waits. */
    record Waiting(List<Tiding> tidings) {}

    @Requires(Action.REPORTS_TELL)
    @GetMapping
    Waiting waiting() {
        return new Waiting(telling.waiting());
    }

    /** What is said of a tiding that somebody has been told. */
    record Told(
            @Nullable String key,
            Tiding.@Nullable Recipient recipient,
            @Nullable Instant at) {}

    @Requires(Action.REPORTS_TELL)
    @PostMapping("/told")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void told(@RequestBody Told told) {
        var key = told.key();
        var recipient = told.recipient();
        var at = told.at();
        if (key == null || recipient == null || at == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "key, recipient and at are needed");
        }
        telling.told(new Sent(key, recipient, at));
    }
}
