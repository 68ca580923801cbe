package se.incidentkedjan.notification.sending.sms;

import java.time.Clock;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.sending.Carrier;
import se.incidentkedjan.notification.sending.Message;
import se.incidentkedjan.notification.sending.http.Advice;
import se.incidentkedjan.notification.sending.http.Line;

/** Carries text messages to a gateway. The number and the text go there and nowhere else. */
public final class SmsCarrier implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(SmsCarrier.class);

    /** As in the international plan of numbers (ITU-T E.164). */
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");

    private final SmsGateway gateway;
    private final Line line;
    private final Advice advice;

    /**
     * A carrier without a connection yet.
     *
     * @param trusted those whose certificates the gateway may show; absent for those that Java trusts of itself
     */
    public SmsCarrier(SmsGateway gateway, @Nullable SSLContext trusted, Clock clock) {
        var settings = gateway.settings();
        this.gateway = gateway;
        this.line = new Line(settings.connectTimeout(), settings.answerTimeout(), trusted, clock);
        this.advice = new Advice("The SMS gateway " + gateway.address().getHost(), SmsGateway.SETTING, clock);
    }

    @Override
    public boolean isReady() {
        if (advice.isToWait()) {
            return false;
        }
        var reached = line.reaches(gateway.address());
        if (!reached) {
            advice.notReady();
        }
        return reached;
    }

    @Override
    public Outcome carry(Message message) {
        if (!NUMBER.matcher(message.way().address()).matches()) {
            LOG.warn("Delivery {} has a phone number that cannot be used; write it as +46…", message.delivery());
            return new Outcome.GivenUp(Failure.BAD_ADDRESS);
        }
        if (advice.isToWait()) {
            return new Outcome.TriedInVain(false);
        }
        var answer = line.ask(gateway.request(message));
        var outcome = gateway.meaningOf(answer);
        advice.noted(message.delivery(), answer, outcome);
        return outcome;
    }

    @Override
    public void close() {
        line.close();
    }
}
