package se.incidentkedjan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.testing.TestSignIn;

/** The pages that show what messages look like, through the whole service. */
class LetterPreviewTest {

    private static final String LIST = "/meddelanden/mallar";

    private static ServiceFixture service;

    @BeforeAll
    static void start() throws IOException {
        service = new ServiceFixture();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpResponse<String> get(String path, String group) {
        return service.get(path, TestSignIn.running().person(group));
    }

    @Test
    void everyMessageIsListedWithWhoseWordsItHas() {
        var page = get(LIST, "informationssakerhetschef");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("/meddelanden/mallar/escalation", "Tack till den som anmälde", "följer med")
                .doesNotContain("De ändrade mallarna är fel");
    }

    @Test
    void aMessageIsShownInBothLanguagesWithItsLengthAndTheNamesItMayUse() {
        var swedish = get(LIST + "/escalation", "dataskyddsombud");
        var english = get(LIST + "/escalation?sprak=en", "dataskyddsombud");

        assertThat(swedish.body())
                .contains("Incident 2026-000123 (betydande): agera genast", "ett sms i 2 delar", "acknowledge-link")
                .contains("sprak=en");
        assertThat(english.body()).contains("<pre class=\"ik-typed\" lang=\"en\">Incident 2026-000123", "I have it");
    }

    @Test
    void theHtmlIsDownloadedAndNotShownInThePage() {
        var file = get(LIST + "/receipt/html?sprak=en", "informationssakerhetschef");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"receipt-en.html\"");
        assertThat(file.body()).startsWith("<!DOCTYPE html>").contains("lang=\"en\"");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(get(LIST + "/reciept", "informationssakerhetschef").statusCode())
                .isEqualTo(404);
        assertThat(get(LIST + "/receipt?sprak=fi", "informationssakerhetschef").statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlySomeMayLook() {
        assertThat(get(LIST, "handlaggare-social").statusCode()).isEqualTo(403);
    }
}
