package se.incidentkedjan.intake.subject.web;

/** What looks like a mail address. */
final class Addresses {

    private static final int LONGEST = 320;

    private Addresses() {}

    static boolean isOne(String text) {
        var address = text.strip();
        var at = address.indexOf('@');
        return at > 0 && at < address.length() - 1 && address.length() <= LONGEST && address.indexOf(' ') < 0;
    }
}
