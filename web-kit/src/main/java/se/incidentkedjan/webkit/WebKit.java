package se.incidentkedjan.webkit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import se.incidentkedjan.events.swedish.SwedishTime;

/** What the templates of the frame ask for; reachable in them as {@code #webkit}. */
public final class WebKit {

    /** The attribute of a request that says what to call the one who has signed in: a text. */
    public static final String VIEWER = "incidentkedjan.viewer";

    /** The attribute of a request that says what they may do: a set of texts. */
    public static final String MAY = "incidentkedjan.may";

    /** The page of the gateway that says how accessible the site is. */
    private static final String STATEMENT = "/tillganglighet";

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern(
                    "EEEE d MMMM uuuu 'at' HH.mm", Locale.UK)
            .withZone(SwedishTime.ZONE);

    private final Assets assets;
    private final WebKitSettings settings;

    WebKit(Assets assets, WebKitSettings settings) {
        this.assets = assets;
        this.settings = settings;
    }

    /** {@return the address of a file such as {@code incidentkedjan.css}, with its content hash} */
    public String asset(String name) {
        return assets.address(name);
    }

    /** {@return the code of the language of the page, such as {@code sv}} */
    public String language() {
        return isEnglish() ? "en" : "sv";
    }

    /** {@return what stands in the frame, in the language of the page} */
    public String say(String swedish, String english) {
        return isEnglish() ? english : swedish;
    }

    private static boolean isEnglish() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en");
    }

    /** {@return the name of the municipality} */
    public String municipality() {
        return settings.municipality();
    }

    /** {@return the settings of the frame} */
    public WebKitSettings settings() {
        return settings;
    }

    /** {@return where the accessibility statement is: the municipality's own, or the site's in the language of the page} */
    public String accessibilityAddress() {
        var own = settings.accessibilityUrl();
        if (own != null && !own.isBlank()) {
            return own;
        }
        return isEnglish() ? STATEMENT + "?lang=en" : STATEMENT;
    }

    /** {@return what to call the one who has signed in; null when nobody has, or nobody has told} */
    public @Nullable String viewer() {
        return attribute(VIEWER) instanceof String name ? name : null;
    }

    /** {@return whether the one who looks may do this, as far as whoever answers the request has told} */
    public boolean may(String action) {
        return attribute(MAY) instanceof Set<?> actions && actions.contains(action);
    }

    private static @Nullable Object attribute(String name) {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
    }

    /** {@return the phone number in the form that a link takes} */
    public String phoneLink() {
        return phoneLink(settings.phone());
    }

    /** {@return another phone number in the form that a link takes} */
    public String phoneLink(String phone) {
        return "tel:" + phone.replaceAll("[^0-9+]", "");
    }

    /** {@return a moment in full, local time, in the language of the page} */
    public String dateAndTime(Instant moment) {
        return isEnglish() ? ENGLISH.format(moment) : SwedishTime.dateAndTime(moment);
    }

    /** {@return a moment in short, local time} */
    public String shortDateAndTime(Instant moment) {
        return SwedishTime.shortDateAndTime(moment);
    }

    /** {@return a moment for machines} */
    public String machine(Instant moment) {
        return SwedishTime.machine(moment);
    }

    /** {@return a day in full} */
    public String date(LocalDate day) {
        return SwedishTime.date(day);
    }
}
