package se.incidentkedjan.reporting.report.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import se.incidentkedjan.kit.problem.Problem;
import se.incidentkedjan.reporting.report.ReportPeriod;
import se.incidentkedjan.reporting.report.Subject;
import se.incidentkedjan.reporting.statistics.Organisation;

/** Which report somebody asks for, or why there is none. */
sealed interface AskedReport {

    /** There is one. */
    record Of(Subject subject, ReportPeriod period) implements AskedReport {}

    /** There is none. */
    record None(ProblemDetail why) implements AskedReport {

        ResponseEntity<Object> answer() {
            return ResponseEntity.status(why.getStatus())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(why);
        }
    }

    static AskedReport of(String subject, @Nullable String period, Organisation organisation) {
        var whose = Subject.parse(subject, organisation);
        if (whose.isEmpty()) {
            return new None(Problem.of(
                    HttpStatus.NOT_FOUND,
                    "Det finns ingen sådan rapport",
                    "Rapporterna heter kommunstyrelsen, ledningens-genomgang, internkontroll och namnd/ följt av en kod i organisation.yml, till exempel namnd/%s."
                            .formatted(organisation.boards().getFirst().code())));
        }
        var asked = period == null ? Optional.<ReportPeriod>empty() : ReportPeriod.parse(period);
        return asked.<AskedReport>map(one -> new Of(whose.get(), one))
                .orElseGet(() -> new None(Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "Perioden går inte att läsa",
                        "Rätta det som står i errors och fråga igen.",
                        List.of(new Problem.Field("period", "invalid-period", ReportPeriod.FORMS)))));
    }
}
