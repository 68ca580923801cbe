package se.incidentkedjan.notification.channel.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.notification.channel.AnswerBox;
import se.incidentkedjan.notification.channel.ChannelHealth;
import se.incidentkedjan.notification.channel.ChannelTexts;
import se.incidentkedjan.notification.channel.Mark;
import se.incidentkedjan.notification.channel.OnlyWays;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.FieldError;
import se.incidentkedjan.webkit.MomentField;
import se.incidentkedjan.webkit.Option;
import se.incidentkedjan.webkit.SummaryRow;
import se.incidentkedjan.webkit.SwedishTimeInput;
import se.incidentkedjan.webkit.Tag;
import se.incidentkedjan.webkit.TimeReading;

/** How the channels are, and the form that marks one down or up. */
@Controller
@RequestMapping("/kanaler")
class ChannelPages {

    private static final Duration USUAL = Duration.ofHours(12);
    private static final String REASON = "skal";
    private static final String UNTIL = "till";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    private final ChannelHealth health;
    private final Marking marking;
    private final OnlyWays onlyWays;
    private final Supplier<AnswerBox> answers;
    private final OtherSystems systems;
    private final Clock clock;

    ChannelPages(
            ChannelHealth health, OnlyWays onlyWays, Supplier<AnswerBox> answers, OtherSystems systems, Clock clock) {
        this.health = health;
        this.marking = new Marking(health);
        this.onlyWays = onlyWays;
        this.answers = answers;
        this.systems = systems;
        this.clock = clock;
    }

    @Requires(Action.CHANNEL_READ)
    @GetMapping
    ModelAndView show(Permission permission) {
        permission.search(Map.of());
        return new ModelAndView("notification/channels")
                .addObject(
                        "channels",
                        health.all().stream()
                                .map(channel -> ShownChannel.of(channel, onlyWays))
                                .toList())
                .addObject("answers", answers(answers.get()))
                .addObject("systems", systems.all())
                .addObject("mayMark", permission.mayAlso(Action.CHANNEL_MARK));
    }

    private static List<SummaryRow> answers(AnswerBox box) {
        if (!box.isOn()) {
            return List.of(new SummaryRow("Läge", Cell.of(new Tag("Inte inställd", Tag.Tone.NEUTRAL))));
        }
        var away = box.awaySince();
        var left = new SummaryRow("Brev som väntar på en människa", Cell.of(box.left()));
        return away == null
                ? List.of(new SummaryRow("Läge", Cell.of(new Tag("Läses", Tag.Tone.DONE))), left)
                : List.of(
                        new SummaryRow("Läge", Cell.of(new Tag("Går inte att läsa", Tag.Tone.SEVERE))),
                        SummaryRow.of("Sedan", SwedishTime.dateAndTime(away)),
                        left);
    }

    @Requires(Action.CHANNEL_MARK)
    @GetMapping("/{code}/ner")
    ModelAndView ask(@PathVariable String code, Permission permission) {
        var channel = channel(code, permission);
        permission.search(Map.of("channel", channel.name()));
        var until = LocalDateTime.ofInstant(clock.instant().plus(USUAL), SwedishTime.ZONE);
        return form(
                channel, reasons(), moment().withValue(until.toLocalDate().toString(), TIME.format(until)), List.of());
    }

    @Requires(Action.CHANNEL_MARK)
    @PostMapping("/{code}/ner")
    ModelAndView down(
            @PathVariable String code,
            @RequestParam(name = REASON, defaultValue = "") String reasonCode,
            @RequestParam(name = UNTIL + "Date", defaultValue = "") String date,
            @RequestParam(name = UNTIL + "Time", defaultValue = "") String time,
            Permission permission) {
        var channel = channel(code, permission);
        var reason = Marking.reason(reasonCode).orElse(null);
        var reasons = reasons().withChosen(List.of(reasonCode));
        var moment = moment().withValue(date, time);
        var errors = new ArrayList<FieldError>();
        if (reason == null) {
            reasons = reasons.withError("Välj varför kanalen ska undvikas.");
            errors.add(new FieldError(REASON, "Välj varför kanalen ska undvikas."));
        }
        Instant until = null;
        switch (SwedishTimeInput.read(date, time)) {
            case TimeReading.Read(var instant) -> until = instant;
            case TimeReading.Twice(var earlier, var later) -> until = earlier;
            case TimeReading.Nothing nothing ->
                moment = moment.withError(TimeReading.Part.DATE, "Skriv till när kanalen ska undvikas.");
            case TimeReading.Unclear(var part, var message) -> moment = moment.withError(part, message);
        }
        if (reason != null && until != null) {
            var came = marking.down(channel, until, reason, permission);
            if (!(came instanceof ChannelHealth.Marking.Refused(var why))) {
                return onwards();
            }
            if (why == ChannelHealth.Refusal.BAD_TIME) {
                moment = moment.withError(TimeReading.Part.DATE, Marking.sentence(why));
            } else {
                errors.add(new FieldError(REASON, Marking.sentence(why)));
            }
        } else {
            permission.search(Map.of("channel", channel.name(), "marked", "no", "because", "malformed"));
        }
        var wrongTime = moment.error();
        if (wrongTime != null) {
            errors.add(new FieldError(moment.errorTarget(), wrongTime));
        }
        return form(channel, reasons, moment, errors);
    }

    @Requires(Action.CHANNEL_MARK)
    @PostMapping("/{code}/upp")
    ModelAndView up(@PathVariable String code, Permission permission) {
        marking.up(channel(code, permission), permission);
        return onwards();
    }

    private static DeliveryChannel channel(String code, Permission permission) {
        return Marking.channel(code).orElseThrow(() -> {
            permission.missing(null);
            return new ResponseStatusException(HttpStatus.NOT_FOUND);
        });
    }

    private ModelAndView form(DeliveryChannel channel, Choice reasons, MomentField moment, List<FieldError> errors) {
        return new ModelAndView("notification/channel-down", errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .addObject("code", channel.name())
                .addObject("name", ChannelTexts.name(channel))
                .addObject("reasons", reasons)
                .addObject("until", moment)
                .addObject("errors", errors)
                .addObject("cutOff", onlyWays.cutOffWithout(channel));
    }

    private static Choice reasons() {
        return Choice.of(
                REASON,
                "Varför ska kanalen undvikas?",
                Arrays.stream(Mark.Reason.values())
                        .map(reason -> Option.of(reason.name(), ChannelTexts.reason(reason)))
                        .toList());
    }

    private static MomentField moment() {
        return MomentField.of(UNTIL, "Till när?")
                .withHint("Högst sju dagar framåt. Sedan används kanalen igen av sig själv.");
    }

    private static ModelAndView onwards() {
        var redirect = new RedirectView("/kanaler");
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}
