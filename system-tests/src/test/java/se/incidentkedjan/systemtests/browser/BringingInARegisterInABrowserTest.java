package se.incidentkedjan.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Patience;
import se.incidentkedjan.systemtests.chain.SharedChain;

/** The list that a municipality kept before comes in whole, wakes nobody, and goes out again. */
@ExtendWith(SharedChain.class)
class BringingInARegisterInABrowserTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private final Chain chain;

    BringingInARegisterInABrowserTest(Chain chain) {
        this.chain = chain;
    }

    @Test
    void anOldRegisterBecomesClosedCasesThatNobodyIsToldOfAndCanBeTakenBack() {
        var mark = "K-" + UUID.randomUUID().toString().substring(0, 8);
        var register = """
                Nr;Inkom;Kategori;Beskrivning;Avslutad;Personuppgifter
                %1$s-1;2023-03-05 14:30;Brevmiss;Ett brev till fel person;2023-04-01;ja
                %1$s-2;2023-05-06;Ett system är nere eller gör fel;Nätet var nere;2023-05-07;nej
                %1$s-3;i fjol;Felskick;Utan datum;2023-06-01;ja
                """.formatted(mark);
        var ciso = CHROMIUM.signedIn(chain.address(), "ciso");
        try (var look = new Look(ciso, Round.INTAKE_DESK)) {
            look.at(chain.address() + "/inkorg", "inkorg");
            look.at(chain.address() + "/importera", "importera");
            press(ciso, "Läs filen");
            look.here("importera-fel");
            ciso.locator("[name=fil]")
                    .setInputFiles(new FilePayload("r.csv", "text/csv", register.getBytes(StandardCharsets.UTF_8)));
            press(ciso, "Läs filen");
            look.here("importera-kolumner");
            press(ciso, "Gå vidare");
            look.here("importera-ord");
            ciso.locator("main select").first().selectOption("MISDIRECTED");
            press(ciso, "Gå vidare");
            look.here("importera-granska");
            assertThat(ciso.locator("main").innerText()).contains("2 rader förs in", "«i fjol»");
            press(ciso, "För in 2 rader");
            Patience.soon().untilAsserted(() -> {
                ciso.reload();
                assertThat(ciso.locator("main").innerText()).contains("Klart.");
            });
            look.here("importera-klar");
            var home = ciso.url();

            Patience.soon().untilAsserted(() -> assertThat(closed()).hasSize(2));
            assertThat(closed()).allSatisfy(incident -> {
                assertThat(chain.office().deliveries(incident)).isEmpty();
                assertThat(chain.office().get("/api/cases/" + incident).json().path("duties"))
                        .isEmpty();
            });

            look.at(home + "/angra", "importera-angra");
            press(ciso, "Ja, ångra importen");
            Patience.soon().untilAsserted(() -> {
                ciso.navigate(home);
                assertThat(ciso.locator("main").innerText()).contains("Importen är ångrad.");
            });
            Patience.soon().untilAsserted(() -> assertThat(closed()).isEmpty());
        }
    }

    /** Cases that were received in 2023, when the installation itself was not there, and are closed. */
    private List<String> closed() {
        return chain.office().cases().stream()
                .filter(one -> one.path("reference").asString().startsWith("2023-"))
                .filter(one -> one.path("status").asString().equals("CLOSED"))
                .map(one -> one.path("id").asString())
                .toList();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
    }
}
