package se.incidentkedjan.escalation.drafts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.duty.Duty;
import se.incidentkedjan.escalation.duty.Filing;
import se.incidentkedjan.events.DutyKey;

/** Makes drafts. */
public final class Drafting {

    private final DraftForms forms;
    private final DecisionBasis basis;

    /**
     * By these forms.
     *
     * @param basis whose organisation is asked each time, since it may change meanwhile
     */
    public Drafting(DraftForms forms, DecisionBasis basis) {
        this.forms = forms;
        this.basis = basis;
    }

    /** The forms. */
    public DraftForms forms() {
        return forms;
    }

    /** All that a form asks for, as it is known now. */
    public Draft whole(DraftForm form, IncidentCase one, Duty duty, HandlersWords words, Instant now) {
        var subject = Subject.at(Instant.MAX, one, duty, now, basis.organisation(), words);
        return new Draft(
                form,
                false,
                form.fields().stream().map(spec -> field(spec, subject)).toList());
    }

    /**
     * Only what is new since something was last sent: what a field would have said then, and says otherwise now.
     *
     * @param first the duty that was done, whose form it is
     * @return empty when nothing has been sent
     */
    public Optional<Draft> supplement(DraftForm form, IncidentCase one, Duty first, HandlersWords words, Instant now) {
        var organisation = basis.organisation();
        return lastSent(one, first).map(sent -> {
            var subject = Subject.at(Instant.MAX, one, first, now, organisation, words);
            var before = Subject.at(sent, one, first, now, organisation, words);
            var fields = new ArrayList<DraftField>();
            for (var spec : form.fields()) {
                var field = field(spec, subject);
                if (spec.always() || !field.equals(field(spec, before))) {
                    fields.add(field);
                }
            }
            return new Draft(form, true, fields);
        });
    }

    /** When something was last sent of a duty or of the one that supplements it, as it was told here. */
    private Optional<Instant> lastSent(IncidentCase one, Duty first) {
        return one.duties().all().stream()
                .filter(duty -> duty.authority().equals(first.authority()))
                .filter(duty -> new DutyKey(duty.code(), first.controller()).equals(duty.key()))
                .flatMap(duty -> duty.filings().stream())
                .map(Filing::receivedAt)
                .max(Comparator.naturalOrder())
                .filter(sent -> !first.filings().isEmpty());
    }

    private static DraftField field(DraftForm.Spec spec, Subject subject) {
        return new DraftField(
                spec.number(),
                spec.label(),
                spec.edpb(),
                spec.help(),
                spec.certainty() == DraftForm.Certainty.ASSUMED,
                Answers.of(spec, subject));
    }
}
