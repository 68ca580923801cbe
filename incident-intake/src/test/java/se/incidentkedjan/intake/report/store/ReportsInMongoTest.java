package se.incidentkedjan.intake.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.intake.report.FrontDesk;
import se.incidentkedjan.intake.report.IdempotencyKey;
import se.incidentkedjan.intake.report.NumberSeries;
import se.incidentkedjan.intake.report.Outcome;
import se.incidentkedjan.intake.report.Receipt;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Reporter;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.intake.report.Submission;
import se.incidentkedjan.intake.report.Words;
import se.incidentkedjan.intake.report.Words.OpenedReporter;
import se.incidentkedjan.kit.sealing.DataKeys;
import se.incidentkedjan.kit.sealing.Opened;

@RunningIntake
class ReportsInMongoTest {

    @Autowired
    private FrontDesk desk;

    @Autowired
    private Reports reports;

    @Autowired
    private Words words;

    @Autowired
    private NumberSeries numbers;

    @Autowired
    private DataKeys keys;

    @Autowired
    private MongoTemplate mongo;

    @Test
    void aReportIsReadBackAsItWasKept() {
        var key = IdempotencyKey.of(Channel.API, "read-back");
        var submission = new Submission(
                "Ord\nmed rader 🔒",
                new Reporter("Anställd Exempel", "anstalld@kommun.example"),
                IncidentFacts.of(Category.SUPPLIER));

        var receipt = received(desk.receive(submission, Channel.API, key));

        var report = reports.find(receipt.id()).orElseThrow();
        assertThat(words.description(report)).contains(new Opened.Words("Ord\nmed rader 🔒"));
        assertThat(words.reporter(report))
                .isEqualTo(new OpenedReporter.Known(new Reporter("Anställd Exempel", "anstalld@kommun.example")));
        assertThat(report.facts()).isEqualTo(submission.facts());
        assertThat(report.receipt()).isEqualTo(receipt);
        assertThat(reports.find(key)).contains(report);
    }

    @Test
    void whatAPersonReportedIsFoundByTheirAddressHoweverItIsWritten() {
        var first = received(desk.receive(from("Found@Kommun.example"), Channel.API, null));
        var second = received(desk.receive(from("found@kommun.example"), Channel.WEB_FORM, null));
        desk.receive(from("somebody.else@kommun.example"), Channel.API, null);

        assertThat(reports.by(words.indexOf(" found@kommun.EXAMPLE ")))
                .extracting(Report::incident)
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(reports.by(words.indexOf("nobody@kommun.example"))).isEmpty();
    }

    @Test
    void aReportWithoutWordsAndKeyNeedsNoDataKey() {
        var receipt = received(desk.receive(anOutage(), Channel.API, null));

        assertThat(keys.find(receipt.id())).isEmpty();
        assertThat(words.description(reports.find(receipt.id()).orElseThrow())).isEmpty();
    }

    @Test
    void reportsWithoutAKeyDoNotMeet() {
        desk.receive(anOutage(), Channel.API, null);
        desk.receive(anOutage(), Channel.API, null);

        assertThat(reports.find(IdempotencyKey.of(Channel.API, "never-used"))).isEmpty();
    }

    @Test
    void manyAtOnceGetReferencesWithoutGapsOrRepeats() throws Exception {
        var before = last(2026);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var given = new ArrayList<Long>();
            for (var one : executor.invokeAll(IntStream.range(0, 200)
                    .mapToObj(i -> (Callable<Receipt>) () -> received(desk.receive(anOutage(), Channel.API, null)))
                    .toList())) {
                given.add(one.get().reference().number());
            }
            given.sort(Comparator.naturalOrder());
            assertThat(given)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 200)
                            .mapToObj(i -> before + i)
                            .toList());
        }
    }

    @Test
    void twoAtOnceUnderOneKeyAreKeptOnce() throws Exception {
        var before = mongo.count(new Query(), MongoReports.COLLECTION);
        var key = IdempotencyKey.of(Channel.API, "two-at-once");
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Receipt> receipts = new ArrayList<>();
            for (var one : executor.invokeAll(IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<Outcome>) () -> desk.receive(anOutage(), Channel.API, key))
                    .toList())) {
                switch (one.get()) {
                    case Outcome.Received(Receipt receipt) -> receipts.add(receipt);
                    case Outcome.Repeated(Receipt receipt) -> receipts.add(receipt);
                    case Outcome.KeyTaken taken -> throw new AssertionError("it was the same content");
                }
            }
            assertThat(receipts).hasSize(8).containsOnly(receipts.getFirst());
        }
        assertThat(mongo.count(new Query(), MongoReports.COLLECTION)).isEqualTo(before + 1);
    }

    @Test
    void everyYearCountsFromOneAndABlockIsTakenWhole() {
        assertThat(numbers.take(2031, 3)).isEqualTo(1);
        assertThat(numbers.take(2031, 1)).isEqualTo(4);
        assertThat(numbers.take(2032, 1)).isEqualTo(1);
    }

    private long last(int year) {
        var counter = mongo.findById("9999-" + year, Document.class, MongoNumberSeries.COLLECTION);
        return counter == null ? 0 : counter.get("last", Number.class).longValue();
    }

    private static Submission from(String email) {
        return new Submission("ord", new Reporter(null, email), IncidentFacts.of(Category.OUTAGE));
    }

    private static Submission anOutage() {
        return new Submission(null, null, IncidentFacts.of(Category.OUTAGE));
    }

    private static Receipt received(Outcome outcome) {
        return ((Outcome.Received) outcome).receipt();
    }
}
