package se.incidentkedjan.escalation.disclosure;

import java.util.ArrayList;
import java.util.List;
import se.incidentkedjan.escalation.disclosure.Mistake.Kind;

/** Reads a text in which a person has marked what is to be masked, and takes it only if nothing else in it is changed. */
final class MarkedText {

    private static final int QUOTED_BEFORE = 10;
    private static final int QUOTED_AFTER = 20;

    /**
     * A passage that is marked.
     *
     * @param from where it begins in the text of the case
     * @param to where it ends there
     */
    record Passage(int from, int to) {}

    /** What came of reading. */
    sealed interface Reading {

        /**
         * It can be used.
         *
         * @param runs the text without what is marked
         * @param passages where in the original they stand that are marked
         */
        record Read(List<Part.Run> runs, List<Passage> passages) implements Reading {

            /** Keeps its own copies. */
            public Read {
                runs = List.copyOf(runs);
                passages = List.copyOf(passages);
            }
        }

        /** It cannot. */
        record Wrong(Mistake mistake) implements Reading {}
    }

    private final String original;
    private final Marks marks;
    private final String typed;
    private final StringBuilder plain = new StringBuilder();
    private final List<Part.Run> runs = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();

    private MarkedText(String original, String typed) {
        this.original = original;
        this.marks = Marks.notIn(original);
        this.typed = CaseField.asKept(typed);
    }

    /**
     * Reads what was typed.
     *
     * @param original the text of the case, as a field gives it
     */
    static Reading read(String original, String typed) {
        return new MarkedText(original, typed).read();
    }

    private Reading read() {
        int at = 0;
        for (int open = next(marks.open(), 0); open < typed.length(); open = next(marks.open(), at)) {
            int from = open + marks.open().length();
            int close = next(marks.close(), from);
            if (next(marks.close(), at) < open) {
                return wrong(Kind.MARKS_UNEVEN, next(marks.close(), at));
            }
            if (next(marks.open(), from) < close) {
                return wrong(Kind.MARKS_NESTED, next(marks.open(), from));
            }
            if (close == typed.length()) {
                return wrong(Kind.MARKS_UNEVEN, open);
            }
            if (typed.substring(from, close).isBlank()) {
                return wrong(Kind.PASSAGE_EMPTY, open);
            }
            show(typed.substring(at, open));
            at = close + marks.close().length();
            hide(typed.substring(from, close));
        }
        if (next(marks.close(), at) < typed.length()) {
            return wrong(Kind.MARKS_UNEVEN, next(marks.close(), at));
        }
        show(typed.substring(at));
        return checked();
    }

    private Reading checked() {
        int same = 0;
        while (same < Math.min(plain.length(), original.length()) && plain.charAt(same) == original.charAt(same)) {
            same++;
        }
        if (same < Math.max(plain.length(), original.length())) {
            return new Reading.Wrong(Mistake.at(Kind.TEXT_CHANGED, quote(original, same)));
        }
        return passages.isEmpty()
                ? new Reading.Wrong(Mistake.of(Kind.NOTHING_MARKED))
                : new Reading.Read(runs, passages);
    }

    private int next(String mark, int from) {
        int found = typed.indexOf(mark, from);
        return found < 0 ? typed.length() : found;
    }

    private void show(String text) {
        plain.append(text);
        if (!text.isEmpty()) {
            runs.add(new Part.Run.Shown(text));
        }
    }

    private void hide(String text) {
        passages.add(new Passage(plain.length(), plain.length() + text.length()));
        plain.append(text);
        runs.add(new Part.Run.Hidden());
    }

    private Reading wrong(Kind kind, int at) {
        return new Reading.Wrong(Mistake.at(kind, quote(typed, at)));
    }

    private static String quote(String text, int at) {
        int from = Math.max(0, at - QUOTED_BEFORE);
        int to = Math.min(text.length(), at + QUOTED_AFTER);
        // Half a character of two would be shown as a question mark.
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from--;
        }
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }
}
