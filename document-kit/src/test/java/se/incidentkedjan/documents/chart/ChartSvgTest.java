package se.incidentkedjan.documents.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Chart;
import se.incidentkedjan.documents.Chart.Series;
import se.incidentkedjan.documents.LegibleText;
import se.incidentkedjan.documents.SampleReport;

class ChartSvgTest {

    private static final Set<String> ELEMENTS = Set.of("svg", "title", "desc", "rect", "line", "text");

    private static final List<Chart> CHARTS =
            List.of(SampleReport.boards(), SampleReport.months(), SampleReport.twoYears());

    @Test
    void whoDoesNotSeeItHearsTitleAndDescription() throws Exception {
        Element svg = read(ChartSvg.of(SampleReport.boards(), "per-namnd"));

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("per-namnd-titel per-namnd-beskrivning");
        Element title = (Element) svg.getFirstChild();
        Element description = (Element) title.getNextSibling();
        assertThat(title.getNodeName()).isEqualTo("title");
        assertThat(title.getAttribute("id")).isEqualTo("per-namnd-titel");
        assertThat(title.getTextContent()).isEqualTo("Incidenter per nämnd");
        assertThat(description.getNodeName()).isEqualTo("desc");
        assertThat(description.getAttribute("id")).isEqualTo("per-namnd-beskrivning");
        assertThat(description.getTextContent())
                .isEqualTo("Socialnämnden har flest, och fler än 2025. Två uppgifter visas inte.");
    }

    @Test
    void aStrictPolicyLetsItStand() throws Exception {
        for (Chart chart : CHARTS) {
            for (Element element : all(ChartSvg.of(chart, "diagram"))) {
                assertThat(ELEMENTS).contains(element.getNodeName());
                assertThat(element.hasAttribute("style")).isFalse();
                for (int i = 0; i < element.getAttributes().getLength(); i++) {
                    assertThat(element.getAttributes().item(i).getNodeName())
                            .doesNotStartWith("on")
                            .doesNotContain("href");
                    assertThat(element.getAttributes().item(i).getNodeValue()).doesNotContain("url(");
                }
            }
        }
    }

    @Test
    void everyColourIsThatOfThePage() throws Exception {
        for (Chart chart : CHARTS) {
            for (Element element : all(ChartSvg.of(chart, "diagram"))) {
                assertThat(element.getAttribute("fill")).isIn("", "none", "currentColor");
                assertThat(element.getAttribute("stroke")).isIn("", "currentColor");
            }
        }
    }

    @Test
    void itTakesTheWidthItIsGiven() throws Exception {
        for (Chart chart : CHARTS) {
            Element svg = read(ChartSvg.of(chart, "diagram"));
            assertThat(svg.getAttribute("width")).isEqualTo("100%");
            assertThat(svg.getAttribute("height")).endsWith("em");
            assertThat(svg.hasAttribute("viewBox")).isFalse();
        }
    }

    @Property(tries = 300)
    void whateverPeopleWroteIsText(@ForAll String label, @ForAll String title) throws Exception {
        String shownTitle = "T " + title;
        Chart chart = Chart.bars(
                shownTitle, "<b>&amp;", "\"Nämnd\"", "<antal>", List.of("x" + label), Series.of("'26", Cell.of(1)));

        List<Element> elements = all(ChartSvg.of(chart, "diagram"));

        assertThat(elements).extracting(Element::getNodeName).isSubsetOf(ELEMENTS);
        assertThat(elements.get(1).getTextContent()).isEqualTo(LegibleText.of(shownTitle));
        assertThat(elements.get(2).getTextContent()).isEqualTo("<b>&amp;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a b", "a\"onload=\"x", "å"})
    void anIdThatIsNoneIsRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChartSvg.of(SampleReport.months(), id))
                .withMessageContaining("is no id for a chart");
    }

    @Test
    void thereIsAPageToLookAt() throws IOException {
        StringBuilder page = new StringBuilder(
                "<!doctype html><html lang=\"sv\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Diagram</title><style>:root{color-scheme:light dark}body{margin:0 20px;font-family:Liberation Sans,sans-serif}</style>");
        for (int i = 0; i < CHARTS.size(); i++) {
            page.append("<h2>").append(CHARTS.get(i).title()).append("</h2>");
            page.append(ChartSvg.of(CHARTS.get(i), "diagram-" + i));
        }
        Path file = Files.createDirectories(Path.of("target", "papers")).resolve("charts.html");
        Files.writeString(file, page);

        assertThat(file).content().contains("diagram-2-titel");
    }

    private static List<Element> all(String svg) throws Exception {
        NodeList nodes = read(svg).getOwnerDocument().getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Element read(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }
}
