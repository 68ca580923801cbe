package se.incidentkedjan.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Patience;
import se.incidentkedjan.systemtests.chain.Reports;
import se.incidentkedjan.systemtests.chain.SharedChain;

/** Pictures of the pages lie in {@code target/screenshots} afterwards. */
@ExtendWith(SharedChain.class)
class ReportingInABrowserTest {

    private static final Pattern REFERENCE = Pattern.compile("\\d{4}-\\d{6}");

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private final Chain chain;

    ReportingInABrowserTest(Chain chain) {
        this.chain = chain;
    }

    @Test
    void aReportOnAPhoneWithoutScriptTakesAFewTapsAndGivesAReceiptAndAMailWithTheSameReference() {
        var page = CHROMIUM.phone(chain.address() + "/anmal");
        picture(page, "anmal-1-vad-har-hant");
        page.getByText("Skickat till fel mottagare").click();
        page.getByText("Vad är säkerhetsskydd?").click();
        assertThat(page.getByText("Svara nej då")).isVisible();
        picture(page, "anmal-2-sakerhet");
        answer(page, "Nej");
        picture(page, "anmal-3-personer");
        answer(page, "Ja");
        page.getByLabel("Hälsa, sjukdom eller vård").check();
        picture(page, "anmal-4-vad-star-det");
        answer(page, "Fortsätt");
        answer(page, "Vet inte");
        page.locator("[name=description]").fill("Ett brev hamnade fel.");
        page.locator("[name=email]").fill("revisor@kommun.example");
        picture(page, "anmal-5-ord");
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
        var page = CHROMIUM.desk(chain.address() + "/anmal");
        for (var question : List.of("category", "securityClassified", "personalData.involved")) {
            focus(page, question);
            page.keyboard().press("Enter");
        }
        focus(page, "personalData.kinds");
        page.keyboard().press("Space");
        focusSubmit(page);
        page.keyboard().press("Enter");
        focus(page, "personalData.groups");
        page.keyboard().press("Space");
        focusSubmit(page);
        page.keyboard().press("Enter");
        focus(page, "description");
        page.keyboard().type("Skrivet med tangentbordet.");
        focusSubmit(page);
        page.keyboard().press("Enter");

        page.waitForURL(Pattern.compile(".*/anmal/kvitto/.*"));
        assertThat(page.locator("main").innerText()).containsPattern(REFERENCE);
    }

    @Test
    void goingBackAndForthNeitherLosesAnAnswerNorAsksTheBrowserToSendAgain() {
        var page = CHROMIUM.phone(chain.address() + "/anmal");
        answer(page, "Ett system är nere eller gör fel");
        answer(page, "Nej");
        answer(page, "Nej");
        page.locator("input[type=text]").fill("3");
        answer(page, "Fortsätt");
        // Whoever goes back has seen where they are; in the middle of a page that comes the browser refuses.
        assertThat(page.locator("h1")).containsText("uppgifter om personer");
        page.goBack();
        assertThat(page.locator("h1")).containsText("Hur många timmar");
        page.goForward();
        page.reload();
        assertThat(page.locator("h1")).containsText("uppgifter om personer");
        page.getByText("Tillbaka").click();
        assertThat(page.locator("h1")).containsText("Hur många timmar");
    }

    @Test
    void whatIsWrongIsToldInASummaryAndWhatWasTypedIsKept() {
        var page = CHROMIUM.phone(words());
        page.locator("[name=description]").fill("Det här ska finnas kvar.");
        page.locator("[name=email]").fill("inte en adress");
        submit(page);

        assertThat(page.locator(".govuk-error-summary")).isVisible();
        assertThat(page.locator("[name=description]")).hasValue("Det här ska finnas kvar.");
        assertThat(page.locator("[name=email]")).hasValue("inte en adress");
        picture(page, "anmal-fel-telefon");
    }

    @Test
    void whatPointsOutAPersonIsShownCrossedOutBeforeItIsSent() {
        var page = CHROMIUM.phone(words());
        page.locator("[name=description]").fill("Brevet till 811218-9876.");
        submit(page);

        assertThat(page.locator("del")).hasText("811218-9876");
        assertThat(page.locator("ins")).hasText("[personnummer]");
        picture(page, "anmal-maskat-telefon");
        answer(page, "Ta bort det och skicka");
        page.waitForURL(Pattern.compile(".*/anmal/kvitto/.*"));
    }

