package se.incidentkedjan.notification.sending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.notification.acknowledgement.Links;
import se.incidentkedjan.notification.dispatch.Assessment;
import se.incidentkedjan.notification.dispatch.Delivery;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.dispatch.Recipient;
import se.incidentkedjan.notification.dispatch.Step;
import se.incidentkedjan.notification.letter.Letter;
import se.incidentkedjan.notification.letter.Letters;
import se.incidentkedjan.notification.letter.Notice;
import se.incidentkedjan.notification.people.Organisation;

/** Puts letters in envelopes: what to say, and where to send it. */
public final class Envelopes {

    /** A mail that can be sent, or why there is none. */
    sealed interface Addressed {}

    record Ready(Mail mail) implements Addressed {}

    record NotPossible(Outcome outcome) implements Addressed {}

    private final Letters letters;
    private final Organisation organisation;
    private final ReporterAddresses reporters;
    private final Links links;

    /** Envelopes for the letters of one organisation. */
    public Envelopes(Letters letters, Organisation organisation, ReporterAddresses reporters, Links links) {
        this.letters = letters;
        this.organisation = organisation;
        this.reporters = reporters;
        this.links = links;
    }

    Addressed address(Dispatch dispatch, Delivery delivery, Instant now, @Nullable String traceparent) {
        var step = delivery.step();
        var recipient = delivery.recipient();
        if (step == null || recipient == null) {
            return toReporter(dispatch, delivery, traceparent);
        }
        var notice = notice(dispatch, delivery, step);
        var letter = switch (step.about()) {
            case null -> letters.escalation(notice, now);
            case GLASS_BROKEN -> letters.glassBroken(notice, delivery.requestedAt());
            case TIME_GOES -> letters.timeGoes(notice, now);
            case TIME_IS_OUT -> letters.timeIsOut(notice, now);
        };
        return new Ready(mail(dispatch, delivery, letter, recipient.address(), recipient, traceparent));
    }

    private Addressed toReporter(Dispatch dispatch, Delivery delivery, @Nullable String traceparent) {
        return switch (reporters.of(dispatch.incident())) {
            case ReporterAddresses.Address(var email) ->
                new Ready(mail(
                        dispatch,
                        delivery,
                        delivery.news() == null
                                ? letters.receipt(dispatch.reference(), dispatch.receivedAt())
                                : letters.news(dispatch.reference(), delivery.news()),
                        email,
                        null,
                        traceparent));
            case ReporterAddresses.Nowhere nowhere -> new NotPossible(new Outcome.GivenUp(Failure.NO_RECIPIENT));
            case ReporterAddresses.AskLater later -> new NotPossible(new Outcome.TriedInVain(false));
        };
    }

    private static Mail mail(
            Dispatch dispatch,
            Delivery delivery,
            Letter letter,
            String address,
            @Nullable Recipient recipient,
            @Nullable String traceparent) {
        return new Mail(
                delivery.id(),
                dispatch.incident(),
                address,
                recipient == null ? null : recipient.name(),
                letter,
                delivery.progress().attempts(),
                traceparent);
    }

    private Notice notice(Dispatch dispatch, Delivery delivery, Step step) {
        var assessment = Optional.ofNullable(dispatch.assessment());
        return new Notice(
                dispatch.incident(),
                dispatch.reference(),
                dispatch.receivedAt(),
                assessment.map(Assessment::severity).orElse(null),
                organisation.title(step.role()),
                step.unit() == null ? null : organisation.nameOf(step.unit()).orElse(null),
                step.urgency(),
                step.acknowledgeWithin(),
                step.acknowledgeWithin() == null ? null : links.of(dispatch.incident(), delivery.id()),
                assessment.map(Assessment::deadlines).orElse(List.of()).stream()
                        .filter(deadline -> !dispatch.dutiesMet().contains(deadline.key()))
                        .map(deadline -> new Notice.Duty(
                                deadline.duty().value(), deadline.authority(), deadline.dueAt(), boardOf(deadline)))
                        .toList());
    }

    private @Nullable String boardOf(Assessment.Deadline deadline) {
        var controller = deadline.controller();
        return controller == null ? null : organisation.boardOf(controller).orElse(controller.value());
    }
}
