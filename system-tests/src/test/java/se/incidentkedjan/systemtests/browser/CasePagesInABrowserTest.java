package se.incidentkedjan.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Year;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Reports;
import se.incidentkedjan.systemtests.chain.SharedChain;

/** Every page that work on a case needs, looked at. Pictures lie in {@code target/screenshots} afterwards. */
@ExtendWith(SharedChain.class)
class CasePagesInABrowserTest {

    private static final String IMY = "plikt=IMY_NOTIFICATION&for=socialnamnden";

    private static final Map<String, Page> SIGNED_IN = new HashMap<>();

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private final Chain chain;

    CasePagesInABrowserTest(Chain chain) {
        this.chain = chain;
    }

    @AfterAll
    static void signOut() {
        SIGNED_IN.clear();
    }

    @Test
    void everyPageOfACaseCanBeReadAndUsedByAll() {
        var incident = aCaseThatIsWorkedOn();
        var page = signedIn("dpo");
        try (var look = new Look(page, Round.CASE)) {
            var one = chain.address() + "/arenden/" + incident;

            look.at(one, "arende");
            look.keep("arende");
            look.onPaper("arende");
            look.at(one + "/historik", "historik");
            look.at(one + "/arbete/uppgifter", "uppgifter");
            look.keep("uppgifter");
            look.at(one + "/arbete/skickat?" + IMY, "skickat");
            look.keep("skickat");
            for (var form : List.of(
                    "tider",
                    "tilldela",
                    "avfarda",
                    "oppna",
                    "sla-ihop",
                    "namnd",
                    "atgard",
                    "lamna-over?nr=1",
                    "orsak",
                    "koppla")) {
                look.at(one + "/arbete/" + form, form);
            }
            look.at(one + "/rad?" + IMY, "rad");
            look.at(one + "/diarium", "diarium");
            look.at(one + "/gallringsstopp", "gallringsstopp");
            look.at(one + "/ord", "ord");
            look.at(one + "/utlamnande", "utlamnande");
            look.keep("utlamnande");
        }
    }

    @Test
    void everyPaperOfACaseCanBeReadAndPrinted() {
        var incident = aCaseThatIsWorkedOn();
        var page = signedIn("ciso");
        try (var look = new Look(page, Round.PAPERS)) {
            var one = chain.address() + "/arenden/" + incident;

            look.at(one + "/utkast/IMY_NOTIFICATION", "utkast");
            look.keep("utkast");
            look.onPaper("utkast");
            for (var draft : List.of("NIS2_EARLY_WARNING", "NIS2_NOTIFICATION", "NIS2_FINAL_REPORT")) {
                look.at(one + "/utkast/" + draft, draft);
            }
            look.at(one + "/utkast/INFORM_DATA_SUBJECTS", "utkast-saknas");
            look.at(one + "/beslutsblad/NIS2_EARLY_WARNING", "beslutsblad");
            look.keep("beslutsblad");
            look.onPaper("beslutsblad");
            var hash = page.getByLabel("Kontrollsumma").inputValue();
            look.at(chain.address() + "/beslutsblad/kontrollera?hash=" + hash.replaceAll("\\s", ""), "kontrollera");
            look.at(one + "/beslut?plikt=IMY_NOTIFICATION&for=socialnamnden", "beslut");
            look.at(chain.address() + "/register", "register");
            look.keep("register");
            look.onPaper("register");
            look.at(
                    chain.address() + "/register/arslista?for=socialnamnden&ar="
                            + Year.now(ZoneId.of("Europe/Stockholm")),
                    "arslista");
            look.onPaper("arslista");
        }
    }

    @Test
    void whoIsOnCallCanBeReadAndPrinted() {
        var page = signedIn("ciso");
        try (var look = new Look(page, Round.ON_CALL)) {
            look.at(chain.address() + "/jour", "jour");
            look.keep("jour");
            look.onPaper("jour");
            look.at(chain.address() + "/jour?vidDate=i+morgon&vidTime=12.00", "jour-fel");
            look.at(chain.address() + "/jour/tackning", "tackning");
            look.keep("tackning");
            look.onPaper("tackning");
            look.at(chain.address() + "/halsa", "halsa");
            look.keep("halsa");
            look.at(chain.address() + "/kanaler", "kanaler");
            look.keep("kanaler");
            look.at(chain.address() + "/meddelanden/mallar", "mallar");
            look.keep("mallar");
        }
    }

