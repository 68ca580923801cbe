package se.incidentkedjan.systemtests.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The browser of the machine, without a window; open while the tests of a class run. */
final class Chromium implements BeforeAllCallback, AfterAllCallback {

    private static final Path PROGRAM =
            Path.of(System.getenv().getOrDefault("INCIDENTKEDJAN_CHROMIUM", "/usr/bin/chromium"));

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    /** Opens it; where there is none the tests are not run, and say so. */
    @Override
    public void beforeAll(ExtensionContext context) {
        assumeTrue(Files.isExecutable(PROGRAM), "NOT RUN: there is no browser at " + PROGRAM);
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private BrowserContext context(NewContextOptions options) {
        return Objects.requireNonNull(browser, "the browser is open while tests run")
                .newContext(options);
    }

    /** A page as wide as a phone, without script: everything must work without it. */
    Page phone(String address) {
        return page(address, 360, 740);
    }

    /** A page as wide as a desk. */
    Page desk(String address) {
        return page(address, 1280, 900);
    }

    private Page page(String address, int width, int height) {
        var page = context(new NewContextOptions()
                        .setViewportSize(width, height)
                        .setJavaScriptEnabled(false)
                        .setLocale("sv-SE"))
                .newPage();
        page.navigate(address);
        return page;
    }

    /** The same page with script, which only the accessibility checker needs. */
    Page withScript(String address) {
        var page = context(new NewContextOptions().setLocale("sv-SE").setBypassCSP(true))
                .newPage();
        page.navigate(address);
        return page;
    }

    /** The same for one of the example people, who has signed in. {@code id} is what stands before the @. */
    Page signedIn(String address, String id) {
        var page = withScript(address + "/logga-in");
        signIn(page, id);
        return page;
    }

    /** The same for one who has signed in where scripts are not run, at a desk. */
    Page signedInWithoutScript(String address, String id) {
        var page = desk(address + "/logga-in");
        signIn(page, id);
        return page;
    }

    /** Fills in the page of the sign-in server. */
    static void signIn(Page page, String id) {
        page.getByLabel("E-postadress").fill(id + "@kommun.example");
        page.getByLabel("Lösenord").fill(id);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logga in"))
                .click();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
