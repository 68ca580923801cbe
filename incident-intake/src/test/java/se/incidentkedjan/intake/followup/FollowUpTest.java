package se.incidentkedjan.intake.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.intake.followup.FollowUp.Outcome;
import se.incidentkedjan.intake.followup.FollowUp.Reason;
import se.incidentkedjan.intake.report.FrontDesk;
import se.incidentkedjan.intake.report.IdempotencyKey;
import se.incidentkedjan.intake.report.Note;
import se.incidentkedjan.intake.report.References;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.ReportsInMemory;
import se.incidentkedjan.intake.report.Rush;
import se.incidentkedjan.intake.report.Safe;
import se.incidentkedjan.intake.report.Submission;
import se.incidentkedjan.testing.SettableClock;

class FollowUpTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T16:00:00Z"));
    private final Safe safe = new Safe();
    private Runnable beforeTheChange = () -> {};

    private final ReportsInMemory reports = new ReportsInMemory() {
        @Override
        public Optional<Report> change(IncidentId incident, UnaryOperator<Report> decide) {
            var before = beforeTheChange;
            beforeTheChange = () -> {};
            before.run();
            return super.change(incident, decide);
        }
    };

    private final FollowUp followUp = new FollowUp(
            reports, safe.words(), new NoStandings(), new SecretCodes(safe.installationKey()), one -> Set.of(), clock);
    private final IncidentId incident = report();

    @Test
    void whatWasSaidLastIsStillSaidWhenNothingMoreCanBe() {
        fill(FollowUp.MOST_NOTES);

        var again = followUp.add(incident, "Nummer 200", Channel.API, "200");
        var more = followUp.add(incident, "Ett till", Channel.API, "201");

        assertThat(again)
                .isInstanceOfSatisfying(
                        Outcome.Repeated.class,
                        said -> assertThat(said.note().number()).isEqualTo(200));
        assertThat(more).isEqualTo(new Outcome.Refused(Reason.TOO_MANY));
        assertThat(followUp.closed(incident, Channel.API, "200")).isEmpty();
        assertThat(followUp.closed(incident, Channel.API, "201")).contains(Reason.TOO_MANY);
    }

    @Test
    void ofTwoWhoSayTheLastAtOnceOneIsRefused() {
        fill(FollowUp.MOST_NOTES - 1);
        beforeTheChange = () -> followUp.add(incident, "Först", Channel.API, "first");

        var second = followUp.add(incident, "Sedan", Channel.API, "second");

        assertThat(second).isEqualTo(new Outcome.Refused(Reason.TOO_MANY));
        assertThat(reports.find(incident).orElseThrow().notes()).hasSize(FollowUp.MOST_NOTES);
    }

    @Test
    void whatIsToldIsNoAnswerAndTheQuestionStillWaits() {
        followUp.ask(incident, "Vilken dag var det?", "q");

        followUp.tell(incident, "[Ett system har bifogat filer]", Channel.API, "files");

        assertThat(kinds()).containsExactly(Note.Kind.QUESTION, Note.Kind.ADDED);
        assertThat(reports.find(incident).orElseThrow().hasOpenQuestion()).isTrue();

        followUp.add(incident, "I fredags", Channel.API, "answer");

        assertThat(kinds()).endsWith(Note.Kind.ANSWER);
    }

    private List<Note.Kind> kinds() {
        return reports.find(incident).orElseThrow().notes().stream()
                .map(Note::kind)
                .toList();
    }

    private void fill(int notes) {
        for (int number = 1; number <= notes; number++) {
            followUp.add(incident, "Nummer " + number, Channel.API, Integer.toString(number));
        }
    }

    private IncidentId report() {
        var last = new AtomicLong();
        var desk = new FrontDesk(
                reports,
                new References((year, howMany) -> last.getAndAdd(howMany) + 1, ZoneId.of("Europe/Stockholm")),
                safe.words(),
                new Rush(100, clock),
                Municipality.of("9999"),
                one -> Set.of(),
                clock);
        desk.receiveFrom(
                null,
                new Submission("Ett brev kom fel", null, IncidentFacts.of(Category.OTHER)),
                IdempotencyKey.of(Channel.API, "k"));
        return reports.all().getFirst().incident();
    }

    private static final class NoStandings implements Standings {
        @Override
        public void keep(List<Standing> standings) {}

        @Override
        public Optional<Standing> of(IncidentId incident) {
            return Optional.empty();
        }
    }
}
