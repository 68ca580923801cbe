package se.incidentkedjan.reporting.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.reporting.counting.Counting;
import se.incidentkedjan.reporting.counting.HeldDrills;
import se.incidentkedjan.reporting.counting.Page;
import se.incidentkedjan.reporting.counting.PageKey;
import se.incidentkedjan.reporting.counting.Pages;
import se.incidentkedjan.reporting.counting.Row;
import se.incidentkedjan.reporting.counting.Rows;
import se.incidentkedjan.reporting.counting.Unassessed;
import se.incidentkedjan.reporting.feed.Feed;
import se.incidentkedjan.reporting.feed.FeedAway;
import se.incidentkedjan.reporting.feed.FeedInUse;
import se.incidentkedjan.reporting.feed.Progress;
import se.incidentkedjan.reporting.rebuild.Rebuild.Step;

class RebuildingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T15:45:00Z"), ZoneOffset.UTC);

    private final Surroundings world = new Surroundings();

    @Test
    void fromTheTopicsItMovesToTheBeginningBeforeItEmptiesAnything() {
        world.rebuilding().begin(Source.KAFKA);

        assertThat(world.done).containsExactly("stop", "to beginning", "clear pages", "clear rows", "start");
        assertThat(world.kept.step()).isEqualTo(Step.CATCHING_UP);
    }

    @Test
    void fromTheStoresItMovesToTheEndAndAsksTheServicesWhenItListensAgain() {
        world.rebuilding().begin(Source.STORES);

        assertThat(world.done)
                .containsExactly(
                        "stop", "to end", "clear pages", "clear rows", "start", "say everything again", "look anew");
        assertThat(world.kept.step()).isEqualTo(Step.CATCHING_UP);
    }

    @Test
    void itIsDoneWhenNothingWaitsToBeCounted() {
        world.behind = 3;
        var rebuilding = world.rebuilding();
        rebuilding.begin(Source.KAFKA);
        assertThat(rebuilding.latest()).map(Rebuild::step).contains(Step.CATCHING_UP);

        world.behind = 0;
        assertThat(rebuilding.latest()).map(Rebuild::step).contains(Step.DONE);
        assertThat(world.kept.finishedAt()).isEqualTo(CLOCK.instant());
    }

    @Test
    void whenAnotherProcessCountsTooNothingIsEmptiedAndCountingGoesOn() {
        world.failAt = "to beginning";
        world.failure = new FeedInUse(new IllegalStateException("others"));

        world.rebuilding().begin(Source.KAFKA);

        assertThat(world.done).containsExactly("stop", "start");
        assertThat(world.kept.step()).isEqualTo(Step.FAILED);
        assertThat(world.kept.problem()).contains("Stop all but one");
    }

    @Test
    void cutOffAnywhereItIsRunAgainFromTheStartByTheNextStart() {
        for (var step : List.of("stop", "to end", "clear pages", "clear rows", "start", "say everything again")) {
            var cutOff = new Surroundings();
            cutOff.failAt = step;
            cutOff.failure = new Error("the process is killed");
            try {
                cutOff.rebuilding().begin(Source.STORES);
            } catch (Error killed) {
                assertThat(killed).hasMessageContaining("killed");
            }
            cutOff.failAt = "";
            cutOff.done.clear();

            cutOff.rebuilding().resume();

            assertThat(cutOff.done)
                    .as("cut off at " + step)
                    .containsExactly(
                            "stop",
                            "to end",
                            "clear pages",
                            "clear rows",
                            "start",
                            "say everything again",
                            "look anew");
            assertThat(cutOff.kept.step()).isEqualTo(Step.CATCHING_UP);
        }
    }

    @Test
    void oneThatWasCutOffIsRunAgainWhenTheFeedAnswersAndNotGivenUpBefore() {
        world.failAt = "clear rows";
        world.failure = new Error("the process is killed");
        assertThatThrownBy(() -> world.rebuilding().begin(Source.KAFKA)).hasMessageContaining("killed");
        world.failAt = "";
        world.done.clear();

        world.feedIsAway = true;
        assertThatThrownBy(() -> world.rebuilding().resume()).isInstanceOf(FeedAway.class);
        assertThat(world.done).isEmpty();
        assertThat(world.kept.step()).isEqualTo(Step.EMPTYING);

        world.feedIsAway = false;
        world.rebuilding().resume();
        assertThat(world.done).containsExactly("stop", "to beginning", "clear pages", "clear rows", "start");
    }

    @Test
    void oneThatIsDoneIsNotRunAgain() {
        var rebuilding = world.rebuilding();
        rebuilding.begin(Source.KAFKA);
        assertThat(rebuilding.latest()).map(Rebuild::step).contains(Step.DONE);
        world.done.clear();

        world.rebuilding().resume();

        assertThat(world.done).isEmpty();
    }

    @Test
    void figuresOfAnEarlierVersionAreReplacedFromTheTopicsOnce() {
        world.hasEarlierFigures = true;

        world.rebuilding().resume();
        world.rebuilding().resume();

        assertThat(world.done)
                .containsExactly(
                        "stop", "to beginning", "clear pages", "clear rows", "start", "remove earlier figures");
    }

    @Test
    void figuresOfAnEarlierVersionWaitForTheFeed() {
        world.hasEarlierFigures = true;
        world.feedIsAway = true;

        assertThatThrownBy(() -> world.rebuilding().resume()).isInstanceOf(FeedAway.class);

        assertThat(world.hasEarlierFigures).isTrue();
    }

    @Test
    void whenAServiceIsSilentTheOperatorIsToldWhich() {
        world.failAt = "say everything again";
        world.failure = new VoiceMissing("escalation-service", new IllegalStateException("refused"));

        world.rebuilding().begin(Source.STORES);

        assertThat(world.kept.step()).isEqualTo(Step.FAILED);
        assertThat(world.kept.problem()).contains("escalation-service");
    }

    /** Everything around a rebuild; notes what is done, and fails where it is told to. */
    private static final class Surroundings implements Feed, Voices, Rebuilds, Outgrown {

        private final List<String> done = new ArrayList<>();
        private Rebuild kept;
        private String failAt = "";
        private Throwable failure;
        private long behind;
        private boolean feedIsAway;
        private boolean hasEarlierFigures;

        @Override
        public boolean exist() {
            return hasEarlierFigures;
        }

        @Override
        public void remove() {
            step("remove earlier figures");
            hasEarlierFigures = false;
        }

        Rebuilding rebuilding() {
            var rows = rows();
            var counting = new Counting(rows, pages(), new Unassessed(rows, CLOCK), new HeldDrills());
            return new Rebuilding(counting, this, new Progress(this, CLOCK), this, this, this, CLOCK, Runnable::run);
        }

        private Pages pages() {
            var outer = this;
            return new Pages() {
                @Override
                public Map<PageKey, Page> find(Collection<PageKey> keys) {
                    return Map.of();
                }

                @Override
                public boolean write(Collection<Page> changed) {
                    return true;
                }

                @Override
                public void forEach(Consumer<Page> reader) {}

                @Override
                public void clear() {
                    outer.step("clear pages");
                }
            };
        }

        private Rows rows() {
            var outer = this;
            return new Rows() {
                @Override
                public Map<IncidentId, Row> hear(List<EventEnvelope> batch) {
                    return Map.of();
                }

                @Override
                public Map<IncidentId, Row> find(Collection<IncidentId> incidents) {
                    return Map.of();
                }

                @Override
                public Map<IncidentId, Row> settle(Map<IncidentId, Long> numbers) {
                    return Map.of();
                }

                @Override
                public Set<IncidentId> moving() {
                    return Set.of();
                }

                @Override
                public Set<IncidentId> drills() {
                    return Set.of();
                }

                @Override
                public Map<IncidentId, Instant> unassessed() {
                    return Map.of();
                }

                @Override
                public void forEach(BiConsumer<IncidentId, Row> reader) {}

                @Override
                public void clear() {
                    outer.step("clear rows");
                }
            };
        }

        private void step(String name) {
            if (name.equals(failAt)) {
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
            }
            done.add(name);
        }

        @Override
        public void stop() {
            step("stop");
        }

        @Override
        public void start() {
            step("start");
        }

        @Override
        public void toBeginning() {
            step("to beginning");
        }

        @Override
        public void toEnd() {
            step("to end");
        }

        @Override
        public OptionalLong behind() {
            return feedIsAway ? OptionalLong.empty() : OptionalLong.of(behind);
        }

        @Override
        public void lookAnew() {
            step("look anew");
        }

        @Override
        public void sayEverythingAgain() {
            step("say everything again");
        }

        @Override
        public Optional<Rebuild> latest() {
            return Optional.ofNullable(kept);
        }

        @Override
        public void save(Rebuild rebuild) {
            kept = rebuild;
        }
    }
}
