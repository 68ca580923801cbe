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
import com.microsoft.playwright.options.Media;
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

    /** The width of a page of A4 paper in pixels of the style sheet, with the browser's usual margins. */
    private static final int A4 = 718;

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
    @ValueSource(strings = {"/form", "/parts", "/tables", "/finns-inte"})
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

    /** 600 is a window of 1200 pixels at 200 per cent. */
    @ParameterizedTest
    @ValueSource(ints = {320, 600, 768, 1024, 1199, 1200, 1600})
    void noColumnOfATableIsCutAtAnyWidth(int width) {
        try (Page page = open("/tables", width)) {
            picture(page, "/tables", String.valueOf(width));
            assertThat(tablesThatAreCut(page)).isEmpty();
        }
    }

    @Test
    void noColumnOfATableIsCutOnPaper() {
        try (Page page = open("/tables", A4)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            picture(page, "/tables", "paper");
            assertThat(tablesThatAreCut(page)).isEmpty();
        }
    }

    @Test
    void aRowThatHasBecomeABlockSaysWhatEachValueIsAndIsStillARow() {
        try (Page page = open("/tables", 320)) {
            var first = page.locator("tbody tr").first();
            assertThat(first.locator("td").first().evaluate("cell => getComputedStyle(cell, '::before').content"))
                    .isEqualTo("\"Allvar\"");
            assertThat(page.locator("table").first().ariaSnapshot())
                    .contains("table \"Ärenden\"", "rowheader \"2026-000123\"", "cell");
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

    private static List<?> tablesThatAreCut(Page page) {
        return (List<?>) page.evaluate("""
                [...document.querySelectorAll('.ik-scroll')]
                  .filter(one => one.scrollWidth > one.clientWidth)
                  .map(one => one.getAttribute('aria-label') + ' ' + one.scrollWidth + ' > ' + one.clientWidth)""");
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
