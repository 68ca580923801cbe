package se.incidentkedjan.notification.subscription;

import java.util.regex.Pattern;

/** What ties a system in the file to its settings: the name of its secret. */
public final class SecretName {

    /** Under this the settings of each stand by that name. */
    public static final String SETTINGS = "incidentkedjan.notification.subscribers";

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private SecretName() {}

    /** Whether it may be one: small letters, digits and hyphens. */
    public static boolean isValid(String name) {
        return FORM.matcher(name).matches();
    }

    /** The prefix of its settings. */
    public static String setting(String name) {
        return SETTINGS + "." + name;
    }
}
