package se.incidentkedjan.systemtests.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import se.incidentkedjan.systemtests.chain.Reports;

/**
 * Looks at pages as those do who use them: at a desk, on a phone, enlarged, in forced colours, without movement and on paper. Tells at the
 * end all that it has found.
 */
final class Look implements AutoCloseable {

    /** What knows the rules. */
    static final String TOOL = "axe-core";

    /** The sets of rules that every page keeps to. */
    static final List<String> GUIDELINES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /**
     * How wide the windows are that every page fits. Half as wide as a desk is what is left when letters are twice as
     * large.
     */
    static final List<Integer> WIDTHS = List.of(320, 640);

    /** What only programs should read: names of codes, ids of units and systems, and what Java prints. */
    private static final Pattern CODE = Pattern.compile("\\b[A-Z0-9]+(?:_[A-Z0-9]+)+\\b"
            + "|\\bnull\\b|\\bOptional(?:\\[|\\.empty)|\\bundefined\\b|\\$\\{|\\?\\?|\\[\\]|\\bse\\.incidentkedjan\\b"
            + "|\\b[a-z-]*(?:forvaltning|namnd|socialtjanst)[a-z-]*\\b"
            + "|\\b\\d{4}-\\d\\d-\\d\\dT\\d|\\b[A-Z]{4,}\\b");

    /** Abbreviations that people know, and what a rule is called where rules are named. */
    private static final Pattern WORD =
            Pattern.compile("EDPB|ENISA|JSON|KLASSA|CERT|NCSC|MCFFS|HSLF|WCAG|-offentlig-forvaltning");

    /** What a reporter is given to come back with. */
    private static final Pattern SECRET_CODE = Pattern.compile("\\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\\b");

    /** Pages that tell what came of what was sent begin their title with it, and are as many as what can be sent. */
    private static final Pattern OUTCOME = Pattern.compile("^(?:Fel|Error|Sparat|Saved): ");

    private static final String LOST_SCROLLERS = """
            () => [...document.querySelectorAll('main *')]
                .filter(one => one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX))
                .filter(one => one.tagName !== 'TEXTAREA' && !(one.tabIndex === 0 && one.ariaLabel))
                .map(one => one.outerHTML.slice(0, 200))""";

    private static final String CUT_OFF = """
            () => [...document.querySelectorAll('main *')]
                .filter(one => one.checkVisibility() && getComputedStyle(one).clipPath === 'none')
                .filter(one => !one.matches('select, option, svg, svg *'))
                .filter(one => one.getBoundingClientRect().right > innerWidth + 1
                    || (/auto|scroll|hidden|clip/.test(getComputedStyle(one).overflow)
                        && (one.scrollWidth > one.clientWidth + 2 || one.scrollHeight > one.clientHeight + 2)))
                .map(one => one.outerHTML.slice(0, 200))""";

    private static final String NOT_FOR_PAPER = """
            () => [...document.querySelectorAll('nav, footer, .govuk-skip-link, button, .ik-actions, input:not([type=hidden])')]
                .filter(one => one.checkVisibility())
                .map(one => one.outerHTML.slice(0, 200))""";

    private static final String WITHOUT_EDGES = """
            () => [...document.querySelectorAll('main :is(button.govuk-button, input[type=text], textarea, select)')]
                .filter(one => one.checkVisibility() && getComputedStyle(one).borderTopStyle === 'none')
                .map(one => one.outerHTML.slice(0, 200))""";

    private static final String MOVING = """
            () => [...document.querySelectorAll('*')]
                .map(one => [one, getComputedStyle(one)])
                .filter(([one, style]) => style.transitionDuration.split(',').some(time => parseFloat(time) > 0)
                    || style.animationName !== 'none' || style.scrollBehavior === 'smooth')
                .map(([one]) => one.outerHTML.slice(0, 200))""";

    private final Page page;
    private final Map<String, String> titles = new HashMap<>();
    private final SoftAssertions softly = new SoftAssertions();
    private final StatedResult stated = StatedResult.committed();
    private final Sightings sightings;

    /** Begins a round, whose pages the accessibility statement counts. */
    Look(Page page, Round round) {
        this.page = page;
        this.sightings = stated.begin(round);
    }

    /** Goes there, and looks at what is there. */
    void at(String address, String name) {
        page.setViewportSize(1280, 900);
        page.navigate(address);
        here(name);
    }

