package se.incidentkedjan.reporting.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import se.incidentkedjan.kit.audit.web.ShownPage;

/** Reads the trails of all services side by side. A service that is away leaves a gap that is told of. */
public final class Trails {

    /** The trail of one service. */
    public interface Trail {

        /** Its name. */
        String service();

        /** The newest entries that are wanted; empty when the service does not answer. */
        Optional<ShownPage> newest(Wanted wanted, int size);
    }

    private final List<Trail> all;

    /** These trails. */
    public Trails(List<Trail> all) {
        this.all = List.copyOf(all);
    }

    /** The services that have one. */
    public List<String> services() {
        return all.stream().map(Trail::service).toList();
    }

    /** The newest of all that are wanted. */
    public Found newest(Wanted wanted, int size) {
        var asked = new LinkedHashMap<String, CompletableFuture<Optional<ShownPage>>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var trail : all) {
                if (wanted.service() == null || wanted.service().equals(trail.service())) {
                    asked.put(
                            trail.service(), CompletableFuture.supplyAsync(() -> trail.newest(wanted, size), threads));
                }
            }
            return together(asked, size);
        }
    }

    private static Found together(Map<String, CompletableFuture<Optional<ShownPage>>> asked, int size) {
        var entries = new ArrayList<Traced>();
        var silent = new ArrayList<String>();
        var damaged = new ArrayList<String>();
        var more = false;
        for (var one : asked.entrySet()) {
            var page = one.getValue().join();
            if (page.isEmpty()) {
                silent.add(one.getKey());
                continue;
            }
            page.get().entries().forEach(entry -> entries.add(new Traced(one.getKey(), entry)));
            more |= page.get().older() != null;
            if (!page.get().unreadable().isEmpty()) {
                damaged.add(one.getKey());
            }
        }
        entries.sort(Comparator.comparing((Traced traced) -> traced.entry().at())
                .thenComparingLong(traced -> traced.entry().sequence())
                .reversed());
        more |= entries.size() > size;
        return new Found(entries.subList(0, Math.min(size, entries.size())), more, silent, damaged);
    }
}
