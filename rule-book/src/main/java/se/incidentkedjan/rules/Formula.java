package se.incidentkedjan.rules;

import java.util.List;
import java.util.stream.Stream;

/**
 * A condition taken apart at its «and», «or» and «not». CEL decides the atoms; how they combine is decided here, so that
 * what another answer would mean can be tried thousands of times in the time CEL takes once.
 */
sealed interface Formula {

    /** Whether it holds, as CEL would say: false and unknown is false, true or unknown is true. */
    Truth decide(Truths truths);

    /** Every atom in it. */
    Stream<Atom> atoms();

    /** A part that has no «and», «or» or «not» outermost. */
    record Leaf(Atom atom) implements Formula {

        @Override
        public Truth decide(Truths truths) {
            return truths.of(atom);
        }

        @Override
        public Stream<Atom> atoms() {
            return Stream.of(atom);
        }
    }

    /** The opposite. */
    record Not(Formula part) implements Formula {

        @Override
        public Truth decide(Truths truths) {
            return part.decide(truths).not();
        }

        @Override
        public Stream<Atom> atoms() {
            return part.atoms();
        }
    }

    /** All of them. */
    record All(List<Formula> parts) implements Formula {

        @Override
        public Truth decide(Truths truths) {
            return settled(parts, Truth.FALSE, truths);
        }

        @Override
        public Stream<Atom> atoms() {
            return parts.stream().flatMap(Formula::atoms);
        }
    }

    /** At least one of them. */
    record Any(List<Formula> parts) implements Formula {

        @Override
        public Truth decide(Truths truths) {
            return settled(parts, Truth.TRUE, truths);
        }

        @Override
        public Stream<Atom> atoms() {
            return parts.stream().flatMap(Formula::atoms);
        }
    }

    private static Truth settled(List<Formula> parts, Truth settling, Truths truths) {
        var unknown = false;
        for (var part : parts) {
            var truth = part.decide(truths);
            if (truth == settling) {
                return settling;
            }
            unknown |= truth == Truth.UNKNOWN;
        }
        return unknown ? Truth.UNKNOWN : settling.not();
    }
}
