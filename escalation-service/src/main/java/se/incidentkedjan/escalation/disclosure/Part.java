package se.incidentkedjan.escalation.disclosure;

import java.util.List;

/** A field as it stands in what is given out. */
public sealed interface Part {

    /** The code of the field. */
    String code();

    /** What the field is, in Swedish. */
    String label();

    /** It is given out. */
    record Given(String code, String label, List<String> lines) implements Part {

        /** Keeps its own copy of the lines. */
        public Given {
            lines = List.copyOf(lines);
        }
    }

    /** It is masked, as a whole or in parts. */
    sealed interface Withheld extends Part {

        /** On which ground. */
        Ground ground();

        /** Why, in the words of the one who decided; empty when they gave none. */
        String motive();
    }

    /** It is masked. What it says is not here, so nothing that is made of this can show it. */
    record Masked(String code, String label, Ground ground, String motive) implements Withheld {}

    /** It is a text with passages masked. What they say is not here, nor how long they are. */
    record Partly(String code, String label, List<Run> runs, Ground ground, String motive) implements Withheld {

        /** Keeps its own copy of the runs. */
        public Partly {
            runs = List.copyOf(runs);
        }

        /** How many passages are masked. */
        public int passages() {
            return (int) runs.stream().filter(Run.Hidden.class::isInstance).count();
        }
    }

    /** A stretch of a text that is masked in parts. */
    sealed interface Run {

        /** It is given out. */
        record Shown(String text) implements Run {}

        /** It is a masked passage. */
        record Hidden() implements Run {}
    }
}
