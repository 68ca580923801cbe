package se.incidentkedjan.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentIdTest {

    private static final String ID = "019aa1c4-5b1e-7c3d-9f7a-2f6f0e6b1a55";

    @Test
    void thePrintedFormIsRead() {
        assertThat(IncidentId.read(ID)).contains(IncidentId.parse(ID));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "019AA1C4-5B1E-7C3D-9F7A-2F6F0E6B1A55",
                " 019aa1c4-5b1e-7c3d-9f7a-2f6f0e6b1a55",
                "019aa1c45b1e7c3d9f7a2f6f0e6b1a55",
                "2026-000123",
                "../etc/passwd"
            })
    void nothingElseIsAnId(String text) {
        assertThat(IncidentId.read(text)).isEmpty();
    }
}
