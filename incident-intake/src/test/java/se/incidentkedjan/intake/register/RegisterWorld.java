package se.incidentkedjan.intake.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.intake.ShippedConfig;
import se.incidentkedjan.intake.form.FormBook;
import se.incidentkedjan.intake.masking.PatternKind;
import se.incidentkedjan.intake.organisation.Listed;
import se.incidentkedjan.intake.organisation.Organisation;
import se.incidentkedjan.intake.register.sheet.SheetFiles;
import se.incidentkedjan.intake.register.sheet.SwedishMoments;
import se.incidentkedjan.intake.report.Disposal;
import se.incidentkedjan.intake.report.OldIncidents;
import se.incidentkedjan.intake.report.References;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.intake.report.ReportsInMemory;
import se.incidentkedjan.intake.report.Safe;
import se.incidentkedjan.intake.report.SubmissionRules;
import se.incidentkedjan.kit.sealing.Opened;
import se.incidentkedjan.testing.SettableClock;

/** Everything that imports lean on, in memory, and files in words. */
final class RegisterWorld {

    static final String OWNER = "0198f0a0-0000-7000-8000-00000000c150";
    static final String HEADINGS = "Nummer;Datum;Avslutad;Kategori;Beskrivning;Personuppgifter\n";

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T16:00:00Z"));
    final Safe safe = new Safe();
    final ReportsInMemory reports = new ReportsInMemory();
    final RegisterInMemory store = new RegisterInMemory();
    final Map<Integer, Long> numbers = new HashMap<>();
    final Choices choices = new Choices(FormBook.read(ShippedConfig.folder()), organisation());
    /** The year that no report can be of. */
    int brokenYear;
    /** What happens while a report gets its number. */
    Runnable whenNumbered = () -> {};

    private final OldIncidents old = new OldIncidents(
            mortal(),
            new References(this::number, ZoneId.of("Europe/Stockholm")),
            safe.words(),
            Municipality.of("9999"),
            category -> category == Category.PHISHING ? Set.of(PatternKind.EMAIL) : Set.of());
    private final Disposal disposal = new Disposal(mortal(), safe.vault(), incident -> {}, clock);

    static Organisation organisation() {
        return new Organisation(
                Municipality.of("9999"),
                List.of(
                        new Listed("socialforvaltningen", "Socialförvaltningen"),
                        new Listed("va-avdelningen", "VA-avdelningen")),
                List.of(new Listed("e-post", "E-post och kalender")),
                List.of(),
                Set.of("kommun.example"));
    }

    /** The reports, which are killed with the other stores. */
    private Reports mortal() {
        return (Reports) Proxy.newProxyInstance(
                Reports.class.getClassLoader(), new Class<?>[] {Reports.class}, (proxy, method, arguments) -> {
                    store.answer();
                    return method.invoke(reports, arguments);
                });
    }

    private long number(int year, int howMany) {
        if (year == brokenYear) {
            throw new IllegalStateException("broken: zebrafink");
        }
        store.answer();
        whenNumbered.run();
        return numbers.merge(year, (long) howMany, Long::sum) - howMany + 1;
    }

    /** As after a start of the process: nothing but what is durable is known. */
    Register register() {
        return new Register(
                new Register.Stores(store, store, store),
                new Register.Reading(
                        new SheetFiles(),
                        new SwedishMoments(),
                        new SubmissionRules(clock, Duration.ofMinutes(5)),
                        () -> choices),
                safe.vault(),
                safe.installationKey(),
                old,
                disposal,
                Municipality.of("9999"),
                clock);
    }

    Uploading.Outcome upload(String csv) {
        try {
            return register().desk().receive(OWNER, new ByteArrayInputStream(csv.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An import of a file that could be read. */
    Import opened(String csv) {
        return switch (upload(csv)) {
            case Uploading.Outcome.Received(var id) -> store.find(id).orElseThrow();
            case Uploading.Outcome.Refused(String what) -> throw new AssertionError(what);
        };
    }

    Plan plan(Import one) {
        return register().desk().plan(one).orElseThrow();
    }

    Preview preview(Import one) {
        return register().desk().preview(one, plan(one));
    }

    Preview preview(String rows) {
        return preview(opened(HEADINGS + rows));
    }

    /** An import that has been done to its end. */
    Import done(String csv) {
        var one = opened(csv);
        register().desk().begin(one, OWNER);
        register().work().look();
        return now(one);
    }

    Import now(Import one) {
        return store.imports.get(one.id());
    }

    String words(Report report) {
        return safe.words()
                .description(report)
                .map(opened -> opened instanceof Opened.Words(String text) ? text : "erased")
                .orElse("");
    }
}
