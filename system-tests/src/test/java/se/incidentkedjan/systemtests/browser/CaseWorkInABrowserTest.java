package se.incidentkedjan.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Reports;
import se.incidentkedjan.systemtests.chain.SharedChain;

/** Work on cases, in a browser that runs no scripts, and by those who use no mouse. */
@ExtendWith(SharedChain.class)
class CaseWorkInABrowserTest {

    private static final String FOCUS_IS_SEEN = """
            () => { const style = getComputedStyle(document.activeElement);
                    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; }""";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private static Page dpo;

    private final Chain chain;

    CaseWorkInABrowserTest(Chain chain) {
        this.chain = chain;
    }

    @BeforeAll
    static void open(Chain chain) {
        dpo = CHROMIUM.signedInWithoutScript(chain.address(), "dpo");
    }

    @Test
    void aFactIsChangedAndADutyIsMarkedAsDone() {
        var incident = aCase();
        go("/arenden/" + incident);
        follow("Ändra uppgifter");
        dpo.locator("[name='personalData.subjects.count']").fill("41");
        dpo.getByLabel("Varför ändras uppgifterna?").fill("Listan räknades om.");
        press("Spara och bedöm på nytt");
        assertThat(dpo.locator("main")).containsText("Hur många personers uppgifter berörs?");

        dpo.getByRole(
                        AriaRole.LINK,
                        new GetByRoleOptions().setName("Markera som gjort (Anmäl personuppgiftsincidenten"))
                .click();
        dpo.getByLabel("En första del, mer kommer").check();
        dpo.getByLabel("Nummer på kvittot").fill("IMY-2026-1");
        press("Spara");

        assertThat(dpo).hasURL(chain.address() + "/arenden/" + incident);
        assertThat(dpo.locator("main")).containsText("Kvitto IMY-2026-1");
        go("/arenden/" + incident + "/historik");
        assertThat(dpo.locator("main")).containsText("Hur många personers uppgifter berörs? 40 → 41");
        assertThat(dpo.locator("main")).containsText("Listan räknades om.");
    }

    @Test
    void anHourThatThereWereTwoOfIsAskedFor() {
        var incident = aCase();
        go("/arenden/" + incident + "/arbete/tider");
        dpo.locator("[name=vilken]").selectOption("OCCURRED_FROM");
        dpo.getByLabel("Datum").fill("2026-10-25");
        dpo.getByLabel("Klockslag").fill("02.30");
        dpo.getByLabel("Varför är det den tiden?").fill("Det står i loggen.");
        press("Spara tidpunkten");

        assertThat(dpo.locator(".govuk-error-summary")).containsText("Klockan ställdes tillbaka den natten");
        dpo.locator(".govuk-error-summary a").click();
        assertThat(dpo.locator("[name=vilkenTimme]").first()).isFocused();
        dpo.getByLabel("Den andra, normaltid").check();
        press("Spara tidpunkten");

        assertThat(dpo).hasURL(chain.address() + "/arenden/" + incident);
        var moments = dpo.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("Tidpunkter"));
        assertThat(moments).containsText("2026-10-25 02.30");
        assertThat(moments.locator("time").first())
                .hasAttribute("datetime", Pattern.compile("2026-10-25T0(1:30.*Z|2:30.*\\+01:00)"));
    }

    @Test
    void whoeverSavesLaterIsShownWhatTheOtherDidAndKeepsTheirWords() {
        var incident = aCase();
        go("/arenden/" + incident + "/arbete/uppgifter");
        dpo.locator("[name='personalData.subjects.count']").fill("41");
        var change = chain.office().post("/api/cases/" + incident + "/actions", """
                {"action": "assess", "facts": {"malicious": "NO"}}""");
        assertThat(change.status()).as(change.body()).isEqualTo(200);
        dpo.getByLabel("Varför ändras uppgifterna?").fill("Mina egna ord.");
        press("Spara och bedöm på nytt");

        var summary = dpo.locator(".govuk-error-summary");
        assertThat(summary).containsText("Någon annan har ändrat ärendet");
        assertThat(summary).isFocused();
        assertThat(summary.locator("li")).not().hasCount(0);
        assertThat(dpo.getByLabel("Varför ändras uppgifterna?")).hasValue("Mina egna ord.");
        assertThat(dpo.locator("[name='personalData.subjects.count']")).hasValue("41");
        assertThat(dpo.locator("[name=malicious][value=NO]")).isChecked();
        press("Spara och bedöm på nytt");
        assertThat(dpo).hasURL(chain.address() + "/arenden/" + incident);
        go("/arenden/" + incident + "/historik");
        assertThat(dpo.locator("main")).containsText("Hur många personers uppgifter berörs? 40 → 41");
        assertThat(dpo.locator("main")).not().containsText("Nej → okänt");
    }

    @Test
    void theListIsFilteredSearchedAndKeptAsAView() {
        var incident = aCase();
        var reference = chain.office().awaitCase(incident).path("reference").asString();
        go("/arenden?vy=ALL");
        dpo.getByText("Filter", new Page.GetByTextOptions().setExact(true)).click();
        dpo.getByLabel("Vad har hänt").selectOption("MISDIRECTED");
        press("Visa");
        assertThat(rows(reference)).hasCount(1);

        var view = "Fel mottagare " + reference;
        dpo.getByLabel("Namn på vyn").fill(view);
        press("Spara som vy");
        go("/arenden");
        follow(view);
        assertThat(rows(reference)).hasCount(1);
        press("Ta bort vyn " + view);
        assertThat(dpo.getByText(view)).hasCount(0);

        dpo.locator("[name=sok]").fill(reference);
        press("Sök");
        assertThat(dpo.locator("h1")).hasText("Ärende " + reference);
    }

    @Test
    void theFirstCaseIsReachedAndOpenedWithTheKeyboardAlone() {
        aCase();
        go("/arenden");
        var page = CHROMIUM.signedIn(chain.address(), "handlaggare");
        page.navigate(chain.address() + "/arenden");
        var presses = 0;
        while (page.locator("tbody a:focus").count() == 0) {
            page.keyboard().press("Tab");
            assertThat((Boolean) page.evaluate(FOCUS_IS_SEEN))
                    .as("the focus is seen on " + page.evaluate("document.activeElement.outerHTML.slice(0, 200)"))
                    .isTrue();
            assertThat(++presses).as("stops before the first case").isLessThan(30);
        }
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText(Pattern.compile("Ärende \\d{4}-\\d{6}"));
    }

    private Locator rows(String reference) {
        return dpo.locator("tbody tr").filter(new FilterOptions().setHasText(reference));
    }

    private String aCase() {
        var incident = chain.office().report(Reports.whatBothAuthoritiesMustKnow());
        chain.office().awaitCase(incident);
        return incident;
    }

    private void go(String path) {
        dpo.navigate(chain.address() + path);
    }

    private static void follow(String link) {
        dpo.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    private static void press(String button) {
        dpo.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