    /** Looks at the page that is shown. {@code name} is its own, here and among the pictures. */
    void here(String name) {
        page.setViewportSize(1280, 900);
        readsWell(name);
        var broken = keepsToTheGuidelines(name);
        fits(640, name);
        hasEdgesInForcedColours(name);
        isStill(name);
        fits(320, name);
        sightings.add(name, page.url(), page.locator("html").getAttribute("lang"), false, broken);
    }

    /** Fills in what is shown, sends it, and looks at what comes. */
    void sent(String name, Consumer<Page> filling) {
        page.setViewportSize(1280, 900);
        filling.accept(page);
        // The page asks first whether there is a connection, so it does not leave at once; and what comes may have the
        // same address.
        var isThere = new AtomicBoolean();
        Consumer<Page> arrival = loaded -> isThere.set(true);
        page.onLoad(arrival);
        page.locator("main form[method=post] button[type=submit]").last().click();
        page.waitForCondition(isThere::get);
        page.offLoad(arrival);
        here(name);
    }

    /** Keeps pictures of what is shown, for people to judge. */
    void keep(String name) {
        picture(name + "-telefon");
        page.setViewportSize(1280, 900);
        picture(name + "-skarm");
    }

    /** What is shown, printed. */
    void onPaper(String name) {
        page.setViewportSize(794, 1123);
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        nothing(NOT_FOR_PAPER, "on the paper of " + name);
        nothing(CUT_OFF, "cut off on the paper of " + name);
        picture(name + "-papper");
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void readsWell(String name) {
        softly.assertThat(page.locator("html").getAttribute("lang"))
                .as(name)
                .isEqualTo(page.url().contains("lang=en") || name.startsWith("report") ? "en" : "sv");
        softly.assertThat(page.locator("h1").count()).as("headings of " + name).isEqualTo(1);
        softly.assertThat(page.title())
                .as("title of " + name)
                .contains(page.locator("h1").innerText().replace("\u00AD", ""));
        if (!OUTCOME.matcher(page.title()).find()) {
            softly.assertThat(titles.put(page.title(), name))
                    .as("another page with the title " + page.title())
                    .isIn(null, name);
        }
        var text = SECRET_CODE
                        .matcher(page.locator("main").innerText().replace(Reports.SECRET, ""))
                        .replaceAll("") + " "
                + page.evaluate(
                        "[...document.querySelectorAll('main textarea[readonly]')].map(one => one.value).join(' ')");
        for (var code : page.locator("main code").allInnerTexts()) {
            text = text.replace(code, "");
        }
        softly.assertThat(CODE.matcher(text)
                        .results()
                        .map(found -> found.group())
                        .filter(found -> !WORD.matcher(found).matches()))
                .as("codes on " + name)
                .isEmpty();
    }

    /** What the accessibility statement tells is let through here, and is no surprise to anyone. */
    private Set<String> keepsToTheGuidelines(String name) {
        // There are no frames, which it would open another page for.
        var axe = new AxeBuilder(page).withTags(GUIDELINES).setLegacyMode(true);
        var result = axe.analyze();
        sightings.lookedWith(result.getTestEngine().getVersion());
        softly.assertThat(result.getViolations())
                .filteredOn(rule -> !sightings.isKnown(rule.getId(), name))
                .as(name)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
        return result.getViolations().stream().map(rule -> rule.getId()).collect(Collectors.toSet());
    }

    private void fits(int width, String name) {
        page.setViewportSize(width, 700);
        softly.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isLessThanOrEqualTo(width);
        nothing(LOST_SCROLLERS, "scrolled in without a name or a stop for the keyboard on " + name);
    }

    private void hasEdgesInForcedColours(String name) {
        page.emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        nothing(WITHOUT_EDGES, "without an edge in forced colours on " + name);
        page.emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    }

    private void isStill(String name) {
        page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        nothing(MOVING, "moving for those who asked for stillness on " + name);
        page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
    }

    private void nothing(String script, String what) {
        softly.assertThat((List<?>) page.evaluate(script)).as(what).isEmpty();
    }

    private void picture(String name) {
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "arbete-" + name + ".png")));
    }

    @Override
    public void close() {
        softly.assertAll();
        stated.end(sightings);
    }
}
