package se.incidentkedjan.localstack.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class SignInApplicationTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0.0.0.0", "::", "192.0.2.7"})
    void peopleWithKnownPasswordsAreNeverShownToOtherMachines(String address) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new SignInApplication(at(address)))
                .withMessageContaining("127.0.0.1");
        assertThatIllegalStateException().isThrownBy(() -> new SignInApplication(new MockEnvironment()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.0.0.9"})
    void theMachineItselfMayKnowThem(String address) {
        assertThatCode(() -> new SignInApplication(at(address))).doesNotThrowAnyException();
    }

    private static MockEnvironment at(String address) {
        return new MockEnvironment().withProperty("server.address", address);
    }
}
