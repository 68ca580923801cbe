package se.incidentkedjan.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;

class CaseGrantsTest {

    private static final IncidentId INCIDENT = IncidentId.parse("019aa1c4-5b1e-7c3d-9f7a-2f6f0e6b1a55");
    private static final IncidentId ANOTHER = IncidentId.parse("019aa1c4-5b1e-7c3d-9f7a-2f6f0e6b1a56");
    private static final Holding HOLDING = new Holding(
            INCIDENT, UnitCode.of("socialforvaltningen"), SystemCode.of("e-post"), Set.of(RoleCode.of("DPO")));
    private static final Reader.Person SOMEONE = Installation.person();

    private final CaseGrants cases = grantsOf("escalation-service", Clock.systemUTC());
    private final CaseGrants words = grantsOf("incident-intake", Clock.systemUTC());

    @Test
    void whatIsToldOfACaseIsBelieved() {
        var little = new Holding(INCIDENT, null, null, Set.of());

        assertThat(words.read(cases.give(SOMEONE, HOLDING), SOMEONE, INCIDENT)).isEqualTo(HOLDING);
        assertThat(words.read(cases.give(SOMEONE, little), SOMEONE, INCIDENT)).isEqualTo(little);
    }

    @Test
    void itIsGoodForOneReaderAndOneIncidentOnly() {
        var grant = cases.give(SOMEONE, HOLDING);
        var another = new Reader.Person("https://login.example", "another", "En annan", List.of(), "");
        var elsewhere = new Reader.Person("https://other.example", "someone", "En annan", List.of(), "");

        assertRefused(grant, another, INCIDENT);
        assertRefused(grant, elsewhere, INCIDENT);
        assertRefused(grant, SOMEONE, ANOTHER);
        assertRefused(grant, new Reader.Service("escalation-service"), INCIDENT);
    }

    @Test
    void onlyTheServiceThatKeepsTheCasesIsBelieved() {
        assertRefused(grantsOf("reporting-service", Clock.systemUTC()).give(SOMEONE, HOLDING), SOMEONE, INCIDENT);
        assertRefused("a-guess", SOMEONE, INCIDENT);
        assertRefused(null, SOMEONE, INCIDENT);
    }

    @Test
    void itIsSoonTooOld() {
        var aWhileAgo = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-2));

        assertRefused(grantsOf("escalation-service", aWhileAgo).give(SOMEONE, HOLDING), SOMEONE, INCIDENT);
    }

    private void assertRefused(String grant, Reader reader, IncidentId incident) {
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> words.read(grant, reader, incident));
    }

    private static CaseGrants grantsOf(String account, Clock clock) {
        return new CaseGrants(
                new ServiceTokens(Installation.keyOf(account), clock),
                TokenReaders.forServices(account, Installation.trustedKeys().byAccount(), Clock.systemUTC()));
    }
}
