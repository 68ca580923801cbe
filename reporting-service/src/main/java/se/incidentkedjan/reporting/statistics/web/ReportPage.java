package se.incidentkedjan.reporting.statistics.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.reporting.drill.DrillBoard;
import se.incidentkedjan.reporting.drill.DrillTexts;
import se.incidentkedjan.reporting.statistics.StatisticsReader;

/** The figures for people. */
@Hidden
@Controller
final class ReportPage {

    private final StatisticsReader reader;
    private final DrillBoard drills;
    private final Clock clock;
    private final KitSettings settings;

    ReportPage(StatisticsReader reader, DrillBoard drills, Clock clock, KitSettings settings) {
        this.reader = reader;
        this.drills = drills;
        this.clock = clock;
        this.settings = settings;
    }

    @Requires(Action.STATISTICS_READ)
    @GetMapping("/rapport")
    ModelAndView report(
            @RequestParam(name = "ar", required = false) @Nullable String year,
            @RequestParam(name = "period", required = false) @Nullable String part) {
        var today = LocalDate.now(clock.withZone(settings.zone()));
        var asked = ChosenPeriod.read(year, part, today);
        var chosen = asked.orElse(ChosenPeriod.thisYear(today));
        var page = new ModelAndView("reporting/rapport", asked.isPresent() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        page.addObject("report", new Report(chosen.name(), reader.read(chosen.period())));
        var period = chosen.period();
        page.addObject("drills", DrillTexts.of(drills.figures(period.from(), period.to())));
        page.addObject("years", chosen.years(today));
        page.addObject("parts", chosen.parts());
        page.addObject("isPeriodWrong", asked.isEmpty());
        return page;
    }
}
