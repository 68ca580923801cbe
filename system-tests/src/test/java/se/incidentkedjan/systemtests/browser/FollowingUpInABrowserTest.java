package se.incidentkedjan.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Patience;
import se.incidentkedjan.systemtests.chain.SharedChain;

/** What comes after a report is as easy to use for everyone as the form is. */
@ExtendWith(SharedChain.class)
class FollowingUpInABrowserTest {

    private static final Pattern LINK = Pattern.compile("(/anmal/lank/[^\\s>\"]+)");

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private final Chain chain;

    FollowingUpInABrowserTest(Chain chain) {
        this.chain = chain;
    }

    private record Sent(String incident, String reference, String code) {}

    /** Reports in the form, and looks at the receipt. */
    private Sent report(Page page, Look look, String name, String language) {
        page.navigate(chain.address()
                + "/anmal?category=MISDIRECTED&securityClassified=NO&personalData.involved=UNKNOWN" + language);
        page.locator("[name=description]").fill("Ett brev kom fel.");
        page.locator("[name=email]").fill("anstalld@kommun.example");
        page.locator("main form[method=post] button[type=submit]").last().click();
        page.waitForURL(Pattern.compile(".*/anmal/kvitto/.*"));
        look.here(name + "-kvitto");
        var sent = new Sent(
                page.url().replaceAll(".*/kvitto/|[?].*", ""),
                page.locator(".ik-panel__value").innerText(),
                page.locator(".ik-secret").innerText());
        chain.office().awaitCase(sent.incident());
        return sent;
    }

    private void ask(String incident) {
        var dpo = CHROMIUM.signedIn(chain.address(), "dpo");
        dpo.navigate(chain.address() + "/arenden/" + incident + "/ord");
        dpo.locator("[name=fraga]").fill("Vilken dag var det?");
        dpo.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Skicka frågan"))
                .click();
    }

    @Test
    void everythingThatComesAfterAReportKeepsToTheGuidelinesInBothLanguages() {
        var page = CHROMIUM.withScript(chain.address() + "/anmal");
        try (var look = new Look(page, Round.FOLLOW_UP)) {
            for (var language : List.of("", "&lang=en")) {
                var name = language.isEmpty() ? "anmal" : "report";
                var status = chain.address() + "/anmal/status?x=" + language;
                var sent = report(page, look, name, language);
                ask(sent.incident());

                look.at(status, name + "-status-fraga");
                look.sent(name + "-status-tomt", form -> {});
                look.sent(name + "-status-fel", form -> typed(form, sent.reference(), "AAAA-BBBB-CCCC"));
                look.sent(name + "-status", form -> typed(form, sent.reference(), sent.code()));
                page.locator("[name=text]").fill("I fredags, till 811218-9876.");
                press(page, "main form:has([name=text]) button[type=submit]");
                look.here(name + "-status-besvarad");
                page.locator("[name=filer]")
                        .setInputFiles(
                                new FilePayload("kuvert.txt", "text/plain", "Bild".getBytes(StandardCharsets.UTF_8)));
                press(page, "main form:has([name=filer]) button[type=submit]");
                look.here(name + "-status-med-fil");
                look.keep(name + "-status");
                look.at(chain.address() + linkTo(sent.incident()) + "?x=" + language, name + "-status");
                look.at(chain.address() + "/anmal/lank/" + UUID.randomUUID() + ".x?x=" + language, name + "-lank-fel");
            }
        }
    }

    @Test
    void whateverSignsSomebodyWritesComeBackAsTheyWroteThemAndAreNeverRead() {
        var odd = "Åsa Ödla Ærø ŁÓDŹ e\u0301 \u00e9 — «citat» “quote” ‰ €\n"
                + "עברית العربية \u202eomvänt\u202c 中文 テスト 한국어 Ελληνικά Русский\n"
                + "👩‍💻 🇸🇪 👨‍👩‍👧‍👦 \ud83e\udd26\ud83c\udffc ﷺ \u200bnollbredd\u00adbindestreck\n"
                + "<script>document.title='hm'</script> <b>fet</b> &amp; &lt; %3Cb%3E {{7*7}} ${7*7} [[${1}]] ' \" \\ \tslut";
        var page = CHROMIUM.phone(
                chain.address() + "/anmal?category=MISDIRECTED&securityClassified=NO&personalData.involved=UNKNOWN");
        page.locator("[name=description]").fill(odd);
        page.locator("main form[method=post] button[type=submit]").last().click();
        page.waitForURL(Pattern.compile(".*/anmal/kvitto/.*"));
        var incident = page.url().replaceAll(".*/kvitto/|[?].*", "");
        chain.office().awaitCase(incident);

        var dpo = CHROMIUM.signedIn(chain.address(), "dpo");
        dpo.navigate(chain.address() + "/arenden/" + incident + "/ord");
        assertThat(dpo.locator(".ik-words").first().textContent()).isEqualTo(odd);
        assertThat(dpo.locator(".ik-words *").count()).isZero();
        assertThat(dpo.title()).isNotEqualTo("hm");
    }

    private static void typed(Page form, String reference, String code) {
        form.locator("[name=nummer]").fill(reference);
        form.locator("[name=kod]").fill(code);
    }

    private static void press(Page page, String button) {
        page.locator(button).last().click();
    }

    private String linkTo(String incident) {
        return Patience.soon()
                .until(
                        () -> chain.postBox().of("anstalld").stream()
                                .map(letter -> LINK.matcher(letter.text()))
                                .filter(found -> found.find() && found.group(1).contains(incident))
                                .map(found -> found.group(1))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }
}
