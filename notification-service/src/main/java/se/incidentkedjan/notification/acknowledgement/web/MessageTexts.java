package se.incidentkedjan.notification.acknowledgement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.EscalationEvent.News;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.events.NotificationEvent.Way;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.dispatch.Acknowledgement;
import se.incidentkedjan.notification.dispatch.Delivery;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.Progress;
import se.incidentkedjan.notification.dispatch.Relevance;
import se.incidentkedjan.notification.dispatch.Step;
import se.incidentkedjan.notification.people.Organisation;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.DataTable.Column;
import se.incidentkedjan.webkit.SummaryRow;

/** How messages are told of in Swedish. */
final class MessageTexts {

    private MessageTexts() {}

    static String title(Step step, Organisation organisation) {
        var unit = step.unit() == null
                ? ""
                : ", " + organisation.nameOf(step.unit()).orElse(step.unit().value());
        return organisation.title(step.role()) + unit + ": " + about(step);
    }

    private static String about(Step step) {
        return switch (step.about()) {
            case GLASS_BROKEN -> "någon har brutit glaset";
            case TIME_GOES -> "påminnelse om lagens tid";
            case TIME_IS_OUT -> "lagens tid har gått ut";
            case STORM_GREW -> "fler har anmält samma sak";
            case REPORTER_ADDED -> "anmälaren har lagt till något";
            case null -> urgency(step.urgency());
        };
    }

    private static String urgency(Urgency urgency) {
        return switch (urgency) {
            case IMMEDIATE -> "agera genast";
            case SOON -> "agera under arbetsdagen";
            case NORMAL -> "för kännedom";
        };
    }

    static List<SummaryRow> standing(Dispatch dispatch, Step step) {
        var rows = new ArrayList<SummaryRow>();
        if (step.acknowledgeWithin() == null) {
            return List.of(SummaryRow.of("Ber om svar", "Nej, för kännedom"));
        }
        rows.add(SummaryRow.of(
                "Har det",
                dispatch.acknowledged(step.name()).map(MessageTexts::held).orElse("Ingen ännu")));
        dispatch.acknowledgements().stream()
                .filter(one -> one.step().equals(step.name()) && one.releasedAt() != null)
                .forEach(one -> rows.add(SummaryRow.of(
                        "Har haft det",
                        held(one) + ", till "
                                + SwedishTime.shortDateAndTime(Objects.requireNonNull(one.releasedAt())))));
        rows.add(SummaryRow.of("Någon ska ha det inom", SwedishTime.length(step.acknowledgeWithin())));
        dispatch.call(step.name()).ifPresent(call -> {
            if (Relevance.isRunning(dispatch, call)) {
                rows.add(SummaryRow.of(
                        "Nästa tillfrågas", SwedishTime.shortDateAndTime(call.nextAt()) + " om ingen har det då"));
            }
            rows.add(SummaryRow.of(
                    "Kedja",
                    "%s, %d av %d nivåer tillfrågade"
                            .formatted(
                                    call.chain().code(),
                                    call.level() + 1,
                                    call.chain().levels().size())));
        });
        return rows;
    }

    static String held(Acknowledgement one) {
        return one.name() + ", " + SwedishTime.shortDateAndTime(one.at()) + ", " + way(one.way());
    }

    private static String way(Way way) {
        return switch (way) {
            case LINK -> "genom länken i meddelandet";
            case CASE_PAGE -> "inloggad";
            case API -> "genom ett annat system";
            case REPLY -> "genom att svara på meddelandet";
        };
    }

    static DataTable table(List<Delivery> deliveries) {
        return new DataTable(
                "Meddelanden",
                List.of(
                        Column.text("Till"),
                        Column.text("Väg"),
                        Column.text("Läge"),
                        Column.text("När"),
                        Column.number("Försök")),
                deliveries.stream().map(MessageTexts::row).toList());
    }

    static DataTable toReporter(List<Delivery> deliveries) {
        return new DataTable(
                "Till den som anmälde",
                List.of(Column.text("Vad"), Column.text("Läge"), Column.text("När"), Column.number("Försök")),
                deliveries.stream()
                        .map(delivery -> List.of(
                                Cell.of(news(delivery.news())),
                                Cell.of(state(delivery)),
                                when(delivery.progress()),
                                Cell.of(delivery.progress().attempts())))
                        .toList());
    }

    private static String news(@Nullable News news) {
        return switch (news) {
            case MERGED -> "Hör ihop med en annan anmälan";
            case CLOSED -> "Klart";
            case NOT_AN_INCIDENT -> "Ingen incident";
            case REOPENED -> "Arbetet går vidare";
            case ASKED -> "En fråga till anmälaren";
            case null -> "Tack för anmälan";
        };
    }

    private static List<Cell> row(Delivery delivery) {
        var recipient = delivery.recipient();
        var who = recipient == null
                ? "Ingen: rollen saknar mottagare"
                : recipient.standsInFor() == null
                        ? recipient.name()
                        : recipient.name() + " (ersätter " + recipient.standsInFor() + ")";
        return List.of(
                Cell.of(who),
                Cell.of(recipient == null ? "–" : channel(delivery.channel())),
                Cell.of(state(delivery)),
                when(delivery.progress()),
                Cell.of(delivery.progress().attempts()));
    }

    private static String channel(DeliveryChannel channel) {
        return switch (channel) {
            case E_MAIL -> "e-post";
            case SMS -> "sms";
            case WEBHOOK -> "annat system";
        };
    }

    private static String state(Delivery delivery) {
        var progress = delivery.progress();
        return switch (progress.state()) {
            case REQUESTED -> waiting(delivery);
            case ATTEMPTING -> "Skickas nu";
            case ACCEPTED ->
                (delivery.gathered() == null ? "Skickat" : "Skickat i en sammanställning")
                        + (progress.repeated() ? ", kan ha kommit två gånger" : "");
            case BOUNCED -> "Kom tillbaka";
            case ACKNOWLEDGED -> "Besvarat";
            case SUPERSEDED -> "Behövdes inte";
            case FAILED -> "Gick inte: " + failure(progress.failure());
        };
    }

    private static String waiting(Delivery delivery) {
        if (delivery.progress().attempts() > 0) {
            return "Väntar på nytt försök";
        }
        return delivery.gathered() == null
                ? "Väntar"
                : "Går med nästa sammanställning "
                        + SwedishTime.shortDateAndTime(delivery.gathered().at());
    }

    private static String failure(@Nullable Failure failure) {
        return switch (failure) {
            case REFUSED_BY_RELAY -> "mottagarens server sa nej";
            case NO_RECIPIENT -> "ingen att skicka till";
            case BAD_ADDRESS -> "adressen går inte att använda";
            case null -> "okänt varför";
        };
    }

    private static Cell when(Progress progress) {
        var at = progress.answeredAt() != null
                ? progress.answeredAt()
                : progress.settledAt() != null ? progress.settledAt() : progress.nextAttemptAt();
        return at == null ? Cell.of("–") : Cell.of(at);
    }
}
