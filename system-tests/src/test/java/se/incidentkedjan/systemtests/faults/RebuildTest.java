package se.incidentkedjan.systemtests.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.systemtests.chain.BreakableChain;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Patience;
import se.incidentkedjan.systemtests.chain.Reports;

@ExtendWith(BreakableChain.class)
class RebuildTest {

    private final Chain chain;
    private final Books books;

    RebuildTest(Chain chain) {
        this.chain = chain;
        this.books = new Books(chain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "stores"})
    void statisticsThatAreBuiltAnewSayTheSameAsBefore(String source) throws Exception {
        var incidents = List.of(
                chain.office().report(Reports.aMisdirectedLetter()),
                chain.office().report(Reports.anOutageOfACriticalSystem()),
                chain.office().report(Reports.nearlyNothing()));
        chain.office().awaitCase(incidents.getFirst());
        var met = chain.office().post("/api/cases/" + incidents.getFirst() + "/duties/IMY_NOTIFICATION/met", "{}");
        assertThat(met.status()).as(met.body()).isEqualTo(200);
        books.awaitQuiet(incidents);
        var before = books.figures();
        assertThat(before.get("duties").toString()).contains("\"metInTime\":");

        var told = books.operator("rebuild", "statistics", "--from", source);

        assertThat(told).last().asString().startsWith("Klart");
        Patience.soon().untilAsserted(() -> assertThat(books.figures()).isEqualTo(before));
        books.awaitQuiet(incidents);
        assertThat(books.figures()).isEqualTo(before);
        assertThat(books.operator("statistics", "verify"))
                .singleElement()
                .asString()
                .startsWith("Statistiken stämmer: ");
    }

    @Test
    void anOperatorSeesADeadLetterAndPutsItBackOrAside() throws Exception {
        var poison = UUID.randomUUID().toString();
        var words = "inte json " + poison;
        chain.topics().put(new ProducerRecord<>("incident-intake", poison, words.getBytes(UTF_8)));
        Patience.soon().until(() -> waiting(poison, "escalation-service").size() == 1);
        var first = waiting(poison, "escalation-service").getFirst();
        assertThat(String.join("\n", books.operator("deadletters", "show", first)))
                .contains(words, "dead_reason");

        books.operator("deadletters", "replay", first);

        Patience.soon()
                .until(() -> waiting(poison, "escalation-service").stream().anyMatch(name -> !name.equals(first)));
        assertThat(waiting(poison, "escalation-service")).doesNotContain(first).hasSize(1);

        Patience.soon().until(() -> waiting(poison, "notification-service").size() == 2);
        Patience.soon().until(() -> waiting(poison, "reporting-service").size() == 2);
        for (var consumer : List.of("escalation-service", "notification-service", "reporting-service")) {
            for (var name : waiting(poison, consumer)) {
                books.operator("deadletters", "dismiss", name);
            }
        }
        books.noDeadLetterWaits();
        assertThat(books.operator("deadletters", "list")).anyMatch(line -> line.startsWith(first + " "));
    }

    private List<String> waiting(String poison, String consumer) throws Exception {
        var names = books.operator("deadletters", "list").stream()
                .filter(line -> line.startsWith(consumer + ":") && line.contains("väntar"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        var ours = new java.util.ArrayList<String>();
        for (var name : names) {
            if (String.join("\n", books.operator("deadletters", "show", name)).contains(poison)) {
                ours.add(name);
            }
        }
        return ours;
    }
}
