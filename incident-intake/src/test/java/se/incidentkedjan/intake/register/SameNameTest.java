package se.incidentkedjan.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.intake.ShippedConfig;
import se.incidentkedjan.intake.form.FormBook;
import se.incidentkedjan.intake.organisation.Listed;
import se.incidentkedjan.intake.organisation.Organisation;

/** Units that are called the same: the words of one must not reach the handlers of another. */
class SameNameTest {

    private static Choices of(Listed... units) {
        return new Choices(
                FormBook.read(ShippedConfig.folder()),
                new Organisation(
                        Municipality.of("9999"),
                        List.of(units),
                        List.of(new Listed("skola", "Skolsystemet")),
                        List.of(),
                        Set.of("kommun.example")));
    }

    @Test
    void aNameThatTwoHaveIsNotUnderstoodAndTheirCodesAre() {
        var choices = of(new Listed("barn-admin", "Administration"), new Listed("vard-admin", "administration "));

        assertThat(choices.understood(RegisterField.UNIT, "Administration")).isEmpty();
        assertThat(choices.understood(RegisterField.UNIT, "barn-admin")).contains("barn-admin");
        assertThat(choices.understood(RegisterField.UNIT, "VARD-ADMIN")).contains("vard-admin");
    }

    @Test
    void theirLabelsTellThemApartAndAreUnderstood() {
        var choices = of(
                new Listed("barn-admin", "Administration"),
                new Listed("vard-admin", "Administration"),
                new Listed("va", "VA-avdelningen"));

        assertThat(choices.of(RegisterField.UNIT))
                .extracting(Choices.Choice::label)
                .containsExactly(
                        "Ta inte med", "Administration (barn-admin)", "Administration (vard-admin)", "VA-avdelningen");
        assertThat(choices.understood(RegisterField.UNIT, "Administration (vard-admin)"))
                .contains("vard-admin");
    }

    @Test
    void aNameThatIsTheCodeOfAnotherIsNotUnderstood() {
        var choices = of(new Listed("skola", "Grundskolan"), new Listed("gy", "Skola"));

        assertThat(choices.understood(RegisterField.UNIT, "Skola")).isEmpty();
        assertThat(choices.understood(RegisterField.UNIT, "Grundskolan")).contains("skola");
        assertThat(choices.understood(RegisterField.UNIT, "gy")).contains("gy");
        assertThat(choices.of(RegisterField.UNIT))
                .extracting(Choices.Choice::label)
                .contains("Grundskolan", "Skola (gy)");
    }

    @Test
    void whatIsCalledAsItsOwnCodeIsUnderstoodAndOtherFieldsDoNotMatter() {
        var choices = of(new Listed("va", "VA"), new Listed("kultur", "Skolsystemet"));

        assertThat(choices.understood(RegisterField.UNIT, "va")).contains("va");
        assertThat(choices.understood(RegisterField.UNIT, "Skolsystemet")).contains("kultur");
    }
}
