package se.incidentkedjan.systemtests.chain;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * The chain that is kept from one test class of the process to the next. They are handed to it one by one, each as a run of its
 * own, so what is kept with the run would be started again for each.
 */
final class Kept implements AutoCloseable {

    private static final Namespace MINE = Namespace.create(Kept.class);

    private @Nullable Class<?> kind;
    private @Nullable Chain chain;

    private Kept() {}

    /** The one of this kind. It ends with the process, or when one of another kind is asked for: one that idles costs time too. */
    static Chain of(Class<?> kind, ExtensionContext context, Supplier<Chain> start) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, MINE)
                .computeIfAbsent(Kept.class, key -> new Kept(), Kept.class)
                .chain(kind, start);
    }

    private synchronized Chain chain(Class<?> wanted, Supplier<Chain> start) {
        var kept = chain;
        if (kept == null || kind != wanted) {
            close();
            kept = start.get();
            chain = kept;
            kind = wanted;
        }
        return kept;
    }

    @Override
    public synchronized void close() {
        var ended = chain;
        chain = null;
        if (ended != null) {
            ended.close();
        }
    }
}
