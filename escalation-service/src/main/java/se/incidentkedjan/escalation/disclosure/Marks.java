package se.incidentkedjan.escalation.disclosure;

/**
 * The signs that a person types around what is to be masked in a text.
 *
 * @param open before it
 * @param close after it
 */
public record Marks(String open, String close) {

    /**
     * Signs that nothing in the text can be taken for, not even together with a part of a sign: doubled brackets of a kind
     * that the text does not have, otherwise numbered ones, of which no end is a beginning. The same text has always the
     * same.
     */
    public static Marks notIn(String text) {
        if (text.indexOf('[') < 0 && text.indexOf(']') < 0) {
            return new Marks("[[", "]]");
        }
        if (text.indexOf('{') < 0 && text.indexOf('}') < 0) {
            return new Marks("{{", "}}");
        }
        int number = 1;
        while (numbered(number).standsIn(text)) {
            number++;
        }
        return numbered(number);
    }

    private static Marks numbered(int number) {
        return new Marks("[" + number + "(", ")" + number + "]");
    }

    private boolean standsIn(String text) {
        return text.contains(open) || text.contains(close);
    }
}
