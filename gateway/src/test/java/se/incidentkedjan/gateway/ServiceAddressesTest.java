package se.incidentkedjan.gateway;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAddressesTest {

    private static final URI GOOD = URI.create("http://localhost:8081");

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:8081", "ftp://localhost", "http://localhost/sub", "http:///x", "http://h?x=1", ""})
    void anAddressThatNothingCanBeSentToStopsTheStart(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServiceAddresses(GOOD, URI.create(address), GOOD, GOOD))
                .withMessageContaining("incidentkedjan.services.escalation")
                .withMessageContaining("http://localhost:8081");
    }
}
