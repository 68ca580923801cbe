package se.incidentkedjan.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Patience;
import se.incidentkedjan.systemtests.chain.Reports;
import se.incidentkedjan.systemtests.chain.SharedChain;

/** Pictures of the pages lie in {@code target/screenshots} afterwards. */
@ExtendWith(SharedChain.class)
class ReportingInABrowserTest {

    private static final Pattern REFERENCE = Pattern.compile("\\d{4}-\\d{6}");

    private static Chromium chromium;

    private final Chain chain;

    ReportingInABrowserTest(Chain chain) {
        this.chain = chain;
    }

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aReportOnAPhoneWithoutScriptGivesAReceiptAndAMailWithTheSameReference() {
        var page = chromium.phone(chain.address() + "/anmal");
        picture(page, "anmal-forsta-fragan-telefon");
        page.getByText("Vad är säkerhetsskydd?").click();
        assertThat(page.getByText("Svara nej då")).isVisible();
        picture(page, "anmal-vad-ar-sakerhetsskydd-telefon");
        answer(page, "Nej");
        page.getByLabel("Skickat till fel mottagare", new GetByLabelOptions().setExact(false))
                .check();
        page.locator("[name=personalData][value=YES]").check();
        page.locator("[name=description]").fill("Ett brev hamnade fel.");
        page.locator("[name=email]").fill("revisor@kommun.example");
        picture(page, "anmal-telefon");
        submit(page);

        var receipt = page.locator("main").innerText();
        picture(page, "kvitto-telefon");
        var matcher = REFERENCE.matcher(receipt);
        assertThat(matcher.find()).as(receipt).isTrue();
        var reference = matcher.group();
        assertThat(receipt).doesNotContain("Ett brev hamnade fel");
        Patience.soon()
                .untilAsserted(() -> assertThat(chain.postBox().of("revisor"))
                        .filteredOn(letter -> letter.subject().contains(reference))
                        .hasSize(1));
    }

    @Test
    void theFormCanBeFilledInWithTheKeyboardAlone() {
        var page = chromium.desk(chain.address() + "/anmal");
        focus(page, "securityClassified");
        page.keyboard().press("Enter");
        focus(page, "category");
        page.keyboard().press("Space");
        focus(page, "description");
        page.keyboard().type("Skrivet med tangentbordet.");
        focusSubmit(page);
        page.keyboard().press("Enter");

        page.waitForURL(Pattern.compile(".*/anmal/kvitto/.*"));
        assertThat(page.locator("main").innerText()).containsPattern(REFERENCE);
    }

    @Test
    void whatIsWrongIsToldInASummaryAndWhatWasTypedIsKept() {
        var page = chromium.phone(chain.address() + "/anmal");
        answer(page, "Nej");
        page.locator("[name=description]").fill("Det här ska finnas kvar.");
        page.locator("[name=email]").fill("inte en adress");
        submit(page);

        assertThat(page.locator(".govuk-error-summary")).isVisible();
        assertThat(page.locator("[name=description]")).hasValue("Det här ska finnas kvar.");
        assertThat(page.locator("[name=email]")).hasValue("inte en adress");
        picture(page, "anmal-fel-telefon");
    }

    @Test
    void aDoubleClickAndAReloadMakeOneIncident() {
        var before = incidents();
        var page = chromium.desk(chain.address() + "/anmal");
        answer(page, "Nej");
        page.locator("[name=category]").first().check();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Skicka anmälan"))
                .dblclick();
        page.waitForURL(Pattern.compile(".*/anmal/kvitto/.*"));
        page.reload();
        var incident = page.url().substring(page.url().lastIndexOf('/') + 1);

        chain.office().awaitCase(incident);
        // What is reported later is assessed later: a second incident would be among the cases by now.
        var next = chain.office().report(Reports.nearlyNothing());
        chain.office().awaitCase(next);
        var since = incidents();
        since.removeAll(before);
        assertThat(since).containsExactlyInAnyOrder(incident, next);
    }

    @Test
    void whoeverSaysThatSecurityIsConcernedIsToldWhomToCallAndHasNowhereToWrite() {
        var page = chromium.phone(chain.address() + "/anmal");
        answer(page, "Ja");

        assertThat(page).hasTitle(Pattern.compile("Ring säkerhetsskyddschefen.*"));
        assertThat(page.locator("main a[href^='tel:']").first()).isVisible();
        assertThat(page.locator("main textarea, main input:not([type=hidden])")).hasCount(0);
        picture(page, "sakerhetsskydd-telefon");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Skicka utan uppgifter"))
                .click();

        assertThat(page.locator("main").innerText()).containsPattern(REFERENCE).contains("Ring nu");
        picture(page, "sakerhetsskydd-kvitto-telefon");
        chain.office().awaitCase(page.url().substring(page.url().lastIndexOf('/') + 1));
    }

    @Test
    void whoeverDoesNotKnowWhetherSecurityIsConcernedMayWriteAndIsWarned() {
        var page = chromium.phone(chain.address() + "/anmal");
        answer(page, "Vet inte");

        assertThat(page.locator("main")).containsText("stora drag");
        assertThat(page.locator("[name=description]")).isVisible();
        picture(page, "anmal-vet-inte-telefon");
    }

    private Set<String> incidents() {
        return chain.office().cases().stream()
                .map(one -> one.path("id").asString())
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void everyPageKeepsToTheAccessibilityGuidelinesAndFitsAPhone() {
        var incident = chain.office().report(Reports.aMisdirectedLetter());
        chain.office().awaitDeliveries(incident);

        var unknown = chromium.withScript(chain.address() + "/");
        for (var path : List.of(
                "/",
                "/anmal",
                "/anmal?securityClassified=NO",
                "/anmal?securityClassified=UNKNOWN",
                "/anmal?securityClassified=YES",
                "/anmal/kvitto/" + incident,
                "/anmal/kvitto/" + chain.office().report(Reports.somethingThatConcernsSecurity()),
                "/logga-in",
                "/inloggning-misslyckades")) {
            look(unknown, path, path.replaceAll("[^a-zA-Z/-]", "-"));
        }
        var dpo = chromium.signedIn(chain.address(), "dpo");
        for (var path : List.of(
                "/", "/arenden", "/arenden/" + incident, "/arenden/" + incident + "/ord", "/rapport", "/finns-inte")) {
            look(dpo, path, "inloggad" + path.replace(incident, "ett"));
        }
        look(chromium.signedIn(chain.address(), "anstalld"), "/arenden", "nekad");
    }

    private void look(Page page, String path, String name) {
        page.setViewportSize(1280, 900);
        page.navigate(chain.address() + path);
        picture(page, "skarm" + name.replace('/', '-'));
        var broken = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(broken)
                .as(path)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
        page.setViewportSize(320, 700);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + path)
                .isLessThanOrEqualTo(320);
        picture(page, "telefon" + name.replace('/', '-'));
    }

    private static void answer(Page page, String answer) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(answer).setExact(true))
                .click();
    }

    private static void submit(Page page) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Skicka anmälan"))
                .click();
    }

    private static void focus(Page page, String name) {
        for (int presses = 0; presses < 60; presses++) {
            page.keyboard().press("Tab");
            if (page.locator("[name=" + name + "]:focus").count() > 0) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach the field " + name);
    }

    private static void focusSubmit(Page page) {
        for (int presses = 0; presses < 60; presses++) {
            page.keyboard().press("Tab");
            if (page.locator("button:focus").count() > 0) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach the button");
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
