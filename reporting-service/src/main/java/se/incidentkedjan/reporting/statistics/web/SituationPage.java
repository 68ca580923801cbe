package se.incidentkedjan.reporting.statistics.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.reporting.drill.DrillBoard;
import se.incidentkedjan.reporting.drill.DrillTexts;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.statistics.PresentReader;
import se.incidentkedjan.reporting.statistics.SilentUnits;
import se.incidentkedjan.reporting.statistics.Statistics;
import se.incidentkedjan.reporting.statistics.StatisticsReader;
import se.incidentkedjan.reporting.statistics.web.ChosenView.Kind;

/** How things stand, for people: for the whole municipality, for a nämnd, and for a revisor. */
@Hidden
@Controller
final class SituationPage {

    private final StatisticsReader reader;
    private final PresentReader present;
    private final SilentUnits silent;
    private final DrillBoard drills;
    private final Organisation organisation;
    private final Clock clock;
    private final KitSettings settings;

    SituationPage(
            StatisticsReader reader,
            PresentReader present,
            SilentUnits silent,
            DrillBoard drills,
            Organisation organisation,
            Clock clock,
            KitSettings settings) {
        this.reader = reader;
        this.present = present;
        this.silent = silent;
        this.drills = drills;
        this.organisation = organisation;
        this.clock = clock;
        this.settings = settings;
    }

    @Requires(Action.STATISTICS_READ)
    @GetMapping(PageAddress.PATH)
    ModelAndView show(
            @RequestParam(name = "ar", required = false) @Nullable String year,
            @RequestParam(name = "period", required = false) @Nullable String part,
            @RequestParam(name = "vy", required = false) @Nullable String kind,
            @RequestParam(name = "namnd", required = false) @Nullable String board,
            @RequestParam(name = Live.UNTIL, required = false) @Nullable String until,
            Permission permission,
            HttpServletResponse response) {
        permission.search(Map.of());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var asked = ChosenPeriod.read(year, part, today());
        var chosen = asked.orElse(ChosenPeriod.thisYear(today()));
        var view = ChosenView.read(kind, board, permission.reader(), organisation);
        var isWrong = asked.isEmpty() || view.isWrong();
        var page = new ModelAndView("reporting/lage", isWrong ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
        page.addObject("isPeriodWrong", asked.isEmpty()).addObject("isViewWrong", view.isWrong());
        frame(page, view, chosen);
        refresh(page, Live.read(until, clock.instant()), response);
        figures(page, view, chosen, new CaseLinks(permission.reach(Action.CASE_LIST), view, organisation));
        return page;
    }

    /** Where the page was until now; goes with the next version. */
    @Requires(Action.STATISTICS_READ)
    @GetMapping("/rapport")
    RedirectView moved(
            @RequestParam(name = "ar", required = false) @Nullable String year,
            @RequestParam(name = "period", required = false) @Nullable String part) {
        var to = new RedirectView(
                ChosenPeriod.read(year, part, today()).map(PageAddress::period).orElse(PageAddress.PATH));
        to.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        to.setExposeModelAttributes(false);
        return to;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(settings.zone()));
    }

    private void frame(ModelAndView page, ChosenView view, ChosenPeriod chosen) {
        page.addObject("heading", view.title(organisation))
                .addObject("tabs", PageAddress.tabs(view, chosen))
                .addObject("again", PageAddress.again(view, chosen))
                .addObject("live", PageAddress.live(view, chosen, Live.from(clock.instant())))
                .addObject("kind", view.kind().word())
                .addObject("boards", view.kind() == Kind.BOARD ? view.boards(organisation) : null)
                .addObject("years", chosen.years())
                .addObject("parts", chosen.parts())
                .addObject("periodName", chosen.name());
    }

    private void refresh(ModelAndView page, Live live, HttpServletResponse response) {
        page.addObject("liveUntil", live.until());
        if (live.until() != null) {
            response.setHeader("Refresh", Live.every());
        }
    }

    private void figures(ModelAndView page, ChosenView view, ChosenPeriod chosen, CaseLinks links) {
        var scope = view.scope(organisation);
        var figures = reader.read(chosen.period(), scope);
        var compared = new Comparison(
                chosen,
                figures,
                chosen.before()
                        .map(before -> reader.read(before, scope))
                        .filter(SituationPage::hasAny)
                        .orElse(null));
        var now = present.read(scope);
        page.addObject("warning", Summary.warning(figures.freshness()))
                .addObject("asOf", figures.freshness().asOf())
                .addObject("isEmpty", now.isEmpty() && figures.freshness().upToDate())
                .addObject("isWorthDrawing", hasAny(figures) || compared.before() != null)
                .addObject("now", JustNow.rows(now, links))
                .addObject("sentences", new Summary(compared).sentences())
                .addObject("comparedWith", compared.comparedWith())
                .addObject("followUp", new FollowUp(compared, links))
                .addObject("leadsToCases", links.leadAnywhere())
                .addObject("silent", hasAny(figures) ? silentUnits(view, chosen) : null);
        if (view.kind() != Kind.REVISION) {
            var charts = new Distributions(compared, view, organisation, links);
            page.addObject("months", charts.months())
                    .addObject("where", charts.where())
                    .addObject("what", charts.what())
                    .addObject("howSerious", charts.howSerious());
        }
        if (view.kind() != Kind.BOARD) {
            var period = chosen.period();
            page.addObject("drills", DrillTexts.of(drills.figures(period.from(), period.to())));
        }
    }

    private static boolean hasAny(Statistics figures) {
        var totals = figures.totals();
        return totals.reported() + totals.merged() + totals.rejected() > 0;
    }

    private List<String> silentUnits(ChosenView view, ChosenPeriod chosen) {
        var shown = view.units(organisation);
        return silent.over(chosen.period()).stream()
                .filter(shown::contains)
                .map(Organisation.Unit::name)
                .toList();
    }
}
