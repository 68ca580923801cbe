package se.incidentkedjan.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.incidentkedjan.localstack.operator.Operator;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Office;
import se.incidentkedjan.systemtests.chain.Patience;
import se.incidentkedjan.systemtests.chain.Topics;
import tools.jackson.databind.JsonNode;

/** Counts what the chain has done, and finds what is missing or there twice. */
final class Books {

    private static final List<String> TOPICS = List.of("incident-intake", "escalation", "notification");

    /** Deliveries, messages and how many of those were sent again because the relay's answer was lost. */
    record Messages(int deliveries, int accepted, int sentAgain, int perhapsSentAgain) {}

    /** Statistics remember for two seconds how many events they were behind. */
    private static final Duration LONGER_THAN_A_LOOK_IS_REMEMBERED = Duration.ofSeconds(3);

    private final Chain chain;

    Books(Chain chain) {
        this.chain = chain;
    }

    /** Returns when everything that these incidents ask for has been done. */
    void awaitQuiet(Collection<String> incidents) {
        incidents.forEach(chain.office()::awaitDeliveries);
        Patience.calmFor(LONGER_THAN_A_LOOK_IS_REMEMBERED).until(() -> !waitsForAnything());
    }

    private boolean waitsForAnything() {
        var freshness = chain.office().statistics().path("freshness");
        var verified = chain.ask("reporting", "/internal/statistics/verify").json();
        return !freshness.path("upToDate").asBoolean()
                || verified.path("moving").asLong() > 0
                || !verified.path("agrees").asBoolean();
    }

    /** How many incidents the statistics tell of. */
    long reported() {
        return chain.office().statistics().path("totals").path("reported").asLong();
    }

    /** Everything the statistics say, without how fresh they are. */
    Map<String, JsonNode> figures() {
        var figures = new TreeMap<String, JsonNode>();
        chain.office().statistics().properties().forEach(figure -> figures.put(figure.getKey(), figure.getValue()));
        figures.remove("freshness");
        return figures;
    }

    /** Each of these has one case, and no case has the reference of another. */
    void eachHasOneCase(Collection<String> incidents) {
        var cases = chain.office().cases();
        assertThat(cases)
                .extracting(one -> one.path("id").asString())
                .doesNotHaveDuplicates()
                .containsAll(incidents);
        assertThat(cases).extracting(one -> one.path("reference").asString()).doesNotHaveDuplicates();
    }

    /** Each time a recipient is told of a step of these they have one accepted message, and no other unless it is told as perhaps. */
    Messages eachStepHasOneMessage(Collection<String> incidents) {
        var told = Told.now(chain);
        int deliveries = 0;
        int accepted = 0;
        int sentAgain = 0;
        int perhapsSentAgain = 0;
        for (var incident : incidents) {
            var asked = chain.office().deliveries(incident);
            everyStepIsThereOnce(incident, asked);
            for (var delivery : asked) {
                long sent = told.of(delivery.path("id").asString());
                boolean repeated = delivery.path("repeated").asBoolean();
                int needed = Office.cameByAnotherWay(delivery, asked) ? 0 : 1;
                if (needed > 0) {
                    assertThat(delivery.path("state").asString())
                            .as("state of %s", delivery)
                            .isEqualTo("ACCEPTED");
                }
                if (repeated) {
                    assertThat(sent).as("messages of %s", delivery).isGreaterThanOrEqualTo(needed);
                } else {
                    assertThat(sent)
                            .as("messages of %s, which is not told as repeated", delivery)
                            .isEqualTo(needed);
                }
                deliveries += needed;
                accepted += (int) sent;
                sentAgain += (int) sent - needed;
                perhapsSentAgain += repeated ? 1 : 0;
            }
        }
        return new Messages(deliveries, accepted, sentAgain, perhapsSentAgain);
    }

    private void everyStepIsThereOnce(String incident, List<JsonNode> deliveries) {
        assertThat(deliveries)
                .extracting(delivery -> delivery.path("purpose").asString() + " "
                        + delivery.path("step").asString() + " "
                        + delivery.path("recipient").asString() + " "
                        + delivery.path("level").asString() + " "
                        + delivery.path("channel").asString())
                .as("steps and recipients of %s", incident)
                .doesNotHaveDuplicates();
        var asked = chain.office().awaitCase(incident).path("escalations").findValuesAsString("step");
        assertThat(deliveries.stream()
                        .filter(delivery -> delivery.path("purpose").asString().equals("ESCALATION"))
                        .map(delivery -> delivery.path("step").asString())
                        .collect(Collectors.toSet()))
                .as("steps of %s", incident)
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    /** No message is about something that nobody reported. */
    void noMessageIsOfAnythingElse(Collection<String> incidents, Set<String> before) {
        var known = incidents.stream()
                .flatMap(incident -> chain.office().deliveries(incident).stream())
                .map(delivery -> delivery.path("id").asString())
                .collect(Collectors.toCollection(TreeSet::new));
        known.addAll(before);
        assertThat(known).containsAll(messages());
    }

    /** The deliveries that messages have come of. */
    Set<String> messages() {
        return Told.now(chain).copies().keySet();
    }

    /** Each incident's events stand in each topic from the first to the last, in order; repeats may come after them. */
    int storiesAreWhole(Collection<String> incidents) {
        int events = 0;
        for (var topic : TOPICS) {
            var stories = chain.topics().all(topic).stream()
                    .filter(event -> incidents.contains(event.key()))
                    .collect(Collectors.groupingBy(
                            event -> event.key(),
                            Collectors.mapping(
                                    event -> Long.valueOf(Topics.header(event, "ce_sequence")), Collectors.toList())));
            assertThat(stories.keySet()).as(topic).containsExactlyInAnyOrderElementsOf(Set.copyOf(incidents));
            for (var story : stories.values()) {
                long last = 0;
                for (long sequence : story) {
                    assertThat(sequence).as("next in %s of %s", story, topic).isLessThanOrEqualTo(last + 1);
                    last = Math.max(last, sequence);
                }
                events += story.size();
            }
        }
        return events;
    }

    /** No event waits for an operator. */
    void noDeadLetterWaits() throws Exception {
        assertThat(operator("deadletters", "list")).noneMatch(line -> line.contains("väntar"));
    }

    /** What the operator is told by a command that can be done. */
    List<String> operator(String... words) throws Exception {
        var told = new ArrayList<String>();
        assertThat(new Operator(chain.data(), told::add).run(List.of(words)))
                .as("%s", told)
                .isTrue();
        return told;
    }
}