    @Test
    void aDoubleClickAndAReloadMakeOneIncident() {
        var before = incidents();
        var page = CHROMIUM.desk(words());
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Skicka anmälan"))
                .dblclick();
        page.waitForURL(Pattern.compile(".*/anmal/kvitto/.*"));
        page.reload();
        var incident = page.url().replaceAll(".*/kvitto/|[?].*", "");

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
        var page = CHROMIUM.phone(chain.address() + "/anmal");
        answer(page, "Ett system är nere eller gör fel");
        answer(page, "Ja");

        assertThat(page).hasTitle(Pattern.compile("Ring säkerhetsskyddschefen.*"));
        assertThat(page.locator("main a[href^='tel:']").first()).isVisible();
        assertThat(page.locator("main textarea, main input:not([type=hidden])")).hasCount(0);
        picture(page, "sakerhetsskydd-telefon");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Skicka utan uppgifter"))
                .click();

        assertThat(page.locator("main").innerText()).containsPattern(REFERENCE).contains("Ring nu");
        picture(page, "sakerhetsskydd-kvitto-telefon");
        chain.office().awaitCase(page.url().replaceAll(".*/kvitto/|[?].*", ""));
    }

    @Test
    void whoeverDoesNotKnowWhetherSecurityIsConcernedMayWriteAndIsWarned() {
        var page = CHROMIUM.phone(words().replace("securityClassified=NO", "securityClassified=UNKNOWN"));

        assertThat(page.locator("main")).containsText("stora drag");
        assertThat(page.locator("[name=description]")).isVisible();
        picture(page, "anmal-vet-inte-telefon");
    }

    @Test
    void withoutAConnectionNothingIsLostAndItIsSentWhenTheConnectionIsBack() {
        var page = CHROMIUM.withScript(words());
        page.locator("[name=description]").fill("Skrivet i hissen.");
        page.context().setOffline(true);
        submit(page);
        assertThat(page.locator("[data-draft-offline]")).isVisible();
        assertThat(page.locator("[name=description]")).hasValue("Skrivet i hissen.");

        page.context().setOffline(false);

        page.waitForURL(Pattern.compile(".*/anmal/kvitto/.*"));
        page.navigate(chain.address() + "/anmal");
        assertThat(page.locator("[data-draft-waiting]")).isHidden();
    }

    @Test
    void aDraftIsThereAgainOnTheSameDeviceUntilItIsSentOrForgotten() {
        var page = CHROMIUM.withScript(words());
        page.locator("[name=description]").fill("Påbörjat på bussen.");
        page.locator("[name=unit]").selectOption("socialforvaltningen");
        page.navigate(chain.address() + "/anmal");
        page.getByText("Fortsätt på den").click();

        assertThat(page.locator("[name=description]")).hasValue("Påbörjat på bussen.");
        assertThat(page.locator("[name=unit]")).hasValue("socialforvaltningen");
        answer(page, "Ta bort det");
        assertThat(page.locator("[name=description]")).hasValue("");
        page.navigate(chain.address() + "/anmal");
        assertThat(page.locator("[data-draft-waiting]")).isHidden();
    }

    @Test
    void whoeverIsAnonymousIsAskedAndAnswersAndSendsAFileWithNothingButACode() throws IOException {
        var page = CHROMIUM.phone(words().replace("involved=NO", "involved=UNKNOWN"));
        page.locator("[name=description]").fill("Ett brev kom fel.");
        submit(page);
        var incident = page.url().replaceAll(".*/kvitto/|[?].*", "");
        var reference = page.locator(".ik-panel__value").innerText();
        var code = page.locator(".ik-secret").innerText();
        picture(page, "kvitto-med-kod-telefon");
        chain.office().awaitCase(incident);

        var dpo = CHROMIUM.signedIn(chain.address(), "dpo");
        dpo.navigate(chain.address() + "/arenden/" + incident + "/ord");
        dpo.locator("[name=fraga]").fill("Vilken dag var det?");
        dpo.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Skicka frågan"))
                .click();
        assertThat(dpo.locator("main")).containsText("Vilken dag var det?");

        page.navigate(chain.address() + "/anmal/status");
        page.locator("[name=nummer]").fill(reference);
        page.locator("[name=kod]").fill(code.toLowerCase(Locale.ROOT).replace("-", " "));
        answer(page, "Visa");
        assertThat(page.locator("main")).containsText("Vilken dag var det?");
        page.locator("[name=text]").fill("I fredags.");
        answer(page, "Skicka");
        assertThat(page.locator("main")).containsText("Tack, det är sparat");
        page.locator("[name=filer]")
                .setInputFiles(new FilePayload("kuvert.txt", "text/plain", "Bild".getBytes(StandardCharsets.UTF_8)));
        answer(page, "Skicka filerna");
        assertThat(page.locator("main")).containsText("kuvert.txt");
        picture(page, "status-telefon");

        dpo.reload();
        assertThat(dpo.locator("main")).containsText("I fredags.");
        var download = dpo.waitForDownload(() -> dpo.getByText("kuvert.txt").click());
        assertThat(download.suggestedFilename()).isEqualTo("kuvert.txt");
        assertThat(Files.readString(download.path())).isEqualTo("Bild");
        picture(dpo, "ord-med-fraga");
    }

