package se.incidentkedjan.reporting.statistics.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.kit.access.Reach;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.statistics.Period;
import se.incidentkedjan.reporting.wording.Words;
import se.incidentkedjan.webkit.Cell;

/**
 * Leads from a number to the cases behind it, for those who may list all of them. For others, and where the list cannot show what
 * was counted, it is a number and nothing else.
 */
final class CaseLinks {

    private static final String PATH = "/arenden";
    private static final String STATUS = "status";

    private final Reach reach;
    private final ChosenView view;
    private final Organisation organisation;

    /**
     * For a reader of a view.
     *
     * @param reach which cases they may list
     */
    CaseLinks(Reach reach, ChosenView view, Organisation organisation) {
        this.reach = reach;
        this.view = view;
        this.organisation = organisation;
    }

    /**
     * What the list is to show besides the view and the period.
     *
     * @param parameters of the address
     * @param isOpen whether the reader may list all of it
     */
    record Narrowed(Map<String, String> parameters, boolean isOpen) {

        /** What no list can show. */
        static final Narrowed CLOSED = new Narrowed(Map.of(), false);

        /** Keeps its own copy. */
        Narrowed {
            parameters = Map.copyOf(parameters);
        }
    }

    /** Whether any number at all can be a link. */
    boolean leadAnywhere() {
        return !reach.isEmpty();
    }

    /** Everything that the view holds, narrowed by parameters of the list. */
    Narrowed all(Map<String, String> parameters) {
        var units = view.units(organisation);
        var isOpen = reach.everything()
                || (view.board() != null
                        && !units.isEmpty()
                        && units.stream().map(Organisation.Unit::code).allMatch(reach.units()::contains));
        return new Narrowed(parameters, isOpen);
    }

    /** What belongs to one unit. */
    Narrowed unit(@Nullable String code) {
        return organisation.units().stream()
                .map(Organisation.Unit::code)
                .filter(unit -> unit.value().equals(code))
                .findFirst()
                .map(unit -> new Narrowed(Map.of("enhet", unit.value()), mayList(unit)))
                .orElse(Narrowed.CLOSED);
    }

    /** What concerns one system. */
    Narrowed system(@Nullable String code) {
        return organisation.systems().stream()
                .map(Organisation.NamedSystem::code)
                .filter(system -> system.value().equals(code))
                .findFirst()
                .map(system -> narrowedTo(system))
                .orElse(Narrowed.CLOSED);
    }

    private Narrowed narrowedTo(SystemCode system) {
        var parameters = Map.of("system", system.value());
        return reach.systems().contains(system) ? new Narrowed(parameters, true) : all(parameters);
    }

    private boolean mayList(UnitCode unit) {
        return reach.everything() || reach.units().contains(unit);
    }

    /**
     * A number of what was reported in a period, or ever.
     *
     * @param about what is heard after the number, when it leads anywhere
     * @param period when it was reported; absent for whenever
     */
    Cell number(long count, String about, Narrowed which, @Nullable Period period) {
        var text = Words.number(count);
        return count == 0 || !which.isOpen() ? Cell.of(text) : Cell.link(text, address(which, period), about);
    }

    /** Where the list shows this. */
    String address(Narrowed which, @Nullable Period period) {
        var told = new LinkedHashMap<String, String>();
        told.put("vy", "ALL");
        told.put(STATUS, "INCIDENTS");
        var board = view.boardCode();
        if (board != null) {
            told.put("enheterunder", board.value());
        }
        if (period != null) {
            told.put("fran", period.from().toString());
            told.put("till", period.to().toString());
        }
        told.putAll(which.parameters());
        var address = UriComponentsBuilder.fromPath(PATH);
        told.forEach(address::queryParam);
        return address.encode().build().toUriString();
    }
}
