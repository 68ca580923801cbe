package se.incidentkedjan.intake.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.intake.ShippedConfig;

/** Whoever reports is in a hurry, and may not read easily: all that they meet is measured. */
class ReadabilityTest {

    /** Very easy to read. */
    private static final double MOST_LIX = 30;
    /** Easy to read: one word that must be there, such as «säkerhetsskyddschefen», weighs much in a short text. */
    private static final double MOST_LIX_OF_ONE = 40;

    private static final double MOST_ARI = 5;
    private static final double MOST_ARI_OF_ONE = 9;

    /** What is shorter is a label, of which no index says anything. */
    private static final int SHORTEST = 10;

    @Test
    void whatIsReadInSwedishIsEasy() throws IOException {
        isEasy(texts(Language.SV, "texts.properties"), Readability::lix, "LIX", MOST_LIX, MOST_LIX_OF_ONE);
    }

    @Test
    void whatIsReadInEnglishIsEasy() throws IOException {
        isEasy(texts(Language.EN, "texts_en.properties"), Readability::ari, "ARI", MOST_ARI, MOST_ARI_OF_ONE);
    }

    private static void isEasy(
            Map<String, String> texts,
            ToDoubleFunction<Readability> index,
            String name,
            double most,
            double mostOfOne) {
        var running = new TreeMap<>(texts);
        running.values().removeIf(text -> Readability.of(text).words() < SHORTEST);
        var whole = running.values().stream().map(Readability::of).reduce(Readability.OF_NOTHING, Readability::and);
        System.out.printf(
                Locale.ROOT,
                "%s of all %d texts: %.1f, of the %d of at least %d words: %.1f%n",
                name,
                texts.size(),
                index.applyAsDouble(
                        texts.values().stream().map(Readability::of).reduce(Readability.OF_NOTHING, Readability::and)),
                running.size(),
                SHORTEST,
                index.applyAsDouble(whole));

        assertThat(running).as("texts that were found").hasSizeGreaterThan(50);
        assertThat(index.applyAsDouble(whole)).as(name + " of the whole").isLessThan(most);
        assertThat(running.entrySet().stream()
                        .filter(text -> index.applyAsDouble(Readability.of(text.getValue())) > mostOfOne)
                        .map(text -> String.format(
                                Locale.ROOT,
                                "%s %.1f: %s: %s",
                                name,
                                index.applyAsDouble(Readability.of(text.getValue())),
                                text.getKey(),
                                text.getValue())))
                .as("texts above %s %.0f", name, mostOfOne)
                .isEmpty();
    }

    private static Map<String, String> texts(Language language, String file) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        var book = FormBook.read(ShippedConfig.folder());
        for (var happening : book.happenings()) {
            add(
                    texts,
                    "form.yml " + happening.category(),
                    language,
                    Stream.concat(Stream.of(happening.label(), happening.example()), happening.advice().stream()));
        }
        for (var question : book.questions()) {
            add(
                    texts,
                    "form.yml " + question.name() + question.happenings(),
                    language,
                    Stream.concat(
                            Stream.of(question.ask(), question.help()),
                            question.alternatives().stream().map(Alternative::label)));
        }
        var properties = new Properties();
        try (var stream =
                Objects.requireNonNull(ReadabilityTest.class.getResourceAsStream("/incident-intake/" + file), file)) {
            properties.load(new InputStreamReader(stream, UTF_8));
        }
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static void add(Map<String, String> texts, String place, Language language, Stream<Text> more) {
        more.filter(Objects::nonNull).forEach(text -> texts.put(place + " #" + texts.size(), text.in(language)));
    }

    @Test
    void theIndicesAreWhatTheirBooksSay() {
        // 10 words in 2 sentences, of which 2 are long: 10 / 2 + 100 * 2 / 10.
        var easy = Readability.of("Du behöver ringa banken genast. Anmälningen kan vänta lite här.");
        assertThat(easy).isEqualTo(new Readability(10, 2, 2, 52));
        assertThat(easy.lix()).isCloseTo(25, within(0.01));
        assertThat(easy.ari()).isCloseTo(4.71 * 5.2 + 0.5 * 5 - 21.43, within(0.01));

        var authority = "Personuppgiftsincidenter anmäls till tillsynsmyndigheten utan onödigt dröjsmål efter det att"
                + " personuppgiftsansvarig erhållit kännedom om händelsen.";
        assertThat(Readability.of(authority).lix()).isGreaterThan(60);
    }

    @Test
    void numbersAddressesAndQuotesAreNoSentences() {
        assertThat(List.of(
                        Readability.of("Skriv tiden som 15.30 eller namn@kommun.example."),
                        Readability.of("Välj «Skicka anmälan» igen"),
                        Readability.of("Ring nu! Säg: «Det brinner.»")))
                .extracting(Readability::sentences)
                .containsExactly(1, 1, 3);
    }
}
