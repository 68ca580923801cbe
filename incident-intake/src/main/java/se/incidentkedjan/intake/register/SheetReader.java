package se.incidentkedjan.intake.register;

import java.util.List;

/** Reads the rows of a file, whatever kind of table it is. */
public interface SheetReader {

    /** Takes rows as they come. */
    @FunctionalInterface
    interface Taker {

        /**
         * Takes a row.
         *
         * @param number as the file counts, from 1
         * @param cells from left to right; all empty in an empty row
         * @return whether to go on
         */
        boolean take(int number, List<String> cells);
    }

    /** How it went. */
    sealed interface Outcome {

        /**
         * It was read to its end, or to where the taker had enough.
         *
         * @param notes what to know of it, in Swedish, such as which sheet it was
         */
        record Read(List<String> notes) implements Outcome {

            /** Keeps its own copy. */
            public Read {
                notes = List.copyOf(notes);
            }
        }

        /**
         * It could not be read.
         *
         * @param what is wrong and what to do, in Swedish
         */
        record Unreadable(String what) implements Outcome {}
    }

    /** Reads a file. */
    Outcome read(byte[] file, Taker taker);
}
