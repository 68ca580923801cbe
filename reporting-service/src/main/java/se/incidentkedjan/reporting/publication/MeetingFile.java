package se.incidentkedjan.reporting.publication;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigNode;
import se.incidentkedjan.kit.config.Nearest;
import se.incidentkedjan.reporting.report.ReportPeriod;
import se.incidentkedjan.reporting.report.Subject;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.statistics.OrganisationFiles;

/** Reads {@code meetings.yml}, and which people there are from {@code organisation.yml}. */
final class MeetingFile {

    static final String FILE = "meetings.yml";

    private static final int MADE_BEFORE = 28;
    private static final int SENT_BEFORE = 10;
    private static final int MOST_DAYS = 365;
    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}\\.[^@\\s]{2,63}");

    private static final String MADE = "make-days-before";
    private static final String SENT = "send-days-before";
    private static final String REGISTRATOR = "registrator";
    private static final String MEETINGS = "meetings";

    private final Organisation organisation;
    private final Map<String, String> people;
    private final Map<String, Integer> subjects = new HashMap<>();

    private MeetingFile(Organisation organisation, Map<String, String> people) {
        this.organisation = organisation;
        this.people = people;
    }

    /** How many days before the meeting, and whom to. */
    private record Habit(int made, int sent, @Nullable String registrator) {}

    /** What stands in a folder; without a {@code meetings.yml} nothing is planned. */
    static MeetingCalendar read(Path folder, Organisation organisation) {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return MeetingCalendar.EMPTY;
        }
        return read(file, folder.resolve(OrganisationFiles.ORGANISATION), organisation);
    }

    /** What stands in a file, when the people stand in another. */
    static MeetingCalendar read(Path file, Path organisationFile, Organisation organisation) {
        var people = ConfigFile.read(organisationFile, (root, version) -> people(root));
        var reading = new MeetingFile(organisation, people);
        return ConfigFile.read(file, (root, version) -> reading.calendar(root));
    }

    private static Map<String, String> people(ConfigNode root) {
        var people = new TreeMap<String, String>();
        root.list("people")
                .forEach(person -> person.optional("id")
                        .ifPresent(id -> people.put(
                                id.text(),
                                person.optional("name").map(ConfigNode::text).orElse(id.text()))));
        return people;
    }

    private MeetingCalendar calendar(ConfigNode root) {
        root.only(ConfigFile.VALID_FROM, MADE, SENT, REGISTRATOR, "reports");
        var from = root.required(ConfigFile.VALID_FROM).date();
        var habit = habit(root, new Habit(MADE_BEFORE, SENT_BEFORE, null));
        var planned = new ArrayList<PlannedReport>();
        for (var report : root.requiredList("reports")) {
            report.only("subject", MADE, SENT, REGISTRATOR, "readers", MEETINGS);
            var subject = subject(report.required("subject"));
            var own = habit(report, habit);
            var readers = readers(report);
            subject.ifPresent(whose -> planned.addAll(meetings(report, whose, own, readers)));
        }
        return new MeetingCalendar(
                planned.stream().filter(one -> !one.meeting().isBefore(from)).toList(), people);
    }

    private static Habit habit(ConfigNode node, Habit otherwise) {
        var made = node.optional(MADE);
        var sent = node.optional(SENT);
        var habit = new Habit(
                made.map(days -> days.integer(1, MOST_DAYS)).orElse(otherwise.made()),
                sent.map(days -> days.integer(0, MOST_DAYS)).orElse(otherwise.sent()),
                node.optional(REGISTRATOR).map(MeetingFile::mail).orElse(otherwise.registrator()));
        if (habit.sent() >= habit.made()) {
            sent.or(() -> made)
                    .orElse(node)
                    .problem(
                            "Rapporten ska skickas senast %d dagar före mötet men görs först %d dagar före. Höj %s eller sänk %s, så att det finns tid att läsa igenom den."
                                    .formatted(habit.sent(), habit.made(), MADE, SENT));
        }
        return habit;
    }

    private static String mail(ConfigNode node) {
        var address = node.text();
        if (!address.isEmpty() && !MAIL.matcher(address).matches()) {
            node.problem(
                    "«%s» ska vara en e-postadress, till exempel registrator@kommun.example.".formatted(node.name()));
        }
        return address;
    }

    private Optional<Subject> subject(ConfigNode node) {
        var code = node.text();
        var found = Subject.parse(code, organisation);
        if (code.isEmpty()) {
            return found;
        }
        if (found.isEmpty()) {
            var known = new ArrayList<>(List.of("kommunstyrelsen", "ledningens-genomgang", "internkontroll"));
            organisation.boards().forEach(board -> known.add("namnd/" + board.code()));
            node.problem("Det finns ingen rapport som heter «%s».%s Rapporterna är: %s."
                    .formatted(code, Nearest.hint(code, known), String.join(", ", known)));
            return found;
        }
        var line = subjects.putIfAbsent(code, node.line());
        if (line != null) {
            node.problem("Rapporten «%s» står redan på rad %d. Lägg mötena i samma lista.".formatted(code, line));
        }
        return found;
    }

    private List<String> readers(ConfigNode report) {
        var seen = new HashSet<String>();
        return report.list("readers").stream()
                .map(node -> {
                    var person = node.text();
                    if (!person.isEmpty() && !people.containsKey(person)) {
                        node.problem("Personen «%s» finns inte under people i %s.%s"
                                .formatted(
                                        person, OrganisationFiles.ORGANISATION, Nearest.hint(person, people.keySet())));
                    } else if (!seen.add(person)) {
                        node.problem("Personen «%s» står redan i listan. Ta bort den ena.".formatted(person));
                    }
                    return person;
                })
                .toList();
    }

    private static List<PlannedReport> meetings(ConfigNode report, Subject subject, Habit habit, List<String> readers) {
        var days = new HashMap<LocalDate, Integer>();
        var periods = new HashMap<String, Integer>();
        var planned = new ArrayList<PlannedReport>();
        for (var meeting : report.requiredList(MEETINGS)) {
            meeting.only("day", "period");
            var dayNode = meeting.required("day");
            var day = dayNode.date();
            var period = period(meeting.required("period"));
            if (period.isEmpty() || day.equals(LocalDate.EPOCH)) {
                continue;
            }
            var sameDay = days.putIfAbsent(day, dayNode.line());
            if (sameDay != null) {
                dayNode.problem("Samma rapport har redan ett möte den dagen, på rad %d. Rätta den ena dagen."
                        .formatted(sameDay));
            }
            var samePeriod = periods.putIfAbsent(period.get().code(), dayNode.line());
            if (samePeriod != null) {
                meeting.required("period")
                        .problem(
                                "Perioden har redan ett möte, på rad %d. En rapport görs en gång för varje period; rättas den blir det en ny version."
                                        .formatted(samePeriod));
            }
            refuseUnfinished(meeting.required("period"), day, period.get(), habit.made());
            planned.add(new PlannedReport(
                    subject,
                    period.get(),
                    day,
                    day.minusDays(habit.made()),
                    day.minusDays(habit.sent()),
                    readers,
                    habit.registrator()));
        }
        return planned;
    }

    private static Optional<ReportPeriod> period(ConfigNode node) {
        var text = node.text();
        var period = ReportPeriod.parse(text);
        if (period.isEmpty() && !text.isEmpty()) {
            node.problem("Perioden går inte att läsa. " + ReportPeriod.FORMS);
        }
        return period;
    }

    /** A period must be over when its report is made. */
    private static void refuseUnfinished(ConfigNode node, LocalDate meeting, ReportPeriod period, int madeBefore) {
        var last = period.period().to();
        var made = meeting.minusDays(madeBefore);
        if (made.isAfter(last)) {
            return;
        }
        var earliest = last.plusDays(1);
        var remedy = earliest.isBefore(meeting)
                ? "Sätt %s till högst %d, ändra mötets dag, eller välj en period som är slut."
                        .formatted(MADE, earliest.until(meeting, ChronoUnit.DAYS))
                : "Välj en period som är slut före mötet, eller ändra mötets dag.";
        node.problem(
                "Perioden är inte slut när rapporten görs: den slutar %s, och rapporten görs %s, %d dagar före mötet. Den kan tidigast göras %s. %s"
                        .formatted(
                                SwedishTime.date(last),
                                SwedishTime.date(made),
                                madeBefore,
                                SwedishTime.date(earliest),
                                remedy));
    }
}
