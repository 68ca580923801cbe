package se.incidentkedjan.reporting.publication.web;

import java.util.Arrays;
import java.util.List;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.access.Role;
import se.incidentkedjan.reporting.publication.Deed;
import se.incidentkedjan.reporting.publication.Who;

/** Says in Swedish what was done with a report, and in which role. */
final class DeedWords {

    private DeedWords() {}

    static String of(Deed deed) {
        return "%s: %s av %s".formatted(SwedishTime.shortDateAndTime(deed.at()), what(deed.what()), who(deed.who()));
    }

    private static String what(Deed.What what) {
        return switch (what) {
            case MADE -> "gjord";
            case MADE_ANEW -> "gjord på nytt";
            case EDITED -> "texterna ändrade";
            case APPROVED -> "godkänd";
            case ADOPTED -> "angiven som antagen";
        };
    }

    /** The role, and not the person: a report is public. */
    static String who(Who who) {
        return who.by() == null ? "Incidentkedjan" : roles(who.roles());
    }

    private static String roles(List<String> codes) {
        var words = Arrays.stream(Role.values())
                .filter(role -> codes.contains(role.name()))
                .map(Role::swedish)
                .toList();
        return words.isEmpty() ? "en person" : String.join(", ", words);
    }
}
