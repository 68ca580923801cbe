package se.incidentkedjan.intake.masking;

/** The check digit of identity numbers and payment cards. */
final class Luhn {

    private Luhn() {}

    /** Whether the last digit of those in the text follows from the others. */
    static boolean holds(String text) {
        int sum = 0;
        boolean doubled = false;
        for (int i = text.length() - 1; i >= 0; i--) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit >= 0) {
                int counted = doubled ? digit * 2 : digit;
                sum += counted > 9 ? counted - 9 : counted;
                doubled = !doubled;
            }
        }
        return sum % 10 == 0;
    }
}
