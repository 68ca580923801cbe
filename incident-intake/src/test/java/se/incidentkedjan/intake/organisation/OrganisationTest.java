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

    @Test
    void theSecurityChiefIsFoundByPhoneInTheOrderOfTheRole() {
        var organisation = read(withSecurityChiefs("[ersattaren, chefen, namnlos, ingen]"));

        assertThat(organisation.securityChiefPhones()).containsExactly("070-1740607", "070-1740606");
    }

    @Test
    void aSecurityChiefWithoutAPhoneOrNoneAtAllIsNoReasonNotToStart() {
        assertThat(read(withSecurityChiefs("[namnlos]")).securityChiefPhones()).isEmpty();
        assertThat(read(withSecurityChiefs("[]")).securityChiefPhones()).isEmpty();
        assertThat(read(withSecurityChiefs("[chefen]").replace("SECURITY_CHIEF", "CISO"))
                        .securityChiefPhones())
                .isEmpty();
        assertThat(read(withSecurityChiefs("[chefen]").replace("MUNICIPALITY", "UNIT"))
                        .securityChiefPhones())
                .isEmpty();
    }

    @Test
    void aPhoneThatCannotBeCalledIsToldWithItsLine() {
        assertThatThrownBy(() -> read(withSecurityChiefs("[chefen]").replace("070-1740606", "se intranätet")))
                .isInstanceOf(InvalidConfiguration.class)
                .message()
                .contains("rad 4", "telefonnummer", "se intranätet");
    }

    private static String withSecurityChiefs(String people) {
        return """
                valid-from: 2026-01-15
                municipality: {code: "9999", name: Exempelkommunen}
                people:
                  - {id: chefen, name: Chefen, email: chef@kommun.example, phone: 070-1740606}
                  - {id: ersattaren, name: Ersättaren, phone: 070-1740607}
                  - {id: namnlos, name: Någon utan telefon}
                roles:
                  - {code: DPO, name: Dataskyddsombud, scope: MUNICIPALITY, people: [namnlos]}
                  - {code: SECURITY_CHIEF, name: Säkerhetsskyddschef, scope: MUNICIPALITY, people: %s}
                units:
                  - {code: va-avdelningen, name: VA-avdelningen}
                """.formatted(people);
    }

    private static Organisation read(String yaml) {
        return ConfigFile.parse("organisation.yml", yaml, (root, version) -> Organisation.from(root));
    }
}
