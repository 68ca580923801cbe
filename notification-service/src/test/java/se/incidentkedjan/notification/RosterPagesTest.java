package se.incidentkedjan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.testing.TestSignIn;

/** Who is on call, through the whole service with the files that ship. */
class RosterPagesTest {

    private static ServiceFixture service;

    @BeforeAll
    static void start() throws IOException {
        service = new ServiceFixture(
                null, "--incidentkedjan.config-dir=" + Path.of(System.getProperty("project.root"), "config"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpResponse<String> as(String group, String path) {
        return service.get(path, TestSignIn.running().person(group));
    }

    @Test
    void thePageTellsWhoIsAskedByWhichChannelsAndWithoutAddresses() {
        var page = as("handlaggare-social", "/jour");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("IT-jouren (e-post, sms)", "Tjänsteman i beredskap (sms, e-post)")
                .contains("Efter 10 % av tiden, igen", "Enhetschef", "Socialförvaltningen, Barn-", "alla enheter")
                .contains("Efter 20 % av tiden Tjänsteman i beredskap: Tjänsteman i beredskap (sms, e-post)")
                .doesNotContain("070-1740608", "+46701740605", "it-jour@kommun.example")
                .doesNotContain("kontaktplan.pdf");
    }

    @Test
    void anotherTimeAndUrgencyCanBeAskedFor() {
        var sunday = as("dataskyddsombud", "/jour?vidDate=2026-11-22&vidTime=12.00&bradska=SOON");
        var monday = as("dataskyddsombud", "/jour?vidDate=2026-11-23&vidTime=12.00&bradska=SOON");

        assertThat(sunday.body())
                .contains("söndag 22 november 2026 kl. 12.00")
                .contains("Dataskyddsombudet (e-post), väntas inte svara då");
        assertThat(monday.body()).contains("Dataskyddsombudet (e-post)<").contains("kontaktplan.pdf");
    }

    @Test
    void aTimeThatCannotBeReadIsToldWhereItStands() {
        var page = as("dataskyddsombud", "/jour?vidDate=i+morgon&vidTime=12.00");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Datumet går inte att läsa", "href=\"#vidDate\"", "i morgon");
    }

    @Test
    void thePageOfGapsSaysThatThereAreNone() {
        var page = as("revisor", "/jour/tackning");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Inga luckor", "När andra svarar", "Dataskyddsombud");
    }

    @Test
    void thePlanIsPrintedForThoseWhoPhone() {
        assertThat(as("it-sakerhet", "/jour/kontaktplan.pdf").body()).startsWith("%PDF-");
        assertThat(as("it-sakerhet", "/jour/kontaktplan.pdf").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("kontaktplan-20"));
        assertThat(as("handlaggare-social", "/jour/kontaktplan.pdf").statusCode())
                .isEqualTo(403);
        assertThat(as("revisor", "/jour/kontaktplan.pdf").statusCode()).isEqualTo(403);
    }

    @Test
    void programsGetTheSameAsJson() {
        var found = service.get("/api/on-call?at=2026-11-22T12:00:00%2B01:00&urgency=IMMEDIATE");

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body())
                .contains("\"at\":\"2026-11-22T11:00:00Z\"", "\"role\":\"IT_ON_CALL\"", "\"chain\":\"omedelbart\"")
                .contains("\"waitPercent\":10", "\"waitSeconds\":900", "\"channels\":[\"SMS\",\"E_MAIL\"]")
                .doesNotContain("@kommun.example", "+46");
        assertThat(service.get("/api/coverage").body()).contains("\"complete\":true", "\"gaps\":[]");
    }

    @Test
    void aWrongQuestionIsAnsweredWithWhatIsWrong() {
        assertThat(service.get("/api/on-call?at=nu").body()).contains("\"field\":\"at\"", "\"code\":\"malformed\"");
        assertThat(service.get("/api/on-call?urgency=GENAST").statusCode()).isEqualTo(400);
    }

    @Test
    void whoeverHasOnlySignedInSeesNothing() {
        for (var path : new String[] {"/jour", "/jour/tackning", "/api/on-call", "/api/coverage"}) {
            assertThat(service.get(path, TestSignIn.running().person()).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void theGapsAreMetered() {
        assertThat(service.get("/actuator/prometheus").body()).contains("incidentkedjan_contact_gaps 0.0");
    }
}
