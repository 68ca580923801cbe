package se.incidentkedjan.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.anyIncident;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.IncidentId;

class IncidentQueueTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final IncidentQueue queue = new IncidentQueue("prov", stopping);
    private final List<IncidentId> worked = new ArrayList<>();

    /** Works until all of these have been worked on so many times in all. */
    private void workUntil(int times, IncidentQueue.Work also) {
        queue.workThrough(
                50,
                MINUTE,
                incidents -> {
                    worked.addAll(incidents);
                    if (worked.size() >= times) {
                        stopping.countDown();
                    }
                    also.on(incidents);
                },
                () -> {});
    }

    @Test
    void whatIsHandedOverTwiceIsWorkedOnOnceInTheOrderItCame() {
        var first = anyIncident();
        var second = anyIncident();
        queue.offer(first);
        queue.offer(first);
        queue.offer(second);

        queue.workThrough(
                1,
                MINUTE,
                incidents -> {
                    worked.addAll(incidents);
                    if (incidents.contains(second)) {
                        stopping.countDown();
                    }
                },
                () -> {});

        assertThat(worked).containsExactly(first, second);
    }

    @Test
    void whatIsHandedOverWhileItIsWorkedOnIsWorkedOnAgain() {
        var incident = anyIncident();
        queue.offer(incident);

        workUntil(2, incidents -> queue.offer(incident));

        assertThat(worked).containsExactly(incident, incident);
    }

    @Test
    void whatThereIsNoRoomForIsTakenWhenItIsHandedOverAgain() {
        var fitting = Stream.generate(() -> anyIncident())
                .limit(IncidentQueue.LONGEST)
                .toList();
        var late = anyIncident();
        fitting.forEach(queue::offer);
        queue.offer(late);

        workUntil(IncidentQueue.LONGEST + 1, incidents -> {
            if (worked.size() == IncidentQueue.LONGEST) {
                queue.offer(late);
            }
        });

        assertThat(worked).hasSize(IncidentQueue.LONGEST + 1).endsWith(late);
        assertThat(Set.copyOf(worked)).containsAll(fitting);
    }

    @Test
    void whatGoesWrongWithSomeStopsNoOthers() {
        queue.offer(anyIncident());
        queue.workThrough(
                1,
                MINUTE,
                incidents -> {
                    worked.addAll(incidents);
                    if (worked.size() == 2) {
                        stopping.countDown();
                    } else {
                        queue.offer(anyIncident());
                    }
                    throw new IllegalStateException("wrong");
                },
                () -> {});

        assertThat(worked).hasSize(2);
    }

    @Test
    void whenNothingComesItRestsOnce() {
        var rests = new ArrayList<String>();
        queue.workThrough(1, Duration.ofMillis(200), incidents -> {}, () -> {
            rests.add("rest");
            stopping.countDown();
        });

        assertThat(rests).hasSize(1);
    }
}
