package se.incidentkedjan.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Patience;
import se.incidentkedjan.systemtests.chain.Person;
import se.incidentkedjan.systemtests.chain.SharedChain;

/** What one service has counted another one lists: a figure that is a link leads to as many cases. */
@ExtendWith(SharedChain.class)
class FiguresLeadToCasesTest {

    private static final String OF_A_BOLAG = "/lage?namnd=exempelbostader-styrelse";
    private static final Pattern LINK = Pattern.compile("href=\"(/arenden\\?[^\"]+)\">(\\d+)<");
    private static final Pattern COUNT = Pattern.compile("Det finns (\\d+) ärende");

    private final Chain chain;

    FiguresLeadToCasesTest(Chain chain) {
        this.chain = chain;
    }

    /** A figure and where it leads. */
    private record Figure(String address, String number) {

        /** A case can have several duties and measures. */
        boolean countsCases() {
            return !address.contains("skyldighet") && !address.contains("atgarder");
        }
    }

    private static List<Figure> figures(String page) {
        return LINK.matcher(page)
                .results()
                .map(link -> new Figure(link.group(1).replace("&amp;", "&"), link.group(2)))
                .filter(Figure::countsCases)
                .toList();
    }

    @Test
    void eachFigureOfABolagLeadsToAsManyCasesAndNobodyElsewhereIsLedToThem() {
        chain.office()
                .report(
                        "{\"facts\": {\"category\": \"OUTAGE\", \"securityClassified\": \"NO\", \"unit\": \"exempelbostader\","
                                + " \"personalData\": {\"involved\": \"NO\"}}}");
        var ciso = Person.signedIn(chain, "ciso");
        var shown = Patience.eventually()
                .until(
                        () -> figures(ciso.get(OF_A_BOLAG).body()),
                        figures ->
                                figures.stream().anyMatch(one -> one.address().contains("kategori=OUTAGE")));

        var listed = new ArrayList<Figure>();
        for (var figure : shown) {
            var list = ciso.get(figure.address()).body();
            var count = COUNT.matcher(list);
            listed.add(new Figure(figure.address(), count.find() ? count.group(1) : list));
        }

        assertThat(listed).isEqualTo(shown).hasSizeGreaterThan(4);
        assertThat(Person.signedIn(chain, "skolhandlaggare").get(OF_A_BOLAG).body())
                .contains("Exempelbostäder")
                .doesNotContain("href=\"/arenden?");
    }
}
