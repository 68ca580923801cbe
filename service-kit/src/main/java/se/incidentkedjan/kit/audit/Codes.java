package se.incidentkedjan.kit.audit;

/** What may stand in the trail: codes, numbers, ids and instants. A space, an å or an @ cannot, so words cannot travel. */
final class Codes {

    static final int LONGEST = 100;

    private Codes() {}

    static boolean isCode(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (!isPlain(letter) && "_.:/+-".indexOf(letter) < 0) {
                return false;
            }
        }
        return true;
    }

    /** A code that can also be the name of a field in a store. */
    static boolean isKey(String text) {
        return isCode(text) && text.chars().allMatch(letter -> isPlain((char) letter) || letter == '-');
    }

    /** Answers the code itself, or refuses it without repeating what may be somebody's words. */
    static String required(String what, String text) {
        if (!isCode(text)) {
            throw new IllegalArgumentException("The " + what + " is no code: the audit trail takes no words");
        }
        return text;
    }

    private static boolean isPlain(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    }
}
