package se.incidentkedjan.notification.coverage.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.notification.contact.ChannelNames;
import se.incidentkedjan.notification.coverage.Coverage;
import se.incidentkedjan.notification.coverage.CoverageText;
import se.incidentkedjan.notification.coverage.CoverageWatch;
import se.incidentkedjan.notification.people.Organisation;
import se.incidentkedjan.notification.people.Person;
import se.incidentkedjan.notification.postbox.BadAddresses;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.DataTable.Column;

/** Where nobody answers during the coming days, and where others than the called role do. */
@Controller
class CoveragePages {

    private static final int ON_SCREEN = 200;

    private final CoverageWatch watch;
    private final BadAddresses addresses;

    CoveragePages(CoverageWatch watch, BadAddresses addresses) {
        this.watch = watch;
        this.addresses = addresses;
    }

    @Requires(Action.ON_CALL_READ)
    @GetMapping("/jour/tackning")
    ModelAndView coverage(Permission permission) {
        var coverage = watch.now();
        permission.search(Map.of("gaps", Integer.toString(coverage.gaps().size())));
        return new ModelAndView("notification/coverage")
                .addObject("madeAt", coverage.madeAt())
                .addObject("until", coverage.window().to())
                .addObject("isComplete", coverage.isComplete())
                .addObject("isCut", coverage.gaps().size() > ON_SCREEN)
                .addObject("gaps", gaps(coverage))
                .addObject("leanings", leanings(coverage))
                .addObject("bounced", bounced(coverage.plan().organisation()));
    }

    /** Whose addresses messages come back from, without the addresses. */
    private DataTable bounced(Organisation organisation) {
        return new DataTable(
                "Adresser som meddelanden studsar från",
                List.of(
                        Column.text("Vem"),
                        Column.text("På vilket sätt"),
                        Column.text("Sedan"),
                        Column.number("Studsar")),
                addresses.all().stream()
                        .map(mark -> List.of(
                                Cell.of(organisation
                                        .person(mark.person())
                                        .map(Person::name)
                                        .orElse(mark.person())),
                                Cell.of(ChannelNames.of(mark.channel())),
                                Cell.of(mark.since()),
                                Cell.of(mark.count())))
                        .toList());
    }

    private static DataTable gaps(Coverage coverage) {
        var organisation = coverage.plan().organisation();
        return new DataTable(
                "Tider då ingen svarar",
                List.of(Column.text("Roll"), Column.text("När"), Column.text("Brådska"), Column.text("Varför")),
                coverage.gaps().stream()
                        .limit(ON_SCREEN)
                        .map(gap -> List.of(
                                Cell.lines(role(organisation.title(gap.role()), gap.units(), organisation)),
                                Cell.of(CoverageText.span(gap.span())),
                                Cell.of(CoverageText.urgencies(gap.urgencies())),
                                Cell.lines(List.of(gap.why().split("; ")))))
                        .toList());
    }

    private static DataTable leanings(Coverage coverage) {
        var organisation = coverage.plan().organisation();
        return new DataTable(
                "Tider då någon annan än rollen själv svarar",
                List.of(
                        Column.text("Roll"),
                        Column.text("Brådska"),
                        Column.text("Hur länge"),
                        Column.text("Vem svarar")),
                coverage.leanings().stream()
                        .map(leaning -> List.of(
                                Cell.lines(role(organisation.title(leaning.role()), leaning.units(), organisation)),
                                Cell.of(CoverageText.urgencies(leaning.urgencies())),
                                Cell.of(SwedishTime.length(leaning.time())),
                                Cell.lines(leaning.others().stream()
                                        .map(organisation::title)
                                        .toList())))
                        .toList());
    }

    private static List<String> role(String title, List<UnitCode> units, Organisation organisation) {
        var names = CoverageText.units(units, organisation);
        return names.isEmpty() ? List.of(title) : List.of(title, names);
    }
}
