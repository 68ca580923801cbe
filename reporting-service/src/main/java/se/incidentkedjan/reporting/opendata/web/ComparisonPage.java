package se.incidentkedjan.reporting.opendata.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.reporting.opendata.GatheredYears;
import se.incidentkedjan.reporting.opendata.OpenData;
import se.incidentkedjan.reporting.opendata.OpenYear;
import se.incidentkedjan.reporting.opendata.ReadFile;
import se.incidentkedjan.reporting.opendata.ReadFile.Fault;
import se.incidentkedjan.reporting.opendata.YearComparison;
import se.incidentkedjan.webkit.FieldError;

/** Where files of open data of several municipalities are put beside each other. Nothing of them is kept. */
@Hidden
@Controller
@RequestMapping("/jamfor")
class ComparisonPage {

    private static final String INPUT = "filer";
    private static final String PUBLISHED = "Kommunens egna öppna data";
    private static final Fault NO_FILES =
            new Fault("Inga filer", null, "Välj minst en fil med en annan kommuns öppna data.");

    private final OpenData data;

    ComparisonPage(OpenData data) {
        this.data = data;
    }

    @Requires(Action.STATISTICS_READ)
    @GetMapping
    ModelAndView show() {
        var own = data.years();
        return page(HttpStatus.OK, new GatheredYears(own, List.of()), Map.of(), List.of());
    }

    @Requires(Action.STATISTICS_READ)
    @PostMapping
    ModelAndView compare(HttpServletRequest request) {
        var upload = Upload.read(request);
        var carried = upload.fields().getOrDefault(Upload.CARRIED, "");
        var sent = new ArrayList<ReadFile>();
        if (!carried.isBlank()) {
            sent.add(Carried.read(carried));
        }
        sent.addAll(upload.files());
        var files = new ArrayList<ReadFile>();
        files.add(new ReadFile(PUBLISHED, data.years(), List.of()));
        files.addAll(sent);
        var gathered = GatheredYears.of(files);
        var faults = new ArrayList<>(upload.faults());
        faults.addAll(gathered.faults());
        if (sent.isEmpty() && faults.isEmpty()) {
            faults.add(NO_FILES);
        }
        var toCarry = GatheredYears.of(sent).years();
        return page(toCarry.isEmpty() ? HttpStatus.BAD_REQUEST : HttpStatus.OK, gathered, upload.fields(), faults)
                .addObject("carried", Carried.of(toCarry).orElse(null))
                .addObject("comparison", toCarry.isEmpty() ? null : shown(gathered, upload.fields()));
    }

    private ModelAndView page(
            HttpStatus status, GatheredYears gathered, Map<String, String> fields, List<Fault> faults) {
        var chosen = chosen(gathered, fields);
        return new ModelAndView("reporting/jamfor", status)
                .addObject(
                        "errors",
                        faults.stream()
                                .map(fault -> new FieldError(INPUT, fault.sentence()))
                                .toList())
                .addObject(
                        "error", faults.isEmpty() ? null : "Något i filerna gick inte att använda: se överst på sidan.")
                .addObject("years", chosen.yearChoice())
                .addObject(
                        "groups", chosen.groupChoice(data.organisation().group().orElse(null)))
                .addObject("own", gathered.years().stream().anyMatch(this::isOwn))
                .addObject("name", data.organisation().name())
                .addObject("mostFiles", Upload.MOST_FILES);
    }

    private ChosenComparison chosen(GatheredYears gathered, Map<String, String> fields) {
        return ChosenComparison.of(fields, gathered.years(), ownCode());
    }

    private @Nullable ShownComparison shown(GatheredYears gathered, Map<String, String> fields) {
        var chosen = chosen(gathered, fields);
        var year = chosen.year();
        return year == null
                ? null
                : ShownComparison.of(
                        YearComparison.of(gathered.years(), year, chosen.group(), ownCode()),
                        year,
                        chosen.group(),
                        this::dutyName);
    }

    private String ownCode() {
        return data.organisation().municipality().value();
    }

    private boolean isOwn(OpenYear year) {
        return year.source().municipality().equals(ownCode());
    }

    private String dutyName(String code) {
        return data.organisation().duties().getOrDefault(DutyCode.of(code), code);
    }
}
