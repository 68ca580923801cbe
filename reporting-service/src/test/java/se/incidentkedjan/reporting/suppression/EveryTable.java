package se.incidentkedjan.reporting.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A reader who tries every table of whole numbers that agrees with what was told. */
final class EveryTable {

    private final Reader reader;
    private final int[][] sums;
    private final int[] lowest;
    private final int[] highest;
    private final int[] value;
    private final int[] left;
    private final int[] open;
    private final int[][] equationsOf;
    private long tables;

    /**
     * @param sums what the reader would like to know
     */
    EveryTable(Reader reader, List<int[]> sums) {
        this.reader = reader;
        this.sums = sums.toArray(int[][]::new);
        this.lowest = new int[sums.size()];
        this.highest = new int[sums.size()];
        Arrays.fill(lowest, Integer.MAX_VALUE);
        Arrays.fill(highest, Integer.MIN_VALUE);
        this.value = new int[reader.unknowns.size()];
        this.left = reader.told.stream().mapToInt(Reader.Equation::sum).toArray();
        this.open = reader.told.stream()
                .mapToInt(equation -> equation.unknowns().length)
                .toArray();
        this.equationsOf = IntStream.range(0, value.length)
                .mapToObj(unknown -> IntStream.range(0, left.length)
                        .filter(equation -> Arrays.stream(
                                        reader.told.get(equation).unknowns())
                                .anyMatch(each -> each == unknown))
                        .toArray())
                .toArray(int[][]::new);
        all(new ArrayList<>(reader.links), 0);
    }

    int lowest(int sum) {
        return lowest[sum];
    }

    int highest(int sum) {
        return highest[sum];
    }

    long tables() {
        return tables;
    }

    // An unknown without a topic is tried first; then the members of each topic are what it is divided into.
    private void all(List<int[]> links, int unknown) {
        if (unknown == value.length) {
            note();
            return;
        }
        if (!reader.unknowns.get(unknown).topic().isEmpty()) {
            var link = links.stream()
                    .filter(each -> Arrays.stream(each).anyMatch(index -> index == unknown))
                    .findFirst()
                    .orElseThrow();
            int rest = value[link[0]];
            for (int index = 1; link[index] < unknown; index++) {
                rest -= value[link[index]];
            }
            boolean last = link[link.length - 1] == unknown;
            for (int tried = last ? rest : reader.lowest[unknown]; tried <= rest; tried++) {
                attempt(links, unknown, tried);
            }
            return;
        }
        int most = Arrays.stream(equationsOf[unknown])
                .map(equation -> left[equation])
                .min()
                .orElseThrow(() -> new IllegalStateException("a total is always told"));
        for (int tried = reader.lowest[unknown]; tried <= most; tried++) {
            attempt(links, unknown, tried);
        }
    }

    private void attempt(List<int[]> links, int unknown, int tried) {
        boolean possible = tried >= reader.lowest[unknown];
        value[unknown] = tried;
        for (int equation : equationsOf[unknown]) {
            left[equation] -= tried;
            open[equation]--;
            possible &= left[equation] >= 0 && (open[equation] > 0 || left[equation] == 0);
        }
        if (possible) {
            all(links, unknown + 1);
        }
        for (int equation : equationsOf[unknown]) {
            left[equation] += tried;
            open[equation]++;
        }
    }

    private void note() {
        tables++;
        for (int sum = 0; sum < sums.length; sum++) {
            int found = 0;
            for (int unknown : sums[sum]) {
                found += value[unknown];
            }
            lowest[sum] = Math.min(lowest[sum], found);
            highest[sum] = Math.max(highest[sum], found);
        }
    }
}
