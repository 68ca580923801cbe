package se.incidentkedjan.notification.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.notification.contact.DeliveryChannel;

class SingleWaysTest {

    private static final String FILE = """
            valid-from: 2026-01-15
            default-unit: kansliet
            people:
              - {id: dpo, name: Dataskyddsombudet, email: dpo@kommun.example}
              - {id: ciso, name: Informationssäkerhetschefen, email: ciso@kommun.example, webhook: chatten}
              - {id: jouren, name: IT-jouren, email: it@kommun.example, phone: 070-1740605}
              - {id: chefen, name: Enhetschefen, phone: 070-1740606}
              - {id: anstalld, name: Medarbetaren, email: anstalld@kommun.example}
            roles:
              - {code: DPO, name: Dataskyddsombud, scope: MUNICIPALITY, people: [dpo]}
              - {code: CISO, name: CISO, scope: MUNICIPALITY, people: [ciso]}
              - {code: IT_ON_CALL, name: IT-jour, scope: MUNICIPALITY, people: [jouren]}
              - {code: UNIT_MANAGER, name: Enhetschef, scope: UNIT}
            units:
              - code: kansliet
                name: Kansliet
                board: kommunstyrelsen
                roles: {UNIT_MANAGER: [chefen]}
            """;

    @TempDir
    private Path folder;

    private final Set<DeliveryChannel> usable = EnumSet.allOf(DeliveryChannel.class);
    private Organisation organisation;
    private SingleWays ways;

    @BeforeEach
    void read() throws IOException {
        organisation = read(FILE);
        ways = new SingleWays(() -> organisation, usable::contains);
    }

    private Organisation read(String text) throws IOException {
        return Organisation.read(Files.writeString(folder.resolve("organisation.yml"), text));
    }

    @Test
    void whoeverHoldsARoleAndHasOneWayIsCutOffWithoutIt() {
        assertThat(ways.cutOffWithout(DeliveryChannel.E_MAIL)).containsExactly("Dataskyddsombudet");
        assertThat(ways.cutOffWithout(DeliveryChannel.SMS)).containsExactly("Enhetschefen");
        assertThat(ways.cutOffWithout(DeliveryChannel.WEBHOOK)).isEmpty();
    }

    @Test
    void aWayThatCannotBeUsedNowIsNone() {
        usable.remove(DeliveryChannel.WEBHOOK);

        assertThat(ways.cutOffWithout(DeliveryChannel.E_MAIL))
                .containsExactly("Dataskyddsombudet", "Informationssäkerhetschefen");
    }

    @Test
    void theFileIsLookedAtAgainWhenItChanges() throws IOException {
        organisation = read(FILE.replace("email: dpo@kommun.example", "email: dpo@kommun.example, phone: 070-1740607"));

        assertThat(ways.cutOffWithout(DeliveryChannel.E_MAIL)).isEmpty();
    }
}
