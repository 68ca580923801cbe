package se.incidentkedjan.notification.sending;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.notification.acknowledgement.Links;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Language;
import se.incidentkedjan.notification.contact.Way;
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

    record Ready(Message mail) implements Addressed {}

    record NotPossible(Outcome outcome) implements Addressed {}

    private final Letters letters;
    private final Supplier<Organisation> organisation;
    private final ReporterAddresses reporters;
    private final Links links;

    /** Envelopes for the letters of one organisation. */
    public Envelopes(Letters letters, Supplier<Organisation> organisation, ReporterAddresses reporters, Links links) {
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
            case null ->
                isHandedOver(delivery)
                        ? letters.handedOver(notice, now, recipient.reads())
                        : letters.escalation(notice, now, recipient.reads());
            case GLASS_BROKEN -> letters.glassBroken(notice, delivery.requestedAt(), recipient.reads());
            case REPORTER_ADDED -> letters.reporterAdded(notice, delivery.requestedAt(), recipient.reads());
            case TIME_GOES -> letters.timeGoes(notice, now, recipient.reads());
            case TIME_IS_OUT -> letters.timeIsOut(notice, now, recipient.reads());
            case STORM_GREW -> {
                var storm = Objects.requireNonNull(dispatch.storm(), "whoever is told of a storm is told of one");
                yield letters.stormGrew(notice, Math.toIntExact(storm.reports()), storm.since(), recipient.reads());
            }
        };
        var marked = dispatch.isDrill() ? letter.asDrill() : letter;
        return new Ready(mail(dispatch, delivery, marked, recipient.way(), recipient, traceparent));
    }

    private static boolean isHandedOver(Delivery delivery) {
        return delivery.asking() != null && delivery.asking().handedOverBy() != null;
    }

    private Addressed toReporter(Dispatch dispatch, Delivery delivery, @Nullable String traceparent) {
        return switch (reporters.of(dispatch.incident())) {
            case ReporterAddresses.Address(var email, var pass) ->
                new Ready(mail(
                        dispatch,
                        delivery,
                        delivery.news() == null
                                ? letters.receipt(dispatch.reference(), dispatch.receivedAt(), pass, Language.SWEDISH)
                                : letters.news(dispatch.reference(), delivery.news(), pass, Language.SWEDISH),
                        new Way(DeliveryChannel.E_MAIL, email),
                        null,
                        traceparent));
            case ReporterAddresses.Nowhere nowhere -> new NotPossible(new Outcome.GivenUp(Failure.NO_RECIPIENT));
            case ReporterAddresses.AskLater later -> new NotPossible(new Outcome.TriedInVain(false));
        };
    }

    private Message mail(
            Dispatch dispatch,
            Delivery delivery,
            Letter letter,
            Way way,
            @Nullable Recipient recipient,
            @Nullable String traceparent) {
        return new Message(
                delivery.id(),
                dispatch.incident(),
                way,
                recipient == null ? null : recipient.name(),
                letter,
                delivery.progress().attempts(),
                traceparent,
                links.messageIds().of(dispatch.incident(), delivery.id()));
    }

    private Notice notice(Dispatch dispatch, Delivery delivery, Step step) {
        var assessment = Optional.ofNullable(dispatch.assessment());
        return new Notice(
                dispatch.incident(),
                dispatch.reference(),
                dispatch.receivedAt(),
                assessment.map(Assessment::severity).orElse(null),
                organisation.get().title(step.role()),
                step.unit() == null
                        ? null
                        : organisation.get().nameOf(step.unit()).orElse(null),
                step.urgency(),
                step.acknowledgeWithin(),
                step.acknowledgeWithin() == null ? null : links.of(dispatch.incident(), delivery.id()),
                assessment.map(Assessment::deadlines).orElse(List.of()).stream()
                        .filter(deadline -> !dispatch.dutiesMet().contains(deadline.key()))
                        .map(deadline -> new Notice.Duty(
                                deadline.duty().value(), deadline.authority(), deadline.dueAt(), boardOf(deadline)))
                        .toList(),
                asked(delivery));
    }

    private static Notice.@Nullable Asked asked(Delivery delivery) {
        var asking = delivery.asking();
        var recipient = delivery.recipient();
        return asking == null
                ? null
                : new Notice.Asked(
                        asking.level(),
                        asking.number() > asking.level() + 1,
                        asking.lastResort() && asking.level() > 0,
                        recipient == null ? null : recipient.standsInFor(),
                        asking.handedOverBy());
    }

    private @Nullable String boardOf(Assessment.Deadline deadline) {
        var controller = deadline.controller();
        return controller == null
                ? null
                : organisation.get().boardOf(controller).orElse(controller.value());
    }
}
