package se.incidentkedjan.reporting.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.Owner;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Category;

/**
 * The claim that everything else leans on: whatever is repeated, whenever a process dies and whoever works at the same
 * time, the pages say what a plain recount of all stories says.
 */
class EveryIncidentIsCountedOnceTest {

    private static final int WORLDS = 3_000;
    private static final String[] UNITS = {"socialforvaltningen", "tekniska-forvaltningen", null};
    private static final DutyCode NIS2 = DutyCode.of("NIS2_EARLY_WARNING");

    @Test
    void thePagesAgreeWithARecountWhereverAProcessDiesAndWhoeverWorksAtTheSameTime() {
        long deaths = 0;
        long meetings = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            var world = new World(seed);
            world.run();
            world.assertThatPagesAgree();
            deaths += world.deaths;
            meetings += world.meetings;
        }
        assertThat(deaths).as("processes died").isGreaterThan(WORLDS);
        assertThat(meetings).as("processes met").isGreaterThan(WORLDS);
    }

    @Test
    void marksDoNotPileUp() {
        var world = new World(7);
        world.calm = true;
        world.run();
        world.counting()
                .count(Story.ofAReportAt("2026-03-01T10:00:00Z")
                        .reported(Category.OTHER, null)
                        .told());

        var march =
                world.pages.documents.get(PageKey.of(Story.MUNICIPALITY, Stretch.month(YearMonth.of(2026, 3)), null));
        assertThat(march.marks()).hasSizeLessThanOrEqualTo(2);
    }

    private static final class World {

        private final long seed;
        private final Random random;
        private final MemoryRows.Store rows = new MemoryRows.Store();
        private final MemoryPages.Store pages = new MemoryPages.Store();
        private final List<Story> stories = new ArrayList<>();
        private final Map<Owner, Deque<EventEnvelope>> untold = new HashMap<>();
        private final List<EventEnvelope> told = new ArrayList<>();
        private @Nullable Counting living;
        private boolean calm;
        private int depth;
        private long deaths;
        private long meetings;

        World(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            int incidents = 1 + random.nextInt(4);
            for (int i = 0; i < incidents; i++) {
                stories.add(aStory());
            }
            for (var owner : Owner.values()) {
                var queue = new ArrayDeque<EventEnvelope>();
                var streams = new ArrayList<Deque<EventEnvelope>>();
                stories.forEach(story -> streams.add(new ArrayDeque<>(story.toldBy(owner))));
                while (streams.stream().anyMatch(stream -> !stream.isEmpty())) {
                    var stream = streams.get(random.nextInt(streams.size()));
                    if (!stream.isEmpty()) {
                        queue.add(stream.remove());
                    }
                }
                untold.put(owner, queue);
            }
        }

        private Story aStory() {
            // Around midnight in Stockholm at the end of a month: two days, two months.
            var story = Story.ofAReportAt(Instant.parse("2026-02-28T22:59:58Z").plusSeconds(random.nextInt(4)));
            story.reported(any(Category.values()), UNITS[random.nextInt(3)]);
            for (int i = random.nextInt(4); i > 0; i--) {
                var duties = new ArrayList<DutyCode>();
                if (random.nextBoolean()) {
                    duties.add(Story.IMY);
                }
                if (random.nextInt(4) == 0) {
                    duties.add(NIS2);
                }
                story.assessed(
                        any(Category.values()),
                        UNITS[random.nextInt(3)],
                        any(Severity.values()),
                        any(PrivacyRisk.values()),
                        duties.toArray(DutyCode[]::new));
                if (duties.contains(Story.IMY) && random.nextBoolean()) {
                    story.missed(Story.IMY);
                }
                if (duties.contains(Story.IMY) && random.nextBoolean()) {
                    story.met(Story.IMY, random.nextBoolean());
                }
            }
            switch (random.nextInt(8)) {
                case 0 -> story.merged();
                case 1 -> story.merged().unmerged();
                case 2 -> story.moved(CaseStatus.REJECTED);
                case 3 -> story.moved(CaseStatus.CLOSED);
                case 4 -> story.moved(CaseStatus.CLOSED).moved(CaseStatus.IN_PROGRESS);
                default -> {}
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                story.delivered(Duration.ofSeconds(random.nextInt(200) - 5));
            }
            return story;
        }

        private <T> T any(T[] values) {
            return values[random.nextInt(values.length)];
        }

        void run() {
            while (untold.values().stream().anyMatch(queue -> !queue.isEmpty())) {
                deliver(nextBatch());
            }
            // What died last may have left something behind: the next start finds it.
            calm = true;
            counting().recover();
        }

        private List<EventEnvelope> nextBatch() {
            var queue = untold.get(any(Owner.values()));
            var batch = new ArrayList<EventEnvelope>();
            for (int i = random.nextInt(4); i >= 0 && !queue.isEmpty(); i--) {
                batch.add(queue.remove());
            }
            told.addAll(batch);
            for (int i = random.nextInt(3); i > 0 && !told.isEmpty(); i--) {
                batch.add(random.nextInt(batch.size() + 1), told.get(random.nextInt(told.size())));
            }
            return batch;
        }

        /** Until it is acknowledged; some that were are delivered again all the same. */
        private void deliver(List<EventEnvelope> batch) {
            boolean acknowledged = false;
            while (!acknowledged) {
                try {
                    var process = counting();
                    process.count(batch);
                    if (!calm && random.nextInt(10) == 0) {
                        process.count(batch);
                    }
                    acknowledged = true;
                } catch (Trouble.Death death) {
                    deaths++;
                    if (depth == 0) {
                        living = null;
                    }
                    if (random.nextInt(8) == 0) {
                        recoverQuietly();
                    }
                }
            }
        }

        private void recoverQuietly() {
            try {
                counting().recover();
            } catch (Trouble.Death death) {
                deaths++;
                living = null;
            }
        }

        /** One process, which may live long and remember what it wrote; whoever meets it in the middle is another one. */
        Counting counting() {
            if (depth > 0) {
                return newProcess();
            }
            var process = living == null ? newProcess() : living;
            living = process;
            return process;
        }

        private Counting newProcess() {
            var trouble = new Trouble() {
                @Override
                void before() {
                    if (!calm && depth < 2 && random.nextInt(12) == 0) {
                        depth++;
                        meetings++;
                        deliver(nextBatch());
                        depth--;
                    }
                }

                @Override
                int written(int of) {
                    // Less than none: everything is written, but nobody is told.
                    return calm || random.nextInt(10) != 0 ? of : random.nextInt(of + 2) - 1;
                }
            };
            var memoryRows = new MemoryRows(rows, trouble);
            return new Counting(
                    memoryRows,
                    new MemoryPages(pages, trouble),
                    new Unassessed(memoryRows, Clock.systemUTC()),
                    new HeldDrills());
        }

        void assertThatPagesAgree() {
            Map<PageKey, Map<String, Long>> recount = new HashMap<>();
            for (var story : stories) {
                var row = story.heard();
                row.pagesOf(row.entry())
                        .forEach(key -> row.entry()
                                .cells()
                                .forEach(cell -> recount.computeIfAbsent(key, ignored -> new HashMap<>())
                                        .merge(cell, 1L, Long::sum)));
            }
            Map<PageKey, Map<String, Long>> counted = new HashMap<>();
            pages.documents.forEach((key, page) -> counted.put(key, page.counts()));
            // What has left a unit leaves its page behind, with nothing on it.
            counted.values().removeIf(Map::isEmpty);
            assertThat(counted).as("world %d", seed).isEqualTo(recount);
        }
    }
}
