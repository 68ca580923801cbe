package se.incidentkedjan.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AppliedSequencesTest {

    @Test
    void aRepeatIsRecognised() {
        var applied = AppliedSequences.NONE.and(1).and(2);

        assertThat(applied.contains(2)).isTrue();
        assertThat(applied.and(2)).isEqualTo(applied);
        assertThat(applied.contains(3)).isFalse();
    }

    @Test
    void anEventThatComesAfterALaterOneIsNotLost() {
        var applied = AppliedSequences.NONE.and(1).and(3);

        assertThat(applied.contains(2)).isFalse();
        assertThat(applied.and(2)).isEqualTo(new AppliedSequences(3, List.of()));
    }

    @Test
    void aGapIsSeenOnce() {
        var applied = AppliedSequences.NONE.and(1);

        assertThat(applied.leavesGapAt(2)).isFalse();
        assertThat(applied.leavesGapAt(4)).isTrue();
        assertThat(applied.and(4).leavesGapAt(5)).isFalse();
    }

    @Property
    void inWhateverOrderAndHoweverOftenTheyComeEachIsAppliedOnceAndNothingStaysBeyond(
            @ForAll @IntRange(min = 1, max = 40) int count, @ForAll @LongRange long seed) {
        var coming = new ArrayList<Long>();
        for (long sequence = 1; sequence <= count; sequence++) {
            coming.addAll(Collections.nCopies(1 + (int) (sequence % 3), sequence));
        }
        Collections.shuffle(coming, new Random(seed));

        var applied = AppliedSequences.NONE;
        var effects = new HashSet<Long>();
        for (var sequence : coming) {
            if (!applied.contains(sequence)) {
                assertThat(effects.add(sequence)).isTrue();
            }
            applied = applied.and(sequence);
        }

        assertThat(effects).hasSize(count);
        assertThat(applied).isEqualTo(new AppliedSequences(count, List.of()));
    }
}
