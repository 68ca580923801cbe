package se.incidentkedjan.kit.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;

class ReadableRequestsTest {

    private final ReadableRequests readable = new ReadableRequests();

    @Test
    void aFieldThatCannotBeReadIsTheSendersFaultAndIsNotRepeated() {
        var request = new MockHttpServletRequest("POST", "/anmal");
        request.addParameter("hemligt\u0001", "x");

        var refused = catchThrowableOfType(
                UnreadableRequest.class,
                () -> readable.getFirewalledRequest(request).getParameterMap());

        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(refused.getMessage() + refused.getBody()).doesNotContain("hemligt");
        assertThat(refused.getBody().getDetail()).contains("Inget har sparats");
        // Where no handler has it yet, Spring Security answers what is of this kind.
        assertThat(refused).isInstanceOf(RequestRejectedException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413})
    void whatTomcatCannotReadIsToldInTheSameWay(int status) {
        var request = new MockHttpServletRequest("POST", "/anmal") {
            @Override
            public String getParameter(String name) {
                throw new InvalidParameterException("hemligt", status);
            }
        };

        var refused = catchThrowableOfType(
                UnreadableRequest.class,
                () -> readable.getFirewalledRequest(request).getParameter("a"));

        assertThat(refused.getStatusCode().value()).isEqualTo(status);
        assertThat(refused.getBody().getStatus()).isEqualTo(status);
        assertThat(refused.getMessage()).doesNotContain("hemligt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Åsas dator", "日本", "\u00e5", "a\tb", "\u0378"})
    void headersInUtf8AreRead(String value) {
        var request = new MockHttpServletRequest("GET", "/anmal");
        request.addHeader("User-Agent", new String(value.getBytes(UTF_8), ISO_8859_1));

        assertThat(readable.getFirewalledRequest(request).getHeader("User-Agent"))
                .isNotEmpty();
    }

    @Test
    void controlCharactersInHeadersAreNot() {
        var request = new MockHttpServletRequest("GET", "/anmal");
        request.addHeader("User-Agent", "a\u0000b");

        assertThat(catchThrowableOfType(
                        UnreadableRequest.class,
                        () -> readable.getFirewalledRequest(request).getHeader("User-Agent")))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/../b", "/a;b=1", "/a//b", "/a%2fb"})
    void addressesAreAsStrictlyReadAsBefore(String address) {
        var request = new MockHttpServletRequest("GET", address);
        request.setServletPath(address);

        assertThat(catchThrowableOfType(RequestRejectedException.class, () -> readable.getFirewalledRequest(request)))
                .isNotNull();
    }
}
