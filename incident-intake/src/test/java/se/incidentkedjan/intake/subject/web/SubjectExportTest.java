package se.incidentkedjan.intake.subject.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.intake.followup.FollowUp;
import se.incidentkedjan.testing.TestSignIn;

@RunningIntake
class SubjectExportTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    private static String reportBy(String email, String words) {
        return """
                {"description": "%s", "reporter": {"name": "Anställd Exempel", "email": "%s"},
                 "facts": {"category": "MISDIRECTED", "unit": "socialforvaltningen"}}""".formatted(words, email);
    }

    @Autowired
    private FollowUp followUp;

    private Caller dpo() {
        return new Caller(port).showing(TestSignIn.running().person("dataskyddsombud"));
    }

    private Caller.Answer post(Caller caller, String path, String email) {
        return caller.send("POST", path, "epost=" + email, "Content-Type", FORM, "Accept", "text/html");
    }

    @Test
    void everythingThePersonReportedIsThereAndNothingOfOthers() {
        var system = new Caller(port);
        system.report(reportBy("Ett.Namn@kommun.example", "brevet hamnade fel"));
        system.report(reportBy("ett.namn@KOMMUN.example", "och en gång till"));
        system.report(reportBy("en.annan@kommun.example", "någon annans ord"));

        var answer = dpo().send(
                        "POST",
                        "/api/subject-export",
                        "{\"email\": \" ett.namn@kommun.example\"}",
                        "Content-Type",
                        "application/json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("reports")).hasSize(2);
        assertThat(answer.json().path("reports").path(0).path("description").asString())
                .isEqualTo("brevet hamnade fel");
        assertThat(answer.json()
                        .path("reports")
                        .path(1)
                        .path("facts")
                        .path("category")
                        .asString())
                .isEqualTo("MISDIRECTED");
        assertThat(answer.json().path("notIncluded")).isNotEmpty();
        assertThat(answer.body()).doesNotContain("någon annans ord");
        assertThat(answer.header("cache-control")).contains("no-store");
    }

    @Test
    void theDpoReadsItOnAPageAndTakesItAsAFile() {
        new Caller(port).report(reportBy("sida@kommun.example", "ord på en <sida>"));

        var page = post(dpo(), "/registerutdrag", "sida%40kommun.example");
        var file = post(dpo(), "/registerutdrag/json", "sida%40kommun.example");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("1 anmälan", "ord på en &lt;sida&gt;", "Anställd Exempel", "Det här ingår inte");
        assertThat(file.header("content-disposition")).contains("attachment", "registerutdrag.json");
        assertThat(file.json().path("reports")).hasSize(1);
    }

    @Test
    void whatHasBeenSaidSinceIsThereToo() {
        var id = new Caller(port)
                .report(reportBy("samtal@kommun.example", "ett brev"))
                .json()
                .path("id")
                .asString();
        followUp.ask(IncidentId.parse(id), "Vilken dag?", "fraga");
        followUp.add(IncidentId.parse(id), "I <fredags>", Channel.WEB_FORM, "svar");

        assertThat(post(dpo(), "/registerutdrag", "samtal%40kommun.example").body())
                .contains("Kommunen frågade", "Vilken dag?", "I &lt;fredags&gt;");
        assertThat(post(dpo(), "/registerutdrag/json", "samtal%40kommun.example")
                        .json()
                        .path("reports")
                        .path(0)
                        .path("said"))
                .hasSize(2);
    }

    @Test
    void whoeverHasReportedNothingGetsAnEmptyExtract() {
        assertThat(post(dpo(), "/registerutdrag", "ingen%40kommun.example").body())
                .contains("0 anmälningar");
    }

    @Test
    void aTextThatIsNoAddressIsAskedForAgain() {
        var page = post(dpo(), "/registerutdrag", "inte+en+adress");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("Fel: Registerutdrag", "Skriv personens e-postadress", "inte en adress");
        assertThat(post(dpo(), "/registerutdrag/json", "fel").status()).isEqualTo(400);
    }

    @Test
    void onlyTheDpoMayAndEachTimeIsInTheTrailWithoutTheAddress() {
        var handler = new Caller(port).showing(TestSignIn.running().person("handlaggare-social"));
        assertThat(post(handler, "/registerutdrag", "spar%40kommun.example").status())
                .isEqualTo(403);
        assertThat(post(handler.unknown(), "/registerutdrag", "spar%40kommun.example")
                        .status())
                .isEqualTo(401);

        post(dpo(), "/registerutdrag", "spar%40kommun.example");

        var entries = mongo.getCollection("audit")
                .find(new Document("action", "subject.export"))
                .into(new java.util.ArrayList<>());
        assertThat(entries).anySatisfy(entry -> assertThat(entry.toJson()).contains("GRANTED", "reports"));
        assertThat(entries).anySatisfy(entry -> assertThat(entry.toJson()).contains("REFUSED"));
        assertThat(entries).allSatisfy(entry -> assertThat(entry.toJson()).doesNotContain("spar", "kommun.example"));
    }
}