    @Test
    void filesGoWithTheReportWithoutScriptAndTheReceiptSaysWhichDidNotComeAlong() throws IOException {
        var page = CHROMIUM.phone(words().replace("involved=NO", "involved=UNKNOWN"));
        page.locator("[name=description]").fill("Brevet till 811218-9876 kom fel.");
        page.locator("[name=filer]").setInputFiles(file("kuvert på hallgolvet.txt", "Bild"));
        submit(page);
        assertThat(page.locator("main")).containsText("Filerna följde inte med");
        picture(page, "anmal-filer-igen-telefon");
        page.locator("[name=filer]")
                .setInputFiles(new FilePayload[] {file("kuvert på hallgolvet.txt", "Bild"), file("tom.txt", "")});
        answer(page, "Ta bort det och skicka");
        page.waitForURL(Pattern.compile(".*/anmal/kvitto/.*"));

        assertThat(page.locator("main")).containsText("Alla filer kom inte med");
        assertThat(page.locator("main")).containsText("tom.txt: Filen är tom");
        assertThat(page.locator("main li")
                        .getByText("kuvert på hallgolvet.txt", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.url()).doesNotContain("kuvert");
        picture(page, "kvitto-med-filer-telefon");
        var incident = page.url().replaceAll(".*/kvitto/|[?].*", "");
        chain.office().awaitCase(incident);
        var dpo = CHROMIUM.signedIn(chain.address(), "dpo");
        dpo.navigate(chain.address() + "/arenden/" + incident + "/ord");
        var download = dpo.waitForDownload(
                () -> dpo.getByText("kuvert på hallgolvet.txt").click());
        assertThat(Files.readString(download.path())).isEqualTo("Bild");
    }

    @Test
    void withScriptFilesGoWithTheReportOnceTheConnectionIsBackAndLieInNoDraft() {
        var page = CHROMIUM.withScript(words());
        page.locator("[name=description]").fill("Skrivet i hissen, med bild.");
        page.locator("[name=filer]").setInputFiles(file("hiss.txt", "x".repeat(3_000_000)));
        page.context().setOffline(true);
        submit(page);
        assertThat(page.locator("[data-draft-offline]")).isVisible();
        assertThat((String) page.evaluate("JSON.stringify(localStorage)"))
                .contains("Skrivet i hissen")
                .doesNotContain("hiss.txt");

        page.context().setOffline(false);

        page.waitForURL(Pattern.compile(".*/anmal/kvitto/.*"));
        assertThat(page.locator("main")).containsText("hiss.txt");
        assertThat(page.locator("main")).not().containsText("Alla filer kom inte med");
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theFormKeepsToTheGuidelinesOnEveryPageInEveryStateAndBothLanguages() {
        try (var look = new Look(CHROMIUM.withScript(chain.address() + "/anmal"), Round.FORM)) {
            for (var language : List.of("", "&lang=en")) {
                var name = language.isEmpty() ? "anmal" : "report";
                var start = chain.address() + "/anmal?x=" + language;
                look.at(start, name + "-1");
                look.at(start + "&category=OUTAGE", name + "-2");
                look.at(start + "&category=OUTAGE&securityClassified=NO", name + "-3-ett-tryck");
                var hours = start + "&category=OUTAGE&securityClassified=NO&operations.seriousInjury=NO";
                look.at(hours, name + "-4-antal");
                look.at(hours + "&fraga=operations.activityLimitedHours", name + "-4-antal-fel");
                var several = start + "&category=MISDIRECTED&securityClassified=NO&personalData.involved=YES";
                look.at(several, name + "-4-flera");
                look.at(several + "&fraga=personalData.kinds", name + "-4-flera-fel");
                look.at(words() + language, name + "-5-ord");
                look.sent(
                        name + "-5-ord-fel",
                        page -> page.locator("[name=email]").fill("x"));
                look.at(words() + language, name + "-5-ord");
                look.sent(
                        name + "-5-maskat",
                        page -> page.locator("[name=description]").fill("Till 811218-9876"));
                look.at(
                        words().replace("securityClassified=NO", "securityClassified=UNKNOWN") + language,
                        name + "-5-ord");
                look.at(words().replace("securityClassified=NO", "securityClassified=YES") + language, name + "-ring");
            }
        }
    }

    @Test
    void aScreenReaderHearsTheSameAsEveryoneSees() {
        var page = CHROMIUM.phone(chain.address() + "/anmal");
        Golden.aria(page, "anmal-1-vad-har-hant");
        page.getByText("Skickat till fel mottagare").click();
        Golden.aria(page, "anmal-2-sakerhet");
        answer(page, "Nej");
        Golden.aria(page, "anmal-3-personer");
        answer(page, "Ja");
        Golden.aria(page, "anmal-4-vad-star-det");
        answer(page, "Fortsätt");
        Golden.aria(page, "anmal-4-vad-star-det-fel");
        page.getByLabel("Personnummer").check();
        answer(page, "Fortsätt");
        answer(page, "Vet inte");
        Golden.aria(page, "anmal-5-ord");
        page.locator("[name=description]").fill("Till 811218-9876");
        page.locator("[name=email]").fill("x");
        submit(page);
        Golden.aria(page, "anmal-5-ord-fel");
        page.locator("[name=email]").fill("");
        submit(page);
        Golden.aria(page, "anmal-5-maskat");
        answer(page, "Ta bort det och skicka");
        page.waitForURL(Pattern.compile(".*/anmal/kvitto/.*"));
        Golden.aria(page, "kvitto");
    }

    /** The page where words can be written, after the fewest answers. */
    private String words() {
        return chain.address() + "/anmal?category=MISDIRECTED&securityClassified=NO&personalData.involved=NO";
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

        var stated = StatedResult.committed();
        var sightings = stated.begin(Round.SITE);
        var unknown = CHROMIUM.withScript(chain.address() + "/");
        look(unknown, "/", "start", sightings);
        look(unknown, "/anmal", "anmal", sightings);
        look(unknown, "/anmal/kvitto/" + incident, "kvitto", sightings);
        var classified = chain.office().report(Reports.somethingThatConcernsSecurity());
        look(unknown, "/anmal/kvitto/" + classified, "kvitto-sakerhetsskydd", sightings);
        // Of the sign-in, which is another site.
        look(unknown, "/logga-in", "logga-in");
        look(unknown, "/inloggning-misslyckades", "inloggning-misslyckades", sightings);
        var dpo = CHROMIUM.signedIn(chain.address(), "dpo");
        look(dpo, "/", "inloggad-start", sightings);
        look(dpo, "/arenden", "inloggad-arenden", sightings);
        look(dpo, "/arenden/" + incident, "inloggad-arende", sightings);
        look(dpo, "/arenden/" + incident + "/ord", "inloggad-ord", sightings);
        look(dpo, "/lage", "lage", sightings);
        look(dpo, "/rapporter/forhandsgranska", "forhandsgranska", sightings);
        look(dpo, "/finns-inte", "finns-inte", sightings);
        look(CHROMIUM.signedIn(chain.address(), "anstalld"), "/arenden", "nekad", sightings);
        stated.end(sightings);
    }

    @Test
    void theAccessibilityStatementIsItselfAccessibleInBothLanguages() {
        try (var look = new Look(CHROMIUM.withScript(chain.address() + "/"), Round.STATEMENT)) {
            look.at(chain.address() + "/tillganglighet", "redogorelse");
            look.keep("redogorelse");
            look.at(chain.address() + "/tillganglighet?lang=en", "statement");
        }
    }

    /** Briefly: what is found there fails at once. */
    private void look(Page page, String path, String name, Sightings sightings) {
        look(page, path, name);
        sightings.add(name, page.url(), page.locator("html").getAttribute("lang"), true, Set.of());
    }

    private void look(Page page, String path, String name) {
        page.setViewportSize(1280, 900);
        page.navigate(chain.address() + path);
        picture(page, "skarm-" + name);
        var broken = new AxeBuilder(page).withTags(Look.GUIDELINES).analyze().getViolations();
        assertThat(broken)
                .as(path)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
        page.setViewportSize(320, 700);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + path)
                .isLessThanOrEqualTo(320);
        picture(page, "telefon-" + name);
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
            if (page.locator("[name='" + name + "']:focus").count() > 0) {
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
