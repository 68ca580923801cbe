package se.incidentkedjan.notification.roster.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.documents.Block;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Section;
import se.incidentkedjan.documents.Table;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.notification.chain.ChainForm;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.people.Person;
import se.incidentkedjan.notification.roster.Absence;
import se.incidentkedjan.notification.roster.ContactPlan;
import se.incidentkedjan.notification.roster.Rotation;
import se.incidentkedjan.notification.roster.Span;
import se.incidentkedjan.webkit.WebKitSettings;

/** The contact plan on paper, for the day when neither mail nor this system works: whom to phone, in which order. */
@Component
class ContactPlanPaper {

    private static final Duration AHEAD = Duration.ofDays(14);

    private final WebKitSettings site;

    ContactPlanPaper(WebKitSettings site) {
        this.site = site;
    }

    Paper of(ContactPlan plan, Instant now) {
        var window = new Span(now, now.plus(AHEAD));
        var until = SwedishTime.date(LocalDate.ofInstant(window.to(), SwedishTime.ZONE));
        var sections = new ArrayList<Section>();
        sections.add(Section.of(
                "Så används planen",
                new Block.Note("Gäller till och med " + until
                        + ". Skriv ut en ny senast då, och när jour, frånvaro eller telefonnummer ändras. Släng den gamla:"
                        + " den rymmer telefonnummer."),
                new Block.Paragraph(
                        "Använd planen när e-post, sms eller Incidentkedjan inte fungerar. Ring den roll det gäller. Svarar"
                                + " ingen, följ stegen under Kedjorna. Skriv upp vem du ringde, när, och vem som sa «Jag har"
                                + " det», så att det kan föras in i ärendet efteråt. Jourtelefon: " + site.phone()
                                + "."),
                new Block.Paragraph(withoutPhone(plan))));
        if (!plan.roster().rotations().isEmpty()) {
            sections.add(Section.of("Jour till och med " + until, duty("Jour till och med " + until, plan, window)));
        }
        sections.add(Section.of("Roller för hela kommunen", everywhere(plan)));
        sections.add(Section.of("Roller på varje enhet", ofUnits(plan)));
        var away = away(plan, window);
        if (!away.isEmpty()) {
            sections.add(
                    Section.of("Borta till och med " + until, awayTable("Borta till och med " + until, plan, away)));
        }
        sections.add(new Section(
                "Kedjorna",
                Stream.concat(
                                Stream.of(
                                        "«Tiden» är den svarstid som anges i frågan. Vet du den inte, räkna med en timme när"
                                                + " det är omedelbart."),
                                plan.chains().forms().stream().map(chain -> words(chain, plan)))
                        .<Block>map(Block.Paragraph::new)
                        .toList()));
        return Paper.of(site.municipality(), "Kontaktplan för incidenter", now)
                .withSubtitle("Utskriven " + SwedishTime.dateAndTime(now) + ". Gäller till och med " + until + ".")
                .landscape()
                .with(sections.toArray(Section[]::new))
                .withContentHash();
    }

    private static String words(ChainForm chain, ContactPlan plan) {
        return Stream.concat(
                        Stream.of(chain.name() + ". " + ChainWords.scope(chain, plan)),
                        ChainWords.steps(chain, plan).stream())
                .collect(Collectors.joining("\n"));
    }

    /** They are lost with mail; somebody should fill in their numbers while it works. */
    private static String withoutPhone(ContactPlan plan) {
        var names = plan.organisation().roles().stream()
                .flatMap(role -> plan.organisation().isOfUnits(role)
                        ? plan.organisation().units().stream()
                                .flatMap(unit -> plan.organisation().inRole(role, unit).stream())
                        : plan.organisation().inRole(role, null).stream())
                .filter(person -> person.phone() == null)
                .map(Person::name)
                .distinct()
                .sorted()
                .toList();
        return names.isEmpty()
                ? "Alla som har en roll har ett telefonnummer."
                : "Har inget telefonnummer här och går inte att ringa: " + String.join(", ", names) + ".";
    }

    private static Table duty(String title, ContactPlan plan, Span window) {
        return new Table(
                title,
                List.of(
                        Column.text("Roll"),
                        Column.text("Från"),
                        Column.text("Till"),
                        Column.text("Vem"),
                        Column.text("Telefon")),
                plan.roster().rotations().stream()
                        .flatMap(rotation -> rotation.turns(window).stream().map(turn -> duty(plan, rotation, turn)))
                        .toList());
    }

