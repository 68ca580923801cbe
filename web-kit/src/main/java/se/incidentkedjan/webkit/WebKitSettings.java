package se.incidentkedjan.webkit;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the frame of every page says about the municipality.
 *
 * @param municipality its name, shown beside the name of the site
 * @param phone the number to call when something is urgent or the site does not work
 * @param email where to write about the site itself
 * @param accessibilityUrl the municipality's own accessibility statement for this site; without it that of the site is linked
 */
@ConfigurationProperties("incidentkedjan.web")
public record WebKitSettings(
        @DefaultValue("Exempelkommunen") String municipality,
        @DefaultValue("070-1740605") String phone,
        @DefaultValue("incident@kommun.example") String email,
        @Nullable String accessibilityUrl) {

    /** Refuses a site that nobody can be reached through. */
    public WebKitSettings {
        if (municipality.isBlank() || phone.isBlank() || email.isBlank()) {
            throw new IllegalArgumentException(
                    "incidentkedjan.web: municipality, phone och email får inte vara tomma; de står på varje sida");
        }
    }
}
