package se.incidentkedjan.webkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.ForcedColors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pictures of the pages lie in {@code target/screenshots} afterwards. */
@SpringBootTest(classes = ShowcaseApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PagesInABrowserTest {

    private static final Path CHROMIUM =
            Path.of(System.getenv().getOrDefault("INCIDENTKEDJAN_CHROMIUM", "/usr/bin/chromium"));

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void openBrowser() {
        assumeTrue(Files.isExecutable(CHROMIUM), "NOT RUN: there is no browser at " + CHROMIUM);
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
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

    @AfterAll
    static void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/form", "/parts", "/finns-inte"})
    void everyPageKeepsToTheAccessibilityGuidelines(String path) {
        try (Page page = open(path, 1280)) {
            List<Rule> broken = new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                    .analyze()
                    .getViolations();
            assertThat(broken)
                    .extracting(rule ->
                            rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/form", "/parts", "/finns-inte"})
    void aNarrowPhoneNeedsNoSidewaysScrolling(String path) {
        try (Page page = open(path, 320)) {
            picture(page, path, "320");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(320);
        }
    }

    @Test
    void theErrorSummaryHasTheFocusAndLeadsToTheInputByKeyboard() {
        try (Page page = open("/form", 1280)) {
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("fel");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("noticedTime");
        }
    }

    @Test
    void noTextUsesTheForeignTypeface() {
        try (Page page = open("/form", 1280)) {
            Object fonts = page.evaluate(
                    "[...new Set([...document.querySelectorAll('*')].map(e => getComputedStyle(e).fontFamily))].join()");
            assertThat(fonts.toString()).doesNotContain("GDS").contains("system-ui");
        }
    }

    @Test
    void picturesForTheEye() {
        for (String path : List.of("/form", "/parts", "/finns-inte")) {
            try (Page page = open(path, 1280)) {
                picture(page, path, "1280");
                page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
                assertThat(picture(page, path, "forced")).isNotEmpty();
            }
        }
    }

    private Page open(String path, int width) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
        page.navigate("http://localhost:" + port + path);
        return page;
    }

    private static byte[] picture(Page page, String path, String kind) {
        return page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", path.substring(1) + "-" + kind + ".png")));
    }
}
