package se.incidentkedjan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;
import se.incidentkedjan.intake.attachment.Limits;

class AttachmentSettingsTest {

    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void withoutAnySettingTheLimitsAreThoseOfTheDocumentation() {
        assertThat(bound(Map.of()).limits()).isEqualTo(new Limits(25 * MEGABYTE, 20, 60, 100 * MEGABYTE));
    }

    @Test
    void settingsThatContradictEachOtherAreRefusedInSwedish() {
        assertRefused("largest", "0B", "minst 1B");
        assertRefused("largest", "3GB", "mindre än 2GB");
        assertRefused("largest", "101MB", "mindre än largest");
        assertRefused("per-report", "0", "minst 1");
        assertRefused("per-incident", "19", "mindre än per-report");
        assertRefused("in-total", "24MB", "mindre än largest");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttachmentSettings(DataSize.ofBytes(0), 1, 1, DataSize.ofBytes(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(1, 0, 1, 1));
    }

    private static void assertRefused(String setting, String value, String reason) {
        org.assertj.core.api.Assertions.assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> bound(Map.of("incidentkedjan.intake.attachments." + setting, value)))
                .havingRootCause()
                .withMessageContaining(reason);
    }

    private static AttachmentSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("incidentkedjan.intake.attachments", AttachmentSettings.class);
    }
}
