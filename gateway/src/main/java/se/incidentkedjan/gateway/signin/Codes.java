package se.incidentkedjan.gateway.signin;

import java.util.regex.Pattern;

/** What may stand in the trail of what came from outside. */
final class Codes {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

    private Codes() {}

    static String of(String text) {
        return CODE.matcher(text).matches() ? text : "other";
    }
}