    @Test
    void listsAndRulesCanBeReadAndUsedByAll() {
        aCaseThatIsWorkedOn();
        var classified = chain.office().report(Reports.somethingThatConcernsSecurity());
        chain.office().awaitCase(classified);
        var page = signedIn("dpo");
        try (var look = new Look(page, Round.LISTS)) {
            look.at(chain.address() + "/arenden?vy=ALL&kategori=MISDIRECTED", "arenden");
            look.at(chain.address() + "/arenden?vy=ALL", "arenden");
            look.keep("arenden");
            look.at(chain.address() + "/regler", "regler");
            look.at(chain.address() + "/gallring", "gallring");
            look.at(chain.address() + "/arenden/" + classified, "sakerhetsskydd");
            look.keep("sakerhetsskydd");
            look.at(chain.address() + "/arenden/" + classified + "/arbete/uppgifter", "sakerhetsskydd-uppgifter");
            look.at(chain.address() + "/arenden/" + classified + "/bryt-glaset", "bryt-glaset");
            page.navigate(chain.address() + "/regler/repetition");
            rehearse(page);
            look.here("repetition");
            look.keep("repetition");
        }
    }

    /** With other rules, so that there is something to see. */
    private static void rehearse(Page page) {
        var rules = page.locator("[name=regler]");
        rules.fill(rules.inputValue().replace("severity: SEVERE", "severity: LOW"));
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Pröva reglerna"))
                .click();
        assertThat(page.locator("main")).containsText("Incidenter som skulle få ett annat utfall");
    }

    private Page signedIn(String id) {
        return SIGNED_IN.computeIfAbsent(id, who -> CHROMIUM.signedIn(chain.address(), who));
    }

    private String aCaseThatIsWorkedOn() {
        var office = chain.office();
        var incident = office.report(Reports.whatBothAuthoritiesMustKnow());
        office.awaitCase(incident);
        for (var action : List.of("""
                {"action": "file", "duty": "NIS2_EARLY_WARNING", "receipt": "CERT-2026-1"}""", """
                {"action": "add-measure", "what": "Byt mottagarlistan", "owner": "Enhetschefen", "due": "2099-12-01"}""", """
                {"action": "explain", "cause": "MISTAKE", "description": "Listan var gammal", "lessons": "Gallra listor"}""")) {
            var answer = office.post("/api/cases/" + incident + "/actions", action);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
        return incident;
    }

    @Test
    void whatCannotBeDoneIsToldFirstAndLeadsToWhatCan() {
        var incident = aCaseThatIsWorkedOn();
        var page = signedIn("dpo");
        try (var look = new Look(page, Round.REFUSALS)) {
            page.navigate(chain.address() + "/arenden/" + incident);
            press(page, "Börja arbeta");
            press(page, "Skadan är stoppad");
            press(page, "Avsluta");

            assertThat(page).hasTitle(Pattern.compile("Fel: .*"));
            assertThat(page.locator(".govuk-error-summary")).isFocused();
            look.here("nekat");
            look.keep("nekat");
            page.locator(".govuk-error-summary a").click();
            assertThat(page).hasURL(Pattern.compile(".*/arenden/" + incident + "#skyldigheter"));

            page.navigate(chain.address() + "/arenden/" + incident + "/rad?" + IMY);
            press(page, "Spara rådet");
            assertThat(page.locator(".govuk-error-summary")).isFocused();
            look.here("rad-fel");
            look.keep("rad-fel");
            page.locator(".govuk-error-summary a").first().click();
            assertThat(page.locator("[name=rad]").first()).isFocused();

            page.navigate(chain.address() + "/arenden/" + incident + "/arbete/tider");
            var other = chain.office().post("/api/cases/" + incident + "/actions", """
                    {"action": "assess", "facts": {"malicious": "NO"}}""");
            assertThat(other.status()).as(other.body()).isEqualTo(200);
            page.locator("[name=vilken]").selectOption("OCCURRED_FROM");
            page.getByLabel("Datum").fill("2026-10-25");
            page.getByLabel("Klockslag").fill("02.30");
            page.getByLabel("Varför är det den tiden?").fill("Det står i loggen.");
            press(page, "Spara tidpunkten");
            look.here("tva-timmar");
            page.getByLabel("Den första, sommartid").check();
            press(page, "Spara tidpunkten");
            assertThat(page.locator(".govuk-error-summary")).containsText("Någon annan har ändrat ärendet");
            look.here("krock");
            look.keep("krock");
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
