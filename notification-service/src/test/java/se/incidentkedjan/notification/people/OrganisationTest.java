package se.incidentkedjan.notification.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Way;

class OrganisationTest {

    private static final String FILE = """
            valid-from: 2026-01-15
            default-unit: kansliet
            people:
              - {id: dpo, name: Dataskyddsombudet, email: dpo@kommun.example}
              - {id: bitradande, name: Biträdande ombud, email: DPO@kommun.example}
              - {id: chefen, name: Enhetschefen, email: chef@kommun.example}
              - {id: jouren, name: IT-jouren, phone: 070-1740605}
            roles:
              - {code: DPO, name: Dataskyddsombud, scope: MUNICIPALITY, people: [dpo, bitradande]}
              - {code: IT_ON_CALL, name: IT-jour, scope: MUNICIPALITY, people: [jouren]}
              - {code: UNIT_MANAGER, name: Enhetschef, scope: UNIT}
            units:
              - code: kansliet
                name: Kansliet
                board: kommunstyrelsen
                roles: {UNIT_MANAGER: [dpo]}
              - code: skolan
                name: Skolan
                board: skolnamnden
                roles: {UNIT_MANAGER: [chefen]}
            """;

    @TempDir
    private Path folder;

    @Test
    void aRoleOfTheMunicipalityIsHeldByItsPeopleAndEachAddressCountsOnce() throws IOException {
        assertThat(read(FILE).holders(RoleCode.of("DPO"), UnitCode.of("skolan")))
                .extracting(Person::id)
                .containsExactly("dpo");
    }

    @Test
    void aRoleOfAUnitIsHeldByThePeopleOfThatUnitOrBoard() throws IOException {
        var organisation = read(FILE);

        assertThat(organisation.holders(RoleCode.of("UNIT_MANAGER"), UnitCode.of("skolan")))
                .extracting(Person::id)
                .containsExactly("chefen");
        assertThat(organisation.holders(RoleCode.of("UNIT_MANAGER"), UnitCode.of("skolnamnden")))
                .extracting(Person::id)
                .containsExactly("chefen");
    }

    @Test
    void whenTheUnitIsUnknownTheDefaultUnitTakesIt() throws IOException {
        var organisation = read(FILE);

        assertThat(organisation.holders(RoleCode.of("UNIT_MANAGER"), null))
                .extracting(Person::id)
                .containsExactly("dpo");
        assertThat(organisation.holders(RoleCode.of("UNIT_MANAGER"), UnitCode.of("nedlagd")))
                .extracting(Person::id)
                .containsExactly("dpo");
    }

    @Test
    void aRoleWithoutPeopleOrAddressesHasNoHolders() throws IOException {
        assertThat(read(FILE).holders(RoleCode.of("IT_ON_CALL"), null)).isEmpty();
        assertThat(read(FILE).holders(RoleCode.of("CISO"), null)).isEmpty();
    }

    @Test
    void anAddressThatCannotBeOneStopsTheStartWithItsLine() {
        assertThatThrownBy(() -> read(FILE.replace("chef@kommun.example", "chef kommun.example")))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("6")
                .hasMessageContaining("e-postadress");
    }

    @Test
    void whoeverHasOnlyAPhoneIsInTheRoleWithAnInternationalNumber() throws IOException {
        var found = read(FILE).inRole(RoleCode.of("IT_ON_CALL"), null);

        assertThat(found).extracting(Person::id).containsExactly("jouren");
        assertThat(found.getFirst().ways()).containsExactly(new Way(DeliveryChannel.SMS, "+46701740605"));
        assertThat(found.getFirst().phone()).isEqualTo("070-1740605");
    }

    @ParameterizedTest
    @CsvSource({
        "070-1740605, +46701740605",
        "070 174 06 05, +46701740605",
        "+46 (0)70-174 06 05, +46701740605",
        "0046701740605, +46701740605",
        "+4715551234, +4715551234"
    })
    void aPhoneNumberIsUnderstoodAsItIsWritten(String written, String international) {
        assertThat(PhoneNumber.international(written)).hasValue(international);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1740605", "070-17x0605", "ring växeln", "+0701740605", "0"})
    void whatIsNoPhoneNumberIsRefusedWithItsLine(String written) {
        assertThat(PhoneNumber.international(written)).isEmpty();
        assertThatThrownBy(() -> read(FILE.replace("phone: 070-1740605", "phone: " + written)))
                .hasMessageContaining("rad 7")
                .hasMessageContaining("telefonnummer");
    }

    @Test
    void someoneUnknownInARoleIsToldWithTheOneWhoWasMeant() {
        assertThatThrownBy(() -> read(FILE.replace("people: [jouren]", "people: [joure]")))
                .hasMessageContaining("rad 10")
                .hasMessageContaining("Menade du «jouren»?");
    }

    @Test
    void theExampleMunicipalityHasSomeoneForEveryRole() {
        var organisation = Organisation.read(Path.of(System.getProperty("project.root"), "config", "organisation.yml"));

        for (var role : new String[] {
            "DPO",
            "CISO",
            "IT_ON_CALL",
            "SECURITY_CHIEF",
            "CHIEF_EXECUTIVE",
            "OFFICIAL_ON_CALL",
            "RESPONSIBLE_BOARD",
            "UNIT_MANAGER",
            "SYSTEM_OWNER"
        }) {
            assertThat(organisation.holders(RoleCode.of(role), null)).as(role).isNotEmpty();
            assertThat(organisation.title(RoleCode.of(role))).isNotEqualTo(role);
        }
    }

    private Organisation read(String content) throws IOException {
        return Organisation.read(Files.writeString(folder.resolve("organisation.yml"), content));
    }
}
