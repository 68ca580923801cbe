package se.incidentkedjan.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Reports;
import se.incidentkedjan.systemtests.chain.SharedChain;

/** Saying that one has it: at night, on a phone, from the mail. */
@ExtendWith(SharedChain.class)
class AcknowledgingInABrowserTest {

    private static final Pattern LINK = Pattern.compile("https?://\\S+(/kvittera\\?k=[A-Za-z0-9_-]+)");

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private final Chain chain;

    AcknowledgingInABrowserTest(Chain chain) {
        this.chain = chain;
    }

    @Test
    void onePressBehindTheLinkOfTheMailIsEnoughAndOpeningItSaysNothing() {
        var incident = aCase();
        var link = chain.address() + linkToTheDpo(incident);
        var phone = CHROMIUM.phone(link);
        assertThat(phone.locator("h1")).containsText("Har du det?");
        assertThat(phone.locator("main")).not().containsText(Reports.SECRET);
        CHROMIUM.phone(link).close();
        assertThat(whoHasTheStepOfTheDpo(incident)).as("after looking twice").isEmpty();

        press(phone, "Ja, jag har det");

        assertThat(phone.locator("h1")).containsText("Du har det");
        assertThat(phone.locator("main")).containsText("Dataskyddsombudet");
        assertThat(whoHasTheStepOfTheDpo(incident)).isEqualTo("Dataskyddsombudet");
        var dpo = CHROMIUM.signedInWithoutScript(chain.address(), "dpo");
        dpo.navigate(chain.address() + "/arenden/" + incident);
        assertThat(dpo.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("De som ska nås")))
                .containsText("Dataskyddsombudet, ");
        assertThat(dpo.getByText("Jag har det som dataskyddsombud")).hasCount(0);
    }

    @Test
    void onThePageOfTheCaseItIsOnePressToo() {
        var incident = aCase();
        linkToTheDpo(incident);
        var dpo = CHROMIUM.signedInWithoutScript(chain.address(), "dpo");
        dpo.navigate(chain.address() + "/arenden/" + incident);

        dpo.getByText("Jag har det som dataskyddsombud").first().click();

        assertThat(dpo).hasURL(Pattern.compile("/arenden/" + incident + "#vem$"));
        assertThat(dpo.getByText("Jag har det som dataskyddsombud")).hasCount(0);
        assertThat(whoHasTheStepOfTheDpo(incident)).isEqualTo("Dataskyddsombudet");
    }

    @Test
    void whatSomeoneHasIsHandedOverOnThePageOfTheMessages() {
        var incident = aCase();
        linkToTheDpo(incident);
        var dpo = CHROMIUM.signedIn(chain.address(), "dpo");
        dpo.navigate(chain.address() + "/arenden/" + incident);
        dpo.getByText("Alla meddelanden om ärendet").click();
        press(dpo, "Jag har det");
        assertThat(dpo).hasURL(Pattern.compile("/meddelanden\\?arende=" + incident));
        assertThat(dpo.locator("main")).containsText("inloggad");
        try (var look = new Look(dpo, Round.MESSAGES)) {
            look.here("meddelanden");
        }

        dpo.getByText("Lämna över till någon annan").first().click();
        press(dpo, "Lämna över");

        assertThat(dpo.locator("main")).containsText("Har haft det");
        assertThat(whoHasTheStepOfTheDpo(incident)).isEmpty();
    }

    @Test
    void thePagesBehindTheLinkCanBeReadAndUsedByAll() {
        var incident = aCase();
        var link = chain.address() + linkToTheDpo(incident);
        var page = CHROMIUM.withScript(link);
        try (var look = new Look(page, Round.LINKS)) {
            look.at(link, "kvittera");
            look.keep("kvittera");
            press(page, "Ja, jag har det");
            look.here("kvitterat");
            look.at(chain.address() + "/kvittera?k=abc", "kvittera-trasig");
        }
    }

    private String aCase() {
        var incident = chain.office().report(Reports.whatBothAuthoritiesMustKnow());
        chain.office().awaitDeliveries(incident);
        return incident;
    }

    /** What the link of the mail leads to, on whatever host. */
    private String linkToTheDpo(String incident) {
        return chain.postBox().of("dpo").stream()
                .filter(letter -> letter.text().contains(incident))
                .map(letter -> LINK.matcher(letter.text()))
                .filter(found -> found.find())
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private String whoHasTheStepOfTheDpo(String incident) {
        return chain.office().deliveries(incident).stream()
                .filter(delivery -> delivery.path("role").asString().equals("DPO"))
                .map(delivery -> delivery.path("acknowledgedBy").asString(""))
                .findFirst()
                .orElseThrow();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
    }
}
