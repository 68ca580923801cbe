package se.incidentkedjan.reporting.opendata.web;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import se.incidentkedjan.reporting.opendata.Licence;

/**
 * What others may do with the open data. Figures of an authority are hardly protected by copyright; CC0 says so for sure.
 *
 * @param name its short name, as SPDX has it
 * @param title in words
 * @param path its address on the web
 */
@Validated
@ConfigurationProperties("incidentkedjan.open-data.licence")
record LicenceSettings(
        @NotBlank @DefaultValue("CC0-1.0") String name,
        @NotBlank @DefaultValue("Creative Commons Zero 1.0") String title,

        @NotBlank @DefaultValue("https://creativecommons.org/publicdomain/zero/1.0/deed.sv")
        String path) {

    Licence licence() {
        return new Licence(name, title, path);
    }
}
