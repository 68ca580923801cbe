package se.incidentkedjan.intake.report.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.ReportSupplemented;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.Caller.Answer;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.intake.followup.Conversation;
import se.incidentkedjan.intake.followup.FollowUp;
import se.incidentkedjan.intake.report.Disposal;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.intake.report.messaging.ReportAnnouncement;

/** Words that a system adds to its own report. */
@RunningIntake
class SupplementApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private FollowUp followUp;

    @Autowired
    private Disposal disposal;

    private Caller siem;

    @BeforeEach
    void call() {
        siem = new Caller(port).system("siem");
    }

    @Test
    void whatIsAddedIsMaskedKeptOnceAndToldToTheOthersWithoutItsWords() {
        var report = report("OTHER");

        var first = add(siem, report, "{\"text\": \" Det gällde 811218-9876 också \"}", "k");
        var again = add(siem, report, "{\"text\": \"Det gällde 811218-9876 också\"}", "k");

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.json().get("number").intValue()).isEqualTo(1);
        assertThat(first.json().get("kind").stringValue()).isEqualTo("ADDED");
        assertThat(first.json().at("/warnings/0/field").stringValue()).isEqualTo("text");
        assertThat(first.json().at("/warnings/0/code").stringValue()).isEqualTo("masked");
        assertThat(again.body()).isEqualTo(first.body()).doesNotContain("811218");
        assertThat(words(report)).containsExactly("Det gällde [personnummer] också");
        assertThat(ReportAnnouncement.of(report, now(report)))
                .singleElement()
                .isInstanceOfSatisfying(ReportSupplemented.class, said -> {
                    assertThat(said.channel()).isEqualTo(Channel.API);
                    assertThat(said.isAnswer()).isFalse();
                });
    }

    @Test
    void withoutAKeyEachIsAdded() {
        var report = report("OTHER");

        add(siem, report, "{\"text\": \"Igen\"}", null);
        add(siem, report, "{\"text\": \"Igen\"}", null);

        assertThat(words(report)).containsExactly("Igen", "Igen");
    }

    @Test
    void aKeyCannotBeUsedForOtherWords() {
        var report = report("OTHER");
        add(siem, report, "{\"text\": \"Det ena\"}", "k");

        var other = add(siem, report, "{\"text\": \"Det andra\"}", "k");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().at("/errors/0/code").stringValue()).isEqualTo("key-taken");
        assertThat(words(report)).containsExactly("Det ena");
    }

    @Test
    void whatAnswersAQuestionIsItsAnswerAlsoUnderTheNameOfTheQuestion() {
        var report = report("OTHER");
        followUp.ask(report.incident(), "Vilken dag var det?", "k");

        var answer = add(siem, report, "{\"text\": \"I fredags\"}", "k");

        assertThat(answer.json().get("kind").stringValue()).isEqualTo("ANSWER");
        assertThat(words(report)).containsExactly("Vilken dag var det?", "I fredags");
        assertThat(siem.get("/api/incidents/" + report.incident())
                        .json()
                        .get("questionWaiting")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void theLastThatThereWasPlaceForIsAnsweredAgainAndNothingMoreIsTaken() {
        var report = report("OTHER");
        for (int i = 1; i < FollowUp.MOST_NOTES; i++) {
            followUp.add(report.incident(), "Mer", Channel.API, "n" + i);
        }

        var last = add(siem, report, "{\"text\": \"Det sista\"}", "k");
        var again = add(siem, report, "{\"text\": \"Det sista\"}", "k");
        var more = add(siem, report, "{\"text\": \"Ännu mer\"}", "k2");

        assertThat(last.status()).isEqualTo(201);
        assertThat(again.status()).as(again.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(last.body());
        assertThat(more.status()).isEqualTo(409);
        assertThat(more.json().at("/errors/0/code").stringValue()).isEqualTo("too-many");
    }

    @Test
    void nobodyElseAddsToIt() {
        var report = report("OTHER");

        for (var other :
                List.of(new Caller(port), siem.person(), siem.system("SIEM"), siem.system("ett annat system"))) {
            var answer = add(other, report, "{\"text\": \"Mer\"}", null);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().get("detail").stringValue()).contains("klient-id");
        }
        assertThat(words(report)).isEmpty();
        var ofAPerson = kept(siem.person().report(ApiForms.SMALL_EXAMPLE));
        assertThat(add(siem.person(), ofAPerson, "{\"text\": \"Mer\"}", null).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {}                              => text required
            {"text": " "}                   => text required
            {"text": 7}                     => text wrong-type
            {"text": "x", "priority": 1}    => priority unknown-field
            {"text": "a\\u0000b"}           => text invalid-character
            {"text": "#LONG"}               => text too-long
            []                              => ` wrong-type`
            {"text":                        => ` broken-json`
            """)
    void whatIsWrongIsToldByField(String body, String problem) {
        var report = report("OTHER");

        var answer = add(siem, report, body.replace("#LONG", "ö".repeat(20_001)), null);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").stringValue() + " "
                        + answer.json().at("/errors/0/code").stringValue())
                .isEqualTo(problem);
        assertThat(words(report)).isEmpty();
    }

    @Test
    void nothingIsAddedToWhatConcernsSakerhetsskyddOrIsErased() {
        var classified = kept(siem.report("{\"facts\": {\"securityClassified\": \"YES\"}}"));
        var erased = report("OTHER");
        disposal.erase(erased.incident());

        var refused = add(siem, classified, "{\"text\": \"kungsfiskaren\"}", null);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body())
                .contains("070-1740606", "call-security-chief")
                .doesNotContain("kungsfiskaren");
        assertThat(now(classified).notes()).isEmpty();
        assertThat(add(siem, erased, "{\"text\": \"Mer\"}", null).status()).isEqualTo(410);
    }

    private Answer add(Caller caller, Report report, String body, String key) {
        var path = "/api/incidents/" + report.incident() + "/supplements";
        var bytes = body.getBytes(UTF_8);
        return key == null
                ? caller.post(path, bytes, "Content-Type", "application/json")
                : caller.post(path, bytes, "Content-Type", "application/json", "Idempotency-Key", key);
    }

    private List<String> words(Report report) {
        return followUp.said(now(report)).stream().map(Conversation.Said::words).toList();
    }

    private Report now(Report report) {
        return reports.find(report.incident()).orElseThrow();
    }

    private Report report(String category) {
        return kept(siem.report("{\"facts\": {\"category\": \"" + category + "\"}}"));
    }

    private Report kept(Answer answer) {
        return reports.find(IncidentId.parse(answer.json().get("id").stringValue()))
                .orElseThrow();
    }
}
