package se.incidentkedjan.reporting.counting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** Others wrote the same pages all the time. It passes: the batch comes again. */
public final class PagesBusy extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    PagesBusy(Set<PageKey> keys) {
        super(new IOException("others kept writing the pages " + keys));
    }
}
