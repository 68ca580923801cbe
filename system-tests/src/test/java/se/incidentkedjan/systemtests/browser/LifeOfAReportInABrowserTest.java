package se.incidentkedjan.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Patience;
import se.incidentkedjan.systemtests.chain.SharedChain;

/**
 * A report to kommunstyrelsen from a draft to what anybody may read and compare with. It is of a year before the installation was there, so it
 * has no incidents and is in nobody's way.
 */
@ExtendWith(SharedChain.class)
class LifeOfAReportInABrowserTest {

    private static final String YEAR = "2025";
    private static final String OWN_WORDS = "Kommunstyrelsen får för första gången siffror om hela kommunen.";
    private static final String DECISION = "Kommundirektören ser till att alla enheter känner till rutinen.";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private final Chain chain;

    LifeOfAReportInABrowserTest(Chain chain) {
        this.chain = chain;
    }

    @Test
    void aReportIsWrittenApprovedSentAdoptedCorrectedAndOpenToAll() {
        var ciso = CHROMIUM.signedIn(chain.address(), "ciso");
        try (var look = new Look(ciso, Round.REPORTS)) {
            look.at(chain.address() + "/lage?period=" + YEAR, "lage-ett-ar");
            look.at(
                    chain.address() + "/rapporter/forhandsgranska?rapport=kommunstyrelsen&period=" + YEAR,
                    "rapport-forhand");
            look.onPaper("rapport-forhand");
            look.at(chain.address() + "/rapporter", "rapporter");
            look.keep("rapporter");
            ciso.locator("[name=period]").fill("i fjol");
            press(ciso, "Gör ett utkast");
            look.here("rapporter-fel");

            draft(ciso, look);
            var first = approve(ciso, look);
            var today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
            adopt(ciso, look, today);
            correct(ciso, look);

            look.at(
                    chain.address() + "/rapporter/forhandsgranska?rapport=kommunstyrelsen&period=" + today.getYear(),
                    "rapport-nasta");
            assertThat(ciso.locator("main").innerText()).contains("Vad som har blivit av tidigare beslut", DECISION);

            ciso.navigate(first);
            assertThat(ciso.locator("main").innerText()).contains("Den här versionen är ersatt");
            look.here("rapport-ersatt");
            compare(ciso, look);
        }
    }

    private void draft(Page ciso, Look look) {
        ciso.locator("[name=rapport]").selectOption("kommunstyrelsen");
        ciso.locator("[name=period]").fill(YEAR);
        press(ciso, "Gör ett utkast");
        look.here("rapport-utkast");
        look.keep("rapport-utkast");
        ciso.locator("[name=laget]").fill("Anna Testsson på 811218-9876 har anmält.");
        press(ciso, "Spara texterna");
        look.here("rapport-utkast-fel");
        ciso.locator("[name=laget]").fill(OWN_WORDS);
        press(ciso, "Spara texterna");
        assertThat(ciso.locator("main").innerText()).contains(OWN_WORDS);
        press(ciso, "Gör om utkastet");
        assertThat(ciso.locator("main").innerText()).contains("gjort på nytt av siffrorna", OWN_WORDS);
        look.here("rapport-utkast-omgjort");
        press(ciso, "Spara texterna");
    }

    private String approve(Page ciso, Look look) {
        press(ciso, "Godkänn och publicera");
        assertThat(ciso.locator("main").innerText()).contains(OWN_WORDS, "PDF, att läsa och diarieföra");
        look.here("rapport-publicerad");
        look.keep("rapport-publicerad");
        look.onPaper("rapport-publicerad");
        var address = ciso.url().replaceAll("[?].*", "");
        Patience.soon()
                .untilAsserted(() -> assertThat(chain.postBox().of("dpo"))
                        .anySatisfy(letter ->
                                assertThat(letter.text()).contains(address.replaceAll(".*/rapporter", "/rapporter"))));
        Patience.soon().untilAsserted(() -> {
            ciso.navigate(address);
            assertThat(ciso.locator("main").innerText()).contains("Registratorn, ", "Kommundirektören, ");
        });
        return address;
    }

    private static void adopt(Page ciso, Look look, LocalDate today) {
        press(ciso, "Spara");
        look.here("rapport-antagen-fel");
        ciso.locator("[name=dag]").fill(today.toString());
        ciso.locator("form[action$='/antagen'] textarea").fill(DECISION);
        press(ciso, "Spara");
        look.here("rapport-antagen");
        assertThat(ciso.locator("main").innerText()).contains(DECISION);
    }

    private static void correct(Page ciso, Look look) {
        ciso.locator("form[action$='/ratta'] textarea").fill("En mening var otydlig.");
        press(ciso, "Gör ett utkast till en ny version");
        look.here("rapport-rattelse");
        press(ciso, "Godkänn och publicera");
        assertThat(ciso.locator("main").innerText()).contains("En mening var otydlig.", "version 2");
        look.here("rapport-rattad");
        look.keep("rapport-rattad");
    }

    private void compare(Page ciso, Look look) {
        look.at(chain.address() + "/oppna-data", "oppna-data");
        look.keep("oppna-data");
        var download = ciso.waitForDownload(
                () -> ciso.locator("main a[href$='" + YEAR + ".csv']").click());
        look.at(chain.address() + "/jamfor", "jamfor");
        press(ciso, "Jämför");
        look.here("jamfor-fel");
        ciso.locator("[name=filer]").setInputFiles(ofAnotherMunicipality(download.path()));
        press(ciso, "Jämför");
        assertThat(ciso.locator("main").innerText()).contains("Annankommun");
        look.here("jamforelse");
        look.keep("jamforelse");
        look.onPaper("jamforelse");
        var anybody = CHROMIUM.desk(chain.address() + "/oppna-data");
        assertThat(anybody.locator("main").innerText()).contains(YEAR);
    }

    /** The same figures, said to be another's: so it can be seen that they are compared with each other. */
    private static FilePayload ofAnotherMunicipality(Path own) {
        try {
            var rows = Files.readString(own).replace(",9999,Exempelkommunen,", ",9998,Annankommun,");
            return new FilePayload("annankommun.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
