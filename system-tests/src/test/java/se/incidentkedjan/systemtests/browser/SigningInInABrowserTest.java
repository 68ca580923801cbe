package se.incidentkedjan.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Reports;
import se.incidentkedjan.systemtests.chain.SharedChain;

@ExtendWith(SharedChain.class)
class SigningInInABrowserTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private final Chain chain;

    SigningInInABrowserTest(Chain chain) {
        this.chain = chain;
    }

    @Test
    void theDpoSignsInSeesTheCasesSignsOutAndIsAskedToSignInAgain() {
        var incident = chain.office().report(Reports.aMisdirectedLetter());
        chain.office().awaitCase(incident);

        var page = CHROMIUM.desk(chain.address() + "/arenden");
        assertThat(page).hasURL(Pattern.compile(literally(chain.signInAddress()) + "/login"));
        var before = session(page).value;
        Chromium.signIn(page, "dpo");

        assertThat(page).hasURL(Pattern.compile(literally(chain.address()) + "/arenden(\\?.*)?"));
        assertThat(page.locator("a[href='/arenden/" + incident + "']").first()).isVisible();
        var cookie = session(page);
        assertThat(cookie.value).isNotEqualTo(before);
        assertThat(cookie.secure).isTrue();
        assertThat(cookie.httpOnly).isTrue();
        assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
        assertThat(cookie.path).isEqualTo("/");
        assertThat(cookie.domain).isEqualTo("localhost");

        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Logga ut"))
                .click();
        assertThat(page).hasURL(chain.address() + "/");
        assertThat(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Logga in"))
                        .first())
                .isVisible();
        page.navigate(chain.address() + "/arenden");
        assertThat(page.getByLabel("Lösenord")).isVisible();
    }

    @Test
    void aWrongPasswordIsToldAndOpensNothing() {
        var page = CHROMIUM.phone(chain.address() + "/logga-in");
        page.getByLabel("E-postadress").fill("dpo@kommun.example");
        page.getByLabel("Lösenord").fill("fel");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Logga in"))
                .click();

        assertThat(page.locator(".govuk-error-summary")).containsText("Namnet eller lösenordet är fel");
        page.navigate(chain.address() + "/arenden");
        assertThat(page.getByLabel("Lösenord")).isVisible();
    }

    /** The browser reads the pattern, and does not know how Java quotes. */
    private static String literally(String address) {
        return address.replace(".", "\\.");
    }

    private static Cookie session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("__Host-session"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "there is no session: " + page.context().cookies()));
    }
}