    private static Row duty(ContactPlan plan, Rotation rotation, Rotation.Turn turn) {
        var person = plan.organisation().person(turn.person());
        var unit = rotation.unit();
        return Row.of(
                Cell.of(title(plan, rotation.role(), unit)),
                Cell.of(SwedishTime.dateAndTime(turn.span().from())),
                Cell.of(SwedishTime.dateAndTime(turn.span().to())),
                Cell.of(person.map(Person::name).orElse(turn.person())),
                Cell.of(person.map(Person::phone).orElse(null)));
    }

    private static String title(ContactPlan plan, RoleCode role, @Nullable UnitCode unit) {
        var title = plan.organisation().title(role);
        return unit == null
                ? title
                : title + ", " + plan.organisation().nameOf(unit).orElse(unit.value());
    }

    private static Table everywhere(ContactPlan plan) {
        return new Table(
                "Roller för hela kommunen",
                List.of(
                        Column.text("Roll"),
                        Column.text("Vem"),
                        Column.text("Telefon"),
                        Column.text("E-post"),
                        Column.text("Ersätts av")),
                plan.organisation().roles().stream()
                        .filter(role -> !plan.organisation().isOfUnits(role))
                        .flatMap(role -> plan.organisation().inRole(role, null).stream()
                                .map(person -> person(plan, plan.organisation().title(role), person)))
                        .toList());
    }

    /** Units with the same people in a role stand together. */
    private static Table ofUnits(ContactPlan plan) {
        var rows = new ArrayList<Row>();
        for (var role : plan.organisation().roles()) {
            if (plan.organisation().isOfUnits(role)) {
                Map<List<Person>, String> units = plan.organisation().units().stream()
                        .collect(Collectors.groupingBy(
                                unit -> plan.organisation().inRole(role, unit),
                                LinkedHashMap::new,
                                Collectors.mapping(
                                        unit -> plan.organisation().nameOf(unit).orElse(unit.value()),
                                        Collectors.joining(", "))));
                units.forEach((people, names) -> {
                    var where = units.size() == 1 ? "alla enheter" : names;
                    people.forEach(
                            person -> rows.add(person(plan, plan.organisation().title(role) + ": " + where, person)));
                });
            }
        }
        return new Table(
                "Roller på varje enhet",
                List.of(
                        Column.text("Roll och enheter"),
                        Column.text("Vem"),
                        Column.text("Telefon"),
                        Column.text("E-post"),
                        Column.text("Ersätts av")),
                rows);
    }

    private static Row person(ContactPlan plan, String role, Person person) {
        return Row.of(
                Cell.of(role),
                Cell.of(person.name()),
                Cell.of(person.phone()),
                Cell.of(person.address(DeliveryChannel.E_MAIL).orElse(null)),
                Cell.of(plan.roster().substitutes(person.id()).stream()
                        .flatMap(id -> plan.organisation().person(id).stream())
                        .map(substitute ->
                                substitute.name() + (substitute.phone() == null ? "" : ", " + substitute.phone()))
                        .collect(Collectors.joining("; "))));
    }

    private static List<Absence> away(ContactPlan plan, Span window) {
        return plan.roster().absences().stream()
                .filter(absence -> absence.span().within(window).isPresent())
                .sorted(Comparator.comparing(absence -> absence.span().from()))
                .toList();
    }

    private static Table awayTable(String title, ContactPlan plan, List<Absence> away) {
        return new Table(
                title,
                List.of(Column.text("Vem"), Column.text("Från"), Column.text("Till"), Column.text("Ersätts av")),
                away.stream()
                        .map(absence -> Row.of(
                                Cell.of(name(plan, absence.person())),
                                Cell.of(SwedishTime.dateAndTime(absence.span().from())),
                                Cell.of(SwedishTime.dateAndTime(absence.span().to())),
                                Cell.of(absence.substitute() == null ? null : name(plan, absence.substitute()))))
                        .toList());
    }

    private static String name(ContactPlan plan, String id) {
        return plan.organisation().person(id).map(Person::name).orElse(id);
    }
}
