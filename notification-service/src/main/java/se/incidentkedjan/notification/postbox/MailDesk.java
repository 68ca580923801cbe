package se.incidentkedjan.notification.postbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.events.NotificationEvent;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.messaging.Failures;
import se.incidentkedjan.mailkit.box.Verdict;
import se.incidentkedjan.notification.acknowledgement.AcknowledgementDesk;
import se.incidentkedjan.notification.acknowledgement.AcknowledgementDesk.Answer;
import se.incidentkedjan.notification.acknowledgement.AcknowledgementDesk.Speaker;
import se.incidentkedjan.notification.acknowledgement.Links;
import se.incidentkedjan.notification.acknowledgement.MessageIds.Ours;
import se.incidentkedjan.notification.dispatch.Announcements;
import se.incidentkedjan.notification.dispatch.Delivery;
import se.incidentkedjan.notification.dispatch.DeliveryState;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.Recipient;
import se.incidentkedjan.notification.dispatch.Searches;
import se.incidentkedjan.notification.dispatch.Step;
import se.incidentkedjan.notification.postbox.Inquirer.Inquiry;
import se.incidentkedjan.notification.postbox.Meaning.Said;
import se.incidentkedjan.notification.postbox.PostTally.Kind;
import se.incidentkedjan.notification.sending.WithoutWords;

/** Deals with the mails of the mailbox one by one. When it returns, what a mail led to is durable. */
public final class MailDesk {

    private static final Logger LOG = LoggerFactory.getLogger(MailDesk.class);
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final int MOST_TRIES = 5;

    private final MailReader reader;
    private final MailBook book;
    private final Fingerprints fingerprints;
    private final Ledger<Dispatch> dispatches;
    private final Searches searches;
    private final AcknowledgementDesk desk;
    private final Links links;
    private final Duration life;
    private final BadAddresses addresses;
    private final Inquirer inquirer;
    private final Witness witness;
    private final Consumer<Dispatch> handOver;
    private final Consumer<Delivery> returned;
    private final PostTally tally;
    private final Clock clock;

    /**
     * What the desk writes in and tells.
     *
     * @param life how long a message can be answered
     * @param handOver gets messages on their way when they are durable
     * @param returned is told which message has come back, and takes care of those that went in the same letter
     */
    public record Surroundings(
            Ledger<Dispatch> dispatches,
            Searches searches,
            AcknowledgementDesk desk,
            Links links,
            Duration life,
            Inquirer inquirer,
            Witness witness,
            Consumer<Dispatch> handOver,
            Consumer<Delivery> returned,
            PostTally tally) {}

    /** A desk in these surroundings. */
    public MailDesk(
            Surroundings around, MailBook book, Fingerprints fingerprints, BadAddresses addresses, Clock clock) {
        this.reader = new MailReader(around.links().messageIds());
        this.book = book;
        this.fingerprints = fingerprints;
        this.dispatches = around.dispatches();
        this.searches = around.searches();
        this.desk = around.desk();
        this.links = around.links();
        this.life = around.life();
        this.addresses = addresses;
        this.inquirer = around.inquirer();
        this.witness = around.witness();
        this.handOver = around.handOver();
        this.returned = around.returned();
        this.tally = around.tally();
        this.clock = clock;
    }

    /** A message that an answer answers, while it is kept and asks for someone. */
    private record Asked(Dispatch dispatch, Delivery delivery, Step step, Recipient recipient) {}

    /**
     * Deals with a mail.
     *
     * @param mail as it came, possibly cut short
     * @throws RuntimeException when the store does not answer; the mail is then to be brought again
     */
    public Verdict take(byte[] mail) {
        var key = fingerprints.ofMail(mail);
        var reading = book.begin(key, clock.instant());
        if (reading.isDone()) {
            return reading.isForAPerson() ? Verdict.FOR_A_PERSON : Verdict.DEALT_WITH;
        }
        if (reading.tries() > MOST_TRIES) {
            LOG.error("A mail in the mailbox could not be dealt with in {} tries; it is left for a person", MOST_TRIES);
            return ended(key, Kind.SET_ASIDE);
        }
        try {
            return ended(key, act(reader.read(mail), reading.tries() > 1));
        } catch (RuntimeException e) {
            if (!Failures.isPermanent(e)) {
                throw e;
            }
            LOG.warn("A mail in the mailbox could not be dealt with this time", WithoutWords.of(e));
            return Verdict.LATER;
        }
    }

    private Verdict ended(String key, Kind kind) {
        boolean isForAPerson = switch (kind) {
            case UNCLEAR_AGAIN, FOREIGN, TOO_OLD, NOT_OURS, SET_ASIDE -> true;
            case BOUNCED, DELAYED, ACKNOWLEDGED, DECLINED, UNCLEAR, AUTOMATIC -> false;
        };
        book.done(key, isForAPerson);
        tally.count(kind);
        return isForAPerson ? Verdict.FOR_A_PERSON : Verdict.DEALT_WITH;
    }

