package se.incidentkedjan.escalation.breachregister.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import se.incidentkedjan.escalation.breachregister.BreachRegister;
import se.incidentkedjan.escalation.breachregister.Period;
import se.incidentkedjan.escalation.breachregister.RegisterReach;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.Field;
import se.incidentkedjan.webkit.FieldError;
import se.incidentkedjan.webkit.Option;

/** Where people choose a register. */
@Component
class RegisterForm {

    private final BreachRegister register;

    RegisterForm(BreachRegister register) {
        this.register = register;
    }

    ModelAndView page(Wanted.Asked asked, RegisterReach readable, List<FieldError> errors, HttpStatus status) {
        return page(asked, readable, errors, status, "escalation/breach-register", "Alla som du får läsa");
    }

    /**
     * A page to choose on.
     *
     * @param all what choosing none means; absent when one must be chosen
     */
    ModelAndView page(
            Wanted.Asked asked,
            RegisterReach readable,
            List<FieldError> errors,
            HttpStatus status,
            String view,
            @Nullable String all) {
        return new ModelAndView(view, status)
                .addObject("errors", errors)
                .addObject("whose", whose(asked, readable, all).withError(error(errors, Wanted.WHOSE)))
                .addObject(
                        "year",
                        Field.number(Wanted.YEAR, "År")
                                .withHint("Det år då kommunen fick vetskap")
                                .withValue(asked.year())
                                .withError(error(errors, Wanted.YEAR)))
                .addObject(
                        "from",
                        Field.text(Wanted.FROM, "Från och med")
                                .withHint("I stället för år, åååå-mm-dd")
                                .withValue(asked.from())
                                .withError(error(errors, Wanted.FROM)))
                .addObject(
                        "to",
                        Field.text(Wanted.TO, "Till och med")
                                .withHint("åååå-mm-dd")
                                .withValue(asked.to())
                                .withError(error(errors, Wanted.TO)));
    }

    Choice whose(Wanted.Asked asked, RegisterReach readable, @Nullable String all) {
        List<Option> options = new ArrayList<>();
        if (all != null) {
            options.add(Option.of("", all));
        }
        readable.controllers().forEach(board -> options.add(Option.of(board.value(), register.name(board))));
        return Choice.of(Wanted.WHOSE, "Personuppgiftsansvarig", options)
                .withChosen(List.of(Optional.ofNullable(asked.whose()).orElse("")));
    }

    static @Nullable String error(List<FieldError> errors, String field) {
        return errors.stream()
                .filter(error -> error.target().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /** What names a register in an address. */
    String query(Wanted wanted) {
        var query = UriComponentsBuilder.newInstance();
        if (wanted.controller() != null) {
            query.queryParam(Wanted.WHOSE, wanted.controller().value());
        }
        var year = wanted.period().from().getYear();
        if (wanted.period().equals(Period.year(year))) {
            query.queryParam(Wanted.YEAR, year);
        } else {
            query.queryParam(Wanted.FROM, wanted.period().from())
                    .queryParam(Wanted.TO, wanted.period().to());
        }
        return Optional.ofNullable(query.build().getQuery()).orElse("");
    }
}
