package se.incidentkedjan.systemtests.browser;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.incidentkedjan.gateway.accessibility.Assessment;
import se.incidentkedjan.gateway.accessibility.PageState;
import se.incidentkedjan.gateway.accessibility.Service;

/**
 * What one round has looked at and found, beside what the accessibility statement says. A round answers for its own
 * pages only, so that each test can be run by itself.
 */
final class Sightings {

    /** In the order of the file: by round, name and language. */
    private static final Comparator<PageState> ORDER = Comparator.comparing(PageState::key);

    /** Of an incident, or of a version of a report. */
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z-]+_[0-9T.-]+_\\d+";

    private static final String PASS = "/lank/[^/]+";

    private final Round round;
    private final Assessment stated;
    private final TreeMap<String, PageState> seen = new TreeMap<>();
    private final Set<String> broken = new HashSet<>();
    private String axe;

    Sightings(Round round, Assessment stated) {
        this.round = round;
        this.stated = stated;
        this.axe = stated.tests().version();
    }

    /** Writes down a page as it was looked at; one that comes again with more broken rules is kept with those. */
    void add(String name, String address, String language, boolean brief, Set<String> brokenRules) {
        var path = URI.create(address).getPath().replaceAll(ID, "{id}").replaceAll(PASS, "/lank/{pass}");
        var state = new PageState(round.name(), name, language, serviceOf(path), path, brief, brokenRules.size());
        seen.merge(state.key(), state, (one, other) -> one.found() >= other.found() ? one : other);
        brokenRules.stream()
                .filter(rule -> !isKnown(rule, name))
                .map(rule -> "%s breaks %s".formatted(state.key(), rule))
                .forEach(broken::add);
    }

    /** Which version of axe it was. */
    void lookedWith(String version) {
        axe = version;
    }

    /** Whether the statement tells that this rule is broken on this page. */
    boolean isKnown(String rule, String name) {
        return stated.deviations().stream().anyMatch(known -> known.covers(rule, name));
    }

    /** What makes the statement untrue: pages that it counts and nobody looks at, and what it does not tell. */
    List<String> untruths() {
        var missing = ofThisRound()
                .filter(page -> !seen.containsKey(page.key()))
                .map(page -> page.key() + " is counted and is no longer looked at");
        var untold = broken.stream().sorted().map(one -> one + ", which is not told");
        return Stream.concat(missing, untold).toList();
    }

    /** What the statement could say besides: pages that it does not count, and deviations that are gone. */
    List<String> news() {
        var added = seen.values().stream()
                .filter(page -> ofThisRound().noneMatch(page::isSameAs))
                .map(page -> page.key() + " is new");
        var mended = ofThisRound()
                .filter(page -> page.found() > 0)
                .map(page -> seen.getOrDefault(page.key(), page))
                .filter(page -> page.found() == 0)
                .map(page -> page.key() + " is mended");
        return Stream.concat(added, mended).toList();
    }

    /** The statement with this round as it was now. What people have written in it is kept. */
    Assessment writtenInto(Assessment latest, LocalDate today) {
        var pages = new ArrayList<>(seen.values());
        latest.pages().stream()
                .filter(page -> !page.round().equals(round.name()))
                .forEach(pages::add);
        pages.sort(ORDER);
        return new Assessment(
                today,
                latest.published(),
                today,
                new Assessment.Tests(Look.TOOL, axe, Look.GUIDELINES, Look.WIDTHS),
                latest.manual(),
                latest.deviations(),
                pages);
    }

    Round round() {
        return round;
    }

    List<PageState> pages() {
        return List.copyOf(seen.values());
    }

    private Stream<PageState> ofThisRound() {
        return stated.pages().stream().filter(page -> page.round().equals(round.name()));
    }

    private static Service serviceOf(String path) {
        return switch (path.split("/", 3).length > 1 ? path.split("/", 3)[1] : "") {
            case "anmal", "inkorg", "importera", "registerutdrag", "ovning" -> Service.INTAKE;
            case "arenden", "register", "beslutsblad", "gallring", "regler" -> Service.ESCALATION;
            case "kvittera", "meddelanden", "kanaler", "jour" -> Service.NOTIFICATION;
            case "lage", "rapport", "rapporter", "oppna-data", "jamfor", "halsa", "revision" -> Service.REPORTING;
            default -> Service.GATEWAY;
        };
    }
}
