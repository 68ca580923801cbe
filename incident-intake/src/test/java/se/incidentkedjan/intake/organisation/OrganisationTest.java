package se.incidentkedjan.intake.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.InvalidConfiguration;

class OrganisationTest {

    @Test
    void unitsAndSystemsAreReadInTheOrderOfTheFile() {
        var organisation = read("""
                valid-from: 2026-01-15
                municipality: {code: "9999", name: Exempelkommunen}
                units:
                  - {code: va-avdelningen, name: VA-avdelningen, board: tekniska-namnden}
                  - {code: socialforvaltningen, name: Socialförvaltningen}
                """);

        assertThat(organisation.units())
                .extracting(Listed::name)
                .containsExactly("VA-avdelningen", "Socialförvaltningen");
        assertThat(organisation.systems()).isEmpty();
        assertThat(organisation.municipality()).hasToString("9999");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsLine() {
        assertThatThrownBy(() -> read("""
                        valid-from: 2026-01-15
                        municipality: {code: "99"}
                        units:
                          - {code: Fel Kod, name: Enhet}
                          - {code: va, name: VA}
                          - {code: va, name: VA igen}
                        """))
                .isInstanceOf(InvalidConfiguration.class)
                .message()
                .contains("2", "har fel form", "4", "används redan", "6");
    }

    private static Organisation read(String yaml) {
        return ConfigFile.parse("organisation.yml", yaml, (root, version) -> Organisation.from(root));
    }
}
