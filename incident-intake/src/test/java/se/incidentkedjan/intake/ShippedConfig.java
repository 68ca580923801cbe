package se.incidentkedjan.intake;

import java.nio.file.Path;

/** The files the project ships. */
public final class ShippedConfig {

    private ShippedConfig() {}

    public static Path folder() {
        return Path.of(System.getProperty("project.root"), "config");
    }
}