    private Kind act(Meaning meaning, boolean isAgain) {
        return switch (meaning) {
            case Meaning.Bounce bounce -> bounced(bounce.ours());
            case Meaning.Delayed delayed -> Kind.DELAYED;
            case Meaning.Reply reply -> answered(reply, isAgain);
            case Meaning.Automatic automatic -> Kind.AUTOMATIC;
            case Meaning.NotOurs notOurs -> Kind.NOT_OURS;
        };
    }

    private Kind bounced(Ours ours) {
        var now = clock.instant();
        var after = dispatches.change(ours.incident(), known -> {
            var bounced = known == null ? null : known.bounced(ours.delivery(), now);
            return bounced == null || bounced.equals(known)
                    ? Decision.nothing()
                    : Announcements.decide(known, searches.follow(bounced, now));
        });
        var delivery = after.flatMap(dispatch -> find(dispatch, ours));
        if (delivery.isEmpty()) {
            return Kind.NOT_OURS;
        }
        var recipient = delivery.get().recipient();
        if (recipient != null && delivery.get().progress().state() == DeliveryState.BOUNCED) {
            addresses.bounced(recipient.person(), recipient.way(), ours.delivery());
        }
        after.ifPresent(handOver);
        delivery.ifPresent(returned);
        return Kind.BOUNCED;
    }

    private Kind answered(Meaning.Reply reply, boolean isAgain) {
        var asked = asked(reply.ours());
        if (asked.isEmpty()) {
            return Kind.NOT_OURS;
        }
        var to = asked.get();
        // A proof tells that someone had the message; that it was the one it was sent to, the address has to tell.
        if (!to.recipient().address().strip().toLowerCase(Locale.ROOT).equals(reply.from())) {
            return Kind.FOREIGN;
        }
        var now = clock.instant();
        if (to.delivery().requestedAt().plus(life).isBefore(now)) {
            return Kind.TOO_OLD;
        }
        addresses.answered(to.recipient().person(), to.recipient().way(), sentAt(to.delivery()));
        return switch (reply.said()) {
            case HAVE -> said(to, Said.HAVE, Answer.HAVE, isAgain);
            case DECLINE -> said(to, Said.DECLINE, Answer.DECLINE, isAgain);
            case UNCLEAR -> unclear(to, reply, now);
        };
    }

    private Kind said(Asked to, Said said, Answer answer, boolean isAgain) {
        var kind = said == Said.HAVE ? Kind.ACKNOWLEDGED : Kind.DECLINED;
        // Whoever died between the effect and the note of it must not give someone a step that they have handed over
        // since.
        if (isAgain && to.delivery().progress().state() == DeliveryState.ACKNOWLEDGED) {
            return kind;
        }
        witness.saw(to.dispatch().incident(), to.delivery().id(), to.step(), said);
        desk.answer(
                        to.dispatch().incident(),
                        to.step().name(),
                        answer,
                        new Speaker(
                                to.recipient().name(),
                                NotificationEvent.Way.REPLY,
                                to.recipient().person(),
                                to.delivery().id()),
                        null)
                .ifPresent(handOver);
        return kind;
    }

    private Kind unclear(Asked to, Meaning.Reply reply, Instant now) {
        // Nobody is asked any more: what they write is something else.
        boolean isOver = to.dispatch().rest() != null
                || to.dispatch().acknowledged(to.step().name()).isPresent();
        var mayAnswer =
                !isOver && book.mayAnswer(fingerprints.ofAddress(reply.from()), LocalDate.ofInstant(now, SWEDEN), now);
        boolean isAsked = mayAnswer
                && inquirer.ask(new Inquiry(
                        reply.from(),
                        to.recipient().reads(),
                        to.dispatch().incident(),
                        to.dispatch().reference(),
                        links.of(to.dispatch().incident(), to.delivery().id()),
                        reply.id()));
        // Whoever has been asked today and still writes something else needs a person to read it.
        return isAsked ? Kind.UNCLEAR : Kind.UNCLEAR_AGAIN;
    }

    private static Instant sentAt(Delivery delivery) {
        var settled = delivery.progress().settledAt();
        return settled == null ? delivery.requestedAt() : settled;
    }

    private Optional<Asked> asked(Ours ours) {
        return desk.find(ours.incident())
                .flatMap(dispatch -> find(dispatch, ours).flatMap(delivery -> {
                    var step = delivery.step();
                    var recipient = delivery.recipient();
                    return step == null || recipient == null || delivery.asking() == null
                            ? Optional.empty()
                            : Optional.of(new Asked(dispatch, delivery, step, recipient));
                }));
    }

    private static Optional<Delivery> find(Dispatch dispatch, Ours ours) {
        return dispatch.deliveries().stream()
                .filter(delivery -> delivery.isCalled(ours.delivery()))
                .findFirst();
    }
}
