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

    /** It is masked. What it says is not here, so nothing that is made of this can show it. */
    record Masked(String code, String label, Ground ground, String motive) implements Part {}
}
