package se.incidentkedjan.notification.sending.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HmacTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ANOTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final String BODY = "{\"test\": 2432232314}";

    @Test
    void itSignsAsTheLibrariesOfTheStandardDo() {
        assertThat(Hmac.with(SECRET, "").of(ID, AT, BODY)).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void whileASecretIsChangedBothCount() {
        assertThat(Hmac.with(ANOTHER + " " + SECRET, "").of(ID, AT, BODY))
                .startsWith("v1,")
                .endsWith(" v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void anotherTimeIdOrBodyGivesAnotherSignature() {
        var hmac = Hmac.with(SECRET, "");

        assertThat(hmac.of(ID, AT, BODY))
                .isNotEqualTo(hmac.of(ID, AT.plusSeconds(1), BODY))
                .isNotEqualTo(hmac.of(ID + "x", AT, BODY))
                .isNotEqualTo(hmac.of(ID, AT, BODY + " "));
    }
}
