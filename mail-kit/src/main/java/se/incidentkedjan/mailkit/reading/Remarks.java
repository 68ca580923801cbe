package se.incidentkedjan.mailkit.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.incidentkedjan.mailkit.reading.Remark.Code;

/** Gathers what is to be told of one mail. */
final class Remarks {

    private final Map<Code, Integer> times = new EnumMap<>(Code.class);

    void add(Code code) {
        times.merge(code, 1, Integer::sum);
    }

    boolean has(Code code) {
        return times.containsKey(code);
    }

    List<Remark> all() {
        return times.entrySet().stream()
                .map(entry -> new Remark(entry.getKey(), entry.getValue()))
                .toList();
    }
}
