package se.incidentkedjan.gateway.accessibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import se.incidentkedjan.webkit.WebKitAutoConfiguration;

/** The page as it is given to people, of this version's file and of others. */
class AccessibilityPageTest {

    private static final Assessment THIS_VERSION = AssessmentFile.ofThisVersion();
    private static final Assessment WITH_A_DEVIATION = AssessmentFile.parse(AccessibilityFileTest.GOOD);
    private static final OwnFindings OWN = new OwnFindings(
            LocalDate.of(2027, 1, 10),
            LocalDate.of(2027, 1, 12),
            new ManualAssessment(
                    LocalDate.of(2027, 1, 5), false, new Words("Av kommunens webbgrupp.", "By our web team.")),
            List.of(new Deviation(
                    new Words("Logotypen <saknar> text.", "The logotype <lacks> text."),
                    new Words("Den byts i vår.", "It is replaced in spring."),
                    "1.1.1",
                    LocalDate.of(2027, 4, 1),
                    Deviation.Extent.PART,
                    null,
                    List.of())));

    @Test
    void itSaysInSwedishHowTheSiteStandsToTheLawAndWhy() throws Exception {
        assertThat(page("", THIS_VERSION, null))
                .contains("<html lang=\"sv\"")
                .contains("<strong>delvis förenlig</strong>")
                .contains("Automatiska tester hittar bara en del")
                .contains("Vi känner inte till några brister.")
                .contains("lagen (2018:1937)", "13 §", "EN 301 549 V3.2.1")
                .contains("<time datetime=\"2026-11-22\">22 november 2026</time>");
    }

    @Test
    void itSaysTheSameInEnglishWhenThatIsAskedFor() throws Exception {
        assertThat(page("?lang=en", THIS_VERSION, null))
                .contains("<html lang=\"en\"")
                .contains("<strong>partially compliant</strong>")
                .contains("Automatic tests find only some")
                .contains("We know of nothing.")
                .contains("act (2018:1937)", "section 13", "EN 301 549 V3.2.1")
                .contains("<time datetime=\"2026-11-22\">22 November 2026</time>")
                .contains("Skip to the content");
    }

    @Test
    void everythingThatDoesNotWorkIsTold() throws Exception {
        assertThat(page("", WITH_A_DEVIATION, OWN))
                .contains("Kontrasten är för låg.", "Den är ny.", "1.4.3", "30 juni 2027")
                .contains("Logotypen &lt;saknar&gt; text.", "Den byts i vår.", "1.1.1", "1 april 2027")
                .doesNotContain("Vi känner inte till några brister")
                .contains("delvis förenlig")
                .contains("Granskning för hand", "Av kommunens webbgrupp.", "Ingen som använder hjälpmedel var med.")
                .doesNotContain("Automatiska tester hittar bara en del")
                .contains("Publicerad den <time datetime=\"2027-01-12\">")
                .contains("Senast ändrad den <time datetime=\"2027-01-10\">");
        assertThat(page("?lang=en", WITH_A_DEVIATION, OWN))
                .contains("The contrast is too low.", "It is new.", "1.4.3", "30 June 2027")
                .contains("The logotype &lt;lacks&gt; text.", "It is replaced in spring.", "1 April 2027")
                .contains("By our web team.", "Nobody who uses assistive technology took part.");
    }

    @Test
    void whereSomethingIsKnownTheTestsAreNotSaidToShowNothing() throws Exception {
        assertThat(page("", WITH_A_DEVIATION, null))
                .contains("Automatiska tester hittar bara en del")
                .doesNotContain("även om testerna inte visar några brister");
    }

    @Test
    void itSaysHowItWasTestedAndHowMuchWasLookedAt() throws Exception {
        assertThat(page("", WITH_A_DEVIATION, null))
                .contains("axe-core 4.11.4", "320 och 640 pixlar", "tangentbordet", "skärmläsare", "färgerna")
                .contains("omfattade 3 sidor och lägen")
                .contains("<li>Anmälan: 2</li>")
                .contains("1 av dem provas bara med de automatiska reglerna");
    }

    @ParameterizedTest
    @CsvSource({"'', inom 14 dagar", "?lang=en, within 14 days"})
    void whoeverMeetsAnObstacleIsToldWhomToTellWhenThereIsAnAnswerAndWhereToComplain(String language, String answer)
            throws Exception {
        assertThat(page(language, THIS_VERSION, null))
                .contains("Exempelkommunen", "https://incident.kommun.example")
                .contains("href=\"mailto:incident@kommun.example\"", "href=\"tel:0701740605\"")
                .contains(answer)
                .contains("href=\"https://www.digg.se/tdosanmalan\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'', /tillganglighet?lang=en, en",
        "?lang=en, /tillganglighet, sv",
        "?lang=fi, /tillganglighet?lang=en, en"
    })
    void itLeadsToTheOtherLanguageAndHasOneHeadingOfItsOwnAndNoScript(String language, String other, String code)
            throws Exception {
        // Long words of the heading may be divided.
        var page = page(language, WITH_A_DEVIATION, OWN).replace("&shy;", "").replace("\u00AD", "");
        var heading = Pattern.compile("<h1[^>]*>([^<]+)</h1>").matcher(page);

        assertThat(heading.results()).hasSize(1);
        heading.reset();
        assertThat(heading.find()).isTrue();
        assertThat(page)
                .contains("<title>" + heading.group(1))
                .contains("href=\"" + other + "\" lang=\"" + code + "\" hreflang=\"" + code + "\"")
                .doesNotContain("<script", "style=\"", "th:", "null");
    }

    private static String page(String query, Assessment assessment, @Nullable OwnFindings own) throws Exception {
        var settings = new AccessibilitySettings(URI.create("https://www.digg.se/tdosanmalan"), 14, null);
        var answer = new StringBuilder();
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        WebKitAutoConfiguration.class,
                        DispatcherServletAutoConfiguration.class,
                        WebMvcAutoConfiguration.class,
                        ThymeleafAutoConfiguration.class))
                .withBean("localeResolver", StatementLocale.class)
                .withBean(
                        StatementController.class,
                        () -> new StatementController(
                                new Statement(assessment, own), settings, "https://incident.kommun.example"))
                .run(context -> {
                    var site = MockMvcBuilders.webAppContextSetup(context).build();
                    answer.append(site.perform(get(URI.create("/tillganglighet" + query)))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsString());
                });
        return answer.toString();
    }
}
