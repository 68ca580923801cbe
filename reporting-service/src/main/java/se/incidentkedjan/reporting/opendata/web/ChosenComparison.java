package se.incidentkedjan.reporting.opendata.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.opendata.OpenYear;
import se.incidentkedjan.reporting.statistics.Organisation.Group;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.Option;

/**
 * Which year and which municipalities somebody has chosen to see.
 *
 * @param years those that can be chosen, the latest first
 * @param year the one that is shown; absent when there is none
 * @param group only municipalities of this one; absent for all
 */
record ChosenComparison(
        List<Integer> years,
        @Nullable Integer year,
        @Nullable Group group) {

    static final String YEAR = "ar";
    static final String GROUP = "grupp";

    private static final String EVERY = "alla";

    ChosenComparison {
        years = List.copyOf(years);
    }

    /** What was chosen; where nothing was that there is, the latest year of which the municipality has figures and others too. */
    static ChosenComparison of(Map<String, String> fields, List<OpenYear> all, String municipality) {
        var years = years(all.stream());
        var asked = fields.getOrDefault(YEAR, "");
        var own = years(all.stream().filter(one -> isOf(one, municipality)));
        var others = years(all.stream().filter(one -> !isOf(one, municipality)));
        var year = Stream.of(
                        years.stream().filter(one -> one.toString().equals(asked)),
                        own.stream().filter(others::contains),
                        others.stream(),
                        years.stream())
                .flatMap(one -> one)
                .findFirst();
        return new ChosenComparison(years, year.orElse(null), group(fields.getOrDefault(GROUP, "")));
    }

    private static boolean isOf(OpenYear year, String municipality) {
        return year.source().municipality().equals(municipality);
    }

    private static List<Integer> years(Stream<OpenYear> all) {
        return all.map(one -> one.source().year())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static @Nullable Group group(String code) {
        return Arrays.stream(Group.values())
                .filter(one -> one.name().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The years to choose from; absent when there are none yet. */
    @Nullable
    Choice yearChoice() {
        return year == null
                ? null
                : Choice.of(
                                YEAR,
                                "År",
                                years.stream()
                                        .map(one -> Option.of(one.toString(), one.toString()))
                                        .toList())
                        .withChosen(List.of(year.toString()));
    }

    /** The groups to choose from. */
    Choice groupChoice(@Nullable Group own) {
        var options = Stream.concat(
                        Stream.of(Option.of(EVERY, "Alla kommuner i filerna")),
                        Arrays.stream(Group.values())
                                .map(one ->
                                        Option.of(one.name(), one == own ? words(one) + " (er grupp)" : words(one))))
                .toList();
        return Choice.of(GROUP, "Jämför med", options).withChosen(List.of(group == null ? EVERY : group.name()));
    }

    private static String words(Group group) {
        return switch (group) {
            case A -> "Kommungrupp A: storstäder och storstadsnära kommuner";
            case B -> "Kommungrupp B: större städer och kommuner nära större stad";
            case C -> "Kommungrupp C: mindre städer, tätorter och landsbygdskommuner";
        };
    }
}
