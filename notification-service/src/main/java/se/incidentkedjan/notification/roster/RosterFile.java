package se.incidentkedjan.notification.roster;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigNode;
import se.incidentkedjan.kit.config.Nearest;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Language;
import se.incidentkedjan.notification.people.Organisation;
import se.incidentkedjan.notification.people.Person;
import se.incidentkedjan.notification.rhythm.Rhythm;

/** The form of {@code roster.yml}. */
final class RosterFile {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern CLOCK = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)|24:00");
    private static final Pattern EVERY = Pattern.compile("([1-9]\\d{0,2})\\s*([dw])");
    private static final Span NOTHING = Span.between(LocalDate.EPOCH.atStartOfDay(), LocalDate.EPOCH.atStartOfDay());

    private final Organisation organisation;
    private final Set<String> people;
    private final Map<String, Hours> hours = new LinkedHashMap<>();

    RosterFile(Organisation organisation) {
        this.organisation = organisation;
        this.people =
                new HashSet<>(organisation.people().stream().map(Person::id).toList());
    }

    Roster read(ConfigNode root) {
        root.only(ConfigFile.VALID_FROM, "hours", "usual-hours", "people", "absences", "duty", "rhythms");
        root.requiredList("hours").forEach(this::hours);
        return new Roster(
                hours,
                known(root.required("usual-hours"), hours.keySet(), "Tiderna"),
                habits(root),
                root.list("absences").stream().map(this::absence).toList(),
                rotations(root),
                rhythms(root));
    }

    private Map<RoleCode, Rhythm> rhythms(ConfigNode root) {
        var rhythms = new LinkedHashMap<RoleCode, Rhythm>();
        for (var node : root.list("rhythms")) {
            node.only("role", "rhythm");
            var role = node.required("role").as(RoleCode::of, "UNIT_MANAGER");
            known(node.required("role"), organisation.roles(), "Rollerna");
            if (rhythms.put(role, rhythm(node.required("rhythm"))) != null) {
                node.required("role").problem("Rollen «%s» har redan en rytm. Behåll den ena posten.".formatted(role));
            }
        }
        return rhythms;
    }

    private static Rhythm rhythm(ConfigNode node) {
        var read = Rhythm.of(node.text());
        if (read.isEmpty() && !node.text().isEmpty()) {
            node.problem(
                    "«%s» ska vara AT_ONCE (genast), DAILY 07:30 (varje vardag) eller WEEKLY MON 07:30 (varje vecka), med dag som MON, TUE, WED, THU, FRI, SAT eller SUN."
                            .formatted(node.name()));
        }
        return read.orElse(Rhythm.atOnce());
    }

    private void hours(ConfigNode node) {
        node.only("code", "name", "periods");
        var code = node.required("code");
        if (!code.text().isEmpty() && !CODE.matcher(code.text()).matches()) {
            code.problem("En kod skrivs med små bokstäver a-z, siffror och bindestreck, som kontorstid.");
        }
        var periods = node.requiredList("periods").stream()
                .map(RosterFile::period)
                .flatMap(Optional::stream)
                .toList();
        var read = new Hours(code.text(), node.required("name").text(), periods);
        if (hours.put(code.text(), read) != null) {
            code.problem("Koden «%s» finns redan i listan. Varje post ska ha en egen kod.".formatted(code.text()));
        }
    }

    private static Optional<Hours.Period> period(ConfigNode node) {
        node.only("days", "from", "to");
        var days = EnumSet.noneOf(Hours.Day.class);
        if (node.optional("days").isPresent()) {
            node.requiredList("days").forEach(day -> days.add(day.oneOf(Hours.Day.class)));
        } else {
            days.addAll(EnumSet.allOf(Hours.Day.class));
        }
        var from = clock(node.required("from"));
        var to = clock(node.required("to"));
        if (from.equals(to) && !node.required("to").text().equals("24:00")) {
            node.required("to")
                    .problem("Slutet är samma klockslag som början. Skriv 00:00 till 24:00 för hela dygnet.");
        }
        return days.isEmpty() ? Optional.empty() : Optional.of(Hours.Period.between(days, from, to));
    }

    private static LocalTime clock(ConfigNode node) {
        var text = node.text();
        if (!text.isEmpty() && !CLOCK.matcher(text).matches()) {
            node.problem("«%s» ska vara ett klockslag från 00:00 till 24:00, som 08:00.".formatted(node.name()));
            return LocalTime.MIDNIGHT;
        }
        return text.isEmpty() || text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }

    private Map<String, Habits> habits(ConfigNode root) {
        var habits = new LinkedHashMap<String, Habits>();
        for (var node : root.list("people")) {
            node.only("person", "channels", "language", "hours", "substitutes", "rhythm");
            var person = person(node.required("person"));
            var own = node.list("hours").stream()
                    .map(code -> known(code, hours.keySet(), "Tiderna"))
                    .toList();
            var substitutes =
                    node.list("substitutes").stream().map(this::person).toList();
            if (substitutes.contains(person)) {
                node.required("substitutes").problem("Ingen kan ersätta sig själv. Ta bort «%s».".formatted(person));
            }
            var read = new Habits(
                    node.list("channels").stream()
                            .map(channel -> channel.oneOf(DeliveryChannel.class))
                            .toList(),
                    node.optional("language")
                            .map(language -> language.oneOf(Language.class))
                            .orElse(Language.SWEDISH),
                    own.isEmpty() ? List.of(root.required("usual-hours").text()) : own,
                    substitutes,
                    node.optional("rhythm").map(RosterFile::rhythm).orElse(null));
            if (habits.put(person, read) != null) {
                node.required("person").problem("«%s» finns redan i listan. Behåll den ena posten.".formatted(person));
            }
        }
        return habits;
    }

    private Absence absence(ConfigNode node) {
        node.only("person", "from", "to", "substitute");
        var person = person(node.required("person"));
        var substitute = node.optional("substitute").map(this::person).orElse(null);
        if (person.equals(substitute)) {
            node.required("substitute").problem("Ingen kan ersätta sig själv. Ange någon annan, eller ta bort fältet.");
        }
        return new Absence(person, span(node, LocalTime.MIDNIGHT), substitute);
    }

    /** From a day or time to a day or time; the last day is within it, and days begin at this time. */
    private static Span span(ConfigNode node, LocalTime daysBegin) {
        var from = moment(node.required("from"), daysBegin, 0);
        var to = moment(node.required("to"), daysBegin, 1);
        if (from.isEmpty() || to.isEmpty()) {
            return NOTHING;
        }
        if (!from.get().isBefore(to.get())) {
            node.required("to")
                    .problem("Slutet ligger inte efter början. Sista dagen räknas med när bara datum anges.");
        }
        return Span.between(from.get(), to.get());
    }

    private static Optional<LocalDateTime> moment(ConfigNode node, LocalTime daysBegin, int more) {
        var text = node.text();
        try {
            if (text.length() == "2026-11-20".length()) {
                return Optional.of(LocalDate.parse(text).plusDays(more).atTime(daysBegin));
            }
            if (!text.isEmpty()) {
                return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')));
            }
        } catch (java.time.format.DateTimeParseException e) {
            node.problem(
                    "«%s» ska vara en dag som 2026-12-24 eller en tid som 2026-12-24 13:00.".formatted(node.name()));
        }
        return Optional.empty();
    }

    private List<Rotation> rotations(ConfigNode root) {
        var rotations = new ArrayList<Rotation>();
        var seen = new HashSet<String>();
        for (var node : root.list("duty")) {
            node.only("role", "unit", "people", "starts", "every", "changes", "swaps");
            var role = node.required("role").as(RoleCode::of, "IT_ON_CALL");
            known(node.required("role"), organisation.roles(), "Rollerna");
            var unit = node.optional("unit")
                    .map(code -> {
                        known(code, organisation.units(), "Enheterna");
                        return code.as(UnitCode::of, "socialforvaltningen");
                    })
                    .orElse(null);
            if (unit != null && organisation.roles().contains(role) && !organisation.isOfUnits(role)) {
                node.required("unit").problem("Rollen «%s» är en för hela kommunen. Ta bort «unit».".formatted(role));
            }
            if (!seen.add(role + " " + unit)) {
                node.required("role").problem("Rollen «%s» har redan ett jourschema för samma enhet.".formatted(role));
            }
            var changes = clock(node.required("changes"));
            rotations.add(new Rotation(
                    role,
                    unit,
                    node.requiredList("people").stream().map(this::person).toList(),
                    node.required("starts").date(),
                    node.required("every").as(RosterFile::days, "1 w"),
                    changes,
                    node.list("swaps").stream()
                            .map(swap -> swap.only("person", "from", "to"))
                            .map(swap -> new Rotation.Swap(person(swap.required("person")), span(swap, changes)))
                            .toList()));
        }
        return rotations;
    }

    private static int days(String text) {
        var form = EVERY.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("a turn is a number of days or weeks, such as 7 d or 1 w");
        }
        return Integer.parseInt(form.group(1)) * (form.group(2).equals("w") ? 7 : 1);
    }

    private String person(ConfigNode node) {
        if (!people.contains(node.text()) && !node.text().isEmpty()) {
            node.problem("Personen «%s» finns inte i organisation.yml.%s"
                    .formatted(node.text(), Nearest.hint(node.text(), people)));
        }
        return node.text();
    }

    private static String known(ConfigNode node, Collection<?> codes, String what) {
        var known = codes.stream().map(Object::toString).toList();
        if (!known.contains(node.text()) && !node.text().isEmpty()) {
            node.problem("«%s» finns inte.%s %s är: %s."
                    .formatted(node.text(), Nearest.hint(node.text(), known), what, String.join(", ", known)));
        }
        return node.text();
    }
}
