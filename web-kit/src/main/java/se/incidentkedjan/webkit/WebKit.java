package se.incidentkedjan.webkit;

import java.time.Instant;
import java.time.LocalDate;
import se.incidentkedjan.events.swedish.SwedishTime;

/** What the templates of the frame ask for; reachable in them as {@code #webkit}. */
public final class WebKit {

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

    /** {@return the name of the municipality} */
    public String municipality() {
        return settings.municipality();
    }

    /** {@return the settings of the frame} */
    public WebKitSettings settings() {
        return settings;
    }

    /** {@return the phone number in the form that a link takes} */
    public String phoneLink() {
        return "tel:" + settings.phone().replaceAll("[^0-9+]", "");
    }

    /** {@return a moment in full, local time} */
    public String dateAndTime(Instant moment) {
        return SwedishTime.dateAndTime(moment);
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
