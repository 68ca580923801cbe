package se.incidentkedjan.intake.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.followup.Passes;
import se.incidentkedjan.intake.report.Reporter;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.intake.report.Words;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;

/** Tells the service that sends receipts where to, at the moment it sends one. */
@Hidden
@RestController
class ReporterController {

    /** The reporter as another service gets to see them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Contact(
            @Nullable String name,
            @Nullable String email,
            @Nullable String pass) {
        static Contact of(Reporter reporter, String pass) {
            return new Contact(reporter.name(), reporter.email(), reporter.email() == null ? null : pass);
        }

        @Override
        public String toString() {
            return "Contact[…]";
        }
    }

    private final Reports reports;
    private final Words words;
    private final Passes passes;

    ReporterController(Reports reports, Words words, Passes passes) {
        this.reports = reports;
        this.words = words;
        this.passes = passes;
    }

    @Requires(Action.REPORTER_ADDRESS)
    @GetMapping(path = "/internal/reports/{id}/reporter", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> reporter(@PathVariable String id) {
        var report = IncidentId.read(id).flatMap(incident -> reports.find(incident));
        if (report.isEmpty()) {
            return Problems.notFound();
        }
        return switch (words.reporter(report.get())) {
            case Words.OpenedReporter.Unknown unknown -> Problems.notFound();
            case Words.OpenedReporter.Erased erased -> Problems.erased();
            case Words.OpenedReporter.Known(Reporter reporter) ->
                ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(Contact.of(reporter, passes.give(report.get().incident(), Passes.Purpose.MAIL)));
        };
    }
}
