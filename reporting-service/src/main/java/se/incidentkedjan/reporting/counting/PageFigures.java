package se.incidentkedjan.reporting.counting;

import java.util.function.ObjLongConsumer;

/** How many incidents stand in each cell of a page, as whoever adds them up reads them. */
@FunctionalInterface
public interface PageFigures {

    /** Tells each cell in its stored form, {@link Cell#key()}, and its number. */
    void forEach(ObjLongConsumer<String> reader);
}
